// SPDX-License-Identifier: GPL-3.0-or-later
#include <quarterdeck/gui/trend_painter.h>

#include "label_placer.h"
#include "line_chart.h"

#include <quarterdeck/gui/plot_colour.h>
#include <quarterdeck/gui/plot_text.h>
#include <quarterdeck/gui/series_scale.h>

#include <QCoreApplication>

#include <algorithm>

namespace quarterdeck {

namespace {

constexpr double kEndRadius = 3.4;

SeriesScale scaleOf(const SeriesView& series, const QRectF& rect, const ChartStyle& style)
{
    return {series, rect, plot::Baseline::Data, SeriesScale::Spread::Edges, style};
}

/// Runs of neighbouring points that all have the value: a gap stays a gap.
template <typename Value>
std::vector<std::vector<QPointF>> runsOf(const SeriesView& series, const SeriesScale& scale, Value value)
{
    std::vector<std::vector<QPointF>> runs;
    bool open = false;
    for (std::size_t i = 0; i < series.points.size(); ++i) {
        const std::optional<double> found = value(series.points[i]);
        if (found) {
            if (!open)
                runs.emplace_back();
            runs.back().push_back({scale.x(i), scale.y(*found)});
        }
        open = found.has_value();
    }
    return runs;
}

void addBands(LineChart& chart, const SeriesView& series, const SeriesScale& scale, const ChartStyle& style)
{
    const auto whole = [](const PointView& point) { return point.low && point.high; };
    const auto upper
        = runsOf(series, scale, [&](const PointView& point) { return whole(point) ? point.high : std::nullopt; });
    const auto lower
        = runsOf(series, scale, [&](const PointView& point) { return whole(point) ? point.low : std::nullopt; });
    for (std::size_t i = 0; i < upper.size(); ++i)
        chart.addBand(upper[i], lower[i], style.band);
}

/// The values as a line; the way to an unfinished last point is dotted.
void addValues(LineChart& chart, const SeriesView& series, const SeriesScale& scale, const ChartStyle& style)
{
    const QPen solid(style.actual, style.px(2), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
    QPen dotted(style.actual, style.px(2), Qt::CustomDashLine, Qt::RoundCap, Qt::RoundJoin);
    dotted.setDashPattern({0.1, 2.2});
    auto runs = runsOf(series, scale, [](const PointView& point) { return point.value; });
    const bool unfinished = series.points.back().unfinished && series.points.back().value && runs.back().size() > 1;
    for (std::size_t i = 0; i < runs.size(); ++i) {
        auto& run = runs[i];
        if (unfinished && i + 1 == runs.size()) {
            chart.addLine({run[run.size() - 2], run.back()}, dotted);
            run.pop_back();
        }
        if (run.size() > 1)
            chart.addLine(run, solid);
    }
}

/// The stretch between the last whole point and the one that is not over.
void paintUnfinished(QPainter& painter, const SeriesView& series, const SeriesScale& scale, const ChartStyle& style)
{
    const std::size_t last = series.points.size() - 1;
    if (!series.points[last].unfinished || last == 0)
        return;
    const QRectF& area = scale.area();
    plot::hatch(painter, QRectF(QPointF(scale.x(last - 1), area.top()), QPointF(area.right(), area.bottom())),
        plot::mixed(style.tile, style.line, 0.7), style);
}

std::optional<std::size_t> lastKnown(const SeriesView& series)
{
    for (std::size_t i = series.points.size(); i > 0; --i)
        if (series.points[i - 1].value)
            return i - 1;
    return std::nullopt;
}

/// Where the last value is written: above its point, or below it where a steep line comes from above.
QRectF endRect(const SeriesView& series, const SeriesScale& scale, std::size_t index, const ChartStyle& style)
{
    const PointView& point = series.points[index];
    const QPointF at(scale.x(index), scale.y(*point.value));
    const double reach = style.px(kEndRadius + 4);
    const double height = plot::lineHeight(style.noteStrongFont);
    const double width = plot::textWidth(scale.endText(series, *point.value), style.noteStrongFont);
    const QRectF& area = scale.area();
    const double left = std::clamp(at.x() - width / 2, area.left(), std::max(area.left(), area.right() - width));
    const bool falling
        = index > 0 && series.points[index - 1].value && scale.y(*series.points[index - 1].value) < at.y() - height;
    const bool below = falling && at.y() + reach + height <= area.bottom();
    return {left, below ? at.y() + reach : at.y() - reach - height, width, height};
}

void paintLine(QPainter& painter, const SeriesView& series, const SeriesScale& scale, const ChartStyle& style)
{
    const double y = scale.y(*series.line);
    const QRectF& area = scale.area();
    painter.fillRect(QRectF(area.left(), std::round(y - style.px(0.75)), area.width(), style.px(1.5)), style.ink);
}

/// The name of the target where no line runs through it; where there is no such place, on a ground of its own.
void paintLineName(QPainter& painter, const SeriesView& series, const SeriesScale& scale, const ChartStyle& style)
{
    const double y = scale.y(*series.line);
    const QRectF& area = scale.area();
    LabelPlacer placer(area.adjusted(0, -plot::lineHeight(style.axisFont), 0, 0));
    if (const auto last = lastKnown(series))
        placer.keepFree(endRect(series, scale, *last, style));
    for (const auto field : {&PointView::value, &PointView::previous, &PointView::plan})
        for (const auto& run : runsOf(series, scale, [&](const PointView& point) { return point.*field; }))
            placer.keepFree(run, style.px(2));
    const QSizeF size(
        std::min(plot::textWidth(series.lineText, style.axisFont) + 1, area.width()), plot::lineHeight(style.axisFont));
    const double right = area.right() - size.width();
    const double below = y + style.px(3);
    const double above = y - style.px(3) - size.height();
    const std::vector<QRectF> wanted{{{right, below}, size}, {{right, above}, size}, {{area.left(), below}, size},
        {{area.left(), above}, size}, {{area.center().x() - size.width() / 2, below}, size},
        {{area.center().x() - size.width() / 2, above}, size}};
    const auto free = placer.takeFirst(wanted);
    const QRectF where = free.value_or(wanted[below + size.height() <= area.bottom() ? 0 : 1]);
    if (!free)
        painter.fillRect(where, style.tile);
    plot::drawText(painter, where, series.lineText, style.axisFont, style.ink);
}

void paintEnd(QPainter& painter, const SeriesView& series, const SeriesScale& scale, const ChartStyle& style)
{
    const auto index = lastKnown(series);
    if (!index)
        return;
    const PointView& point = series.points[*index];
    const double radius = style.px(kEndRadius);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(style.actual, style.px(1.6)));
    painter.setBrush(point.unfinished ? style.tile : style.actual);
    painter.drawEllipse(QPointF(scale.x(*index), scale.y(*point.value)), radius, radius);
    painter.restore();
    plot::drawText(painter, endRect(series, scale, *index, style), scale.endText(series, *point.value),
        style.noteStrongFont, style.ink);
}

/// What is expected by the end of the last point: dotted, with a hollow end.
void addExpected(LineChart& chart, const SeriesView& series, const SeriesScale& scale, const ChartStyle& style)
{
    const auto last = lastKnown(series);
    if (!last)
        return;
    std::vector<QPointF> line{{scale.x(*last), scale.y(*series.points[*last].value)}};
    for (std::size_t i = *last; i < series.points.size(); ++i)
        if (series.points[i].expected)
            line.push_back({scale.x(i), scale.y(*series.points[i].expected)});
    QPen dotted(style.actual, style.px(1.6), Qt::CustomDashLine, Qt::RoundCap);
    dotted.setDashPattern({0.1, 2.2});
    if (line.size() > 1)
        chart.addLine(line, dotted);
}

} // namespace

QSizeF TrendPainter::sizeHint(const TileView&, const ChartStyle& style) const { return {style.px(200), style.px(110)}; }

void TrendPainter::paint(QPainter& painter, const QRectF& rect, const TileView& view, const ChartStyle& style) const
{
    const auto* series = std::get_if<SeriesView>(&view.content);
    if (!series || series->points.empty())
        return;
    const SeriesScale scale = scaleOf(*series, rect, style);
    paintUnfinished(painter, *series, scale, style);
    LineChart behind(scale.area());
    addBands(behind, *series, scale, style);
    behind.paint(painter);
    scale.paintAxes(painter, *series, style);
    LineChart chart(scale.area());
    const QPen previous(style.previous, style.px(1.4), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
    for (const auto& run : runsOf(*series, scale, [](const PointView& point) { return point.previous; }))
        chart.addLine(run, previous);
    QPen dashed(style.softInk, style.px(1.2), Qt::CustomDashLine, Qt::FlatCap);
    dashed.setDashPattern({4, 4});
    for (const auto& run : runsOf(*series, scale, [](const PointView& point) { return point.plan; }))
        chart.addLine(run, dashed);
    addExpected(chart, *series, scale, style);
    addValues(chart, *series, scale, style);
    if (series->line)
        paintLine(painter, *series, scale, style);
    chart.paint(painter);
    if (series->line)
        paintLineName(painter, *series, scale, style);
    paintEnd(painter, *series, scale, style);
}

std::vector<TilePoint> TrendPainter::points(const QRectF& rect, const TileView& view, const ChartStyle& style) const
{
    const auto* series = std::get_if<SeriesView>(&view.content);
    if (!series || series->points.empty())
        return {};
    return scaleOf(*series, rect, style).tilePoints(*series);
}

std::vector<LegendEntry> TrendPainter::legend(const TileView& view) const
{
    const auto* series = std::get_if<SeriesView>(&view.content);
    if (!series)
        return {};
    std::vector<LegendEntry> entries;
    if (series->hasPrevious)
        entries.push_back({plot::Mark::Previous, series->previousName});
    if (series->hasPlan)
        entries.push_back({plot::Mark::Pace, QCoreApplication::translate("Legend", "plan")});
    if (series->hasBand)
        entries.push_back({plot::Mark::Band, QCoreApplication::translate("Legend", "95 % interval")});
    return entries;
}

} // namespace quarterdeck
