// SPDX-License-Identifier: GPL-3.0-or-later
#include <quarterdeck/gui/trend_painter.h>

#include "line_chart.h"

#include <quarterdeck/gui/plot_text.h>
#include <quarterdeck/gui/series_scale.h>

#include <QCoreApplication>

#include <algorithm>

namespace quarterdeck {

namespace {

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

void paintLine(QPainter& painter, const SeriesView& series, const SeriesScale& scale, const ChartStyle& style)
{
    const double y = scale.y(*series.line);
    const QRectF& area = scale.area();
    painter.fillRect(QRectF(area.left(), std::round(y - style.px(0.75)), area.width(), style.px(1.5)), style.ink);
    // Below the line, unless the last value stands there.
    const double height = plot::lineHeight(style.axisFont);
    const auto last = std::find_if(
        series.points.rbegin(), series.points.rend(), [](const PointView& point) { return point.value.has_value(); });
    const bool below
        = (last == series.points.rend() || *last->value >= *series.line) && y + style.px(3) + height <= area.bottom();
    const double top = below ? y + style.px(3) : y - style.px(3) - height;
    plot::drawText(painter, QRectF(area.left(), top, area.width(), height), series.lineText, style.axisFont, style.ink,
        Qt::AlignRight | Qt::AlignVCenter);
}

void paintEnd(QPainter& painter, const SeriesView& series, const SeriesScale& scale, const ChartStyle& style)
{
    auto index = series.points.size();
    while (index > 0 && !series.points[index - 1].value)
        --index;
    if (index == 0)
        return;
    const PointView& point = series.points[--index];
    const QPointF at(scale.x(index), scale.y(*point.value));
    const double radius = style.px(3.4);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(style.actual, style.px(1.6)));
    painter.setBrush(point.unfinished ? style.tile : style.actual);
    painter.drawEllipse(at, radius, radius);
    painter.restore();
    const QString text
        = series.percentAxis ? scale.text(*point.value) + QStringLiteral(" %") : scale.text(*point.value);
    const double height = plot::lineHeight(style.noteStrongFont);
    const double width = plot::textWidth(text, style.noteStrongFont);
    const QRectF& area = scale.area();
    const double left = std::clamp(at.x() - width / 2, area.left(), std::max(area.left(), area.right() - width));
    // Above the point, or below it where a steep line comes from above.
    const bool falling
        = index > 0 && series.points[index - 1].value && scale.y(*series.points[index - 1].value) < at.y() - height;
    const bool below = falling && at.y() + radius + style.px(4) + height <= area.bottom();
    const double top = below ? at.y() + radius + style.px(4) : at.y() - radius - style.px(4) - height;
    plot::drawText(painter, QRectF(left, top, width, height), text, style.noteStrongFont, style.ink);
}

} // namespace

QSizeF TrendPainter::sizeHint(const TileView&, const ChartStyle& style) const { return {style.px(200), style.px(110)}; }

void TrendPainter::paint(QPainter& painter, const QRectF& rect, const TileView& view, const ChartStyle& style) const
{
    const auto* series = std::get_if<SeriesView>(&view.content);
    if (!series || series->points.empty())
        return;
    const SeriesScale scale = scaleOf(*series, rect, style);
    LineChart behind(scale.area());
    addBands(behind, *series, scale, style);
    behind.paint(painter);
    scale.paintAxes(painter, *series, style);
    LineChart chart(scale.area());
    const QPen previous(style.previous, style.px(1.4), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
    for (const auto& run : runsOf(*series, scale, [](const PointView& point) { return point.previous; }))
        chart.addLine(run, previous);
    addValues(chart, *series, scale, style);
    if (series->line)
        paintLine(painter, *series, scale, style);
    chart.paint(painter);
    paintEnd(painter, *series, scale, style);
}

std::vector<TilePoint> TrendPainter::points(const QRectF& rect, const TileView& view, const ChartStyle& style) const
{
    const auto* series = std::get_if<SeriesView>(&view.content);
    if (!series || series->points.empty())
        return {};
    const SeriesScale scale = scaleOf(*series, rect, style);
    std::vector<TilePoint> result;
    for (std::size_t i = 0; i < series->points.size(); ++i)
        result.push_back({scale.column(i), series->points[i].spoken, series->points[i].drill});
    return result;
}

std::vector<LegendEntry> TrendPainter::legend(const TileView& view) const
{
    const auto* series = std::get_if<SeriesView>(&view.content);
    if (!series)
        return {};
    std::vector<LegendEntry> entries;
    if (series->hasPrevious)
        entries.push_back({plot::Mark::Previous, series->previousName});
    if (series->hasBand)
        entries.push_back({plot::Mark::Band, QCoreApplication::translate("Legend", "95 % interval")});
    return entries;
}

} // namespace quarterdeck
