// SPDX-License-Identifier: GPL-3.0-or-later
#include <quarterdeck/gui/pace_painter.h>

#include "line_chart.h"

#include <quarterdeck/gui/plot_text.h>
#include <quarterdeck/gui/series_scale.h>

#include <QCoreApplication>

#include <algorithm>

namespace quarterdeck {

namespace {

SeriesScale scaleOf(const SeriesView& series, const QRectF& rect, const ChartStyle& style)
{
    return {series, rect, plot::Baseline::Zero, SeriesScale::Spread::Edges, style};
}

using Field = std::optional<double> PointView::*;

std::vector<QPointF> lineOf(const SeriesView& series, const SeriesScale& scale, Field field)
{
    std::vector<QPointF> line;
    for (std::size_t i = 0; i < series.points.size(); ++i)
        if (const auto& value = series.points[i].*field)
            line.push_back({scale.x(i), scale.y(*value)});
    return line;
}

/// From what is in today to what is expected on the last day.
std::vector<QPointF> expectedLine(const SeriesView& series, const SeriesScale& scale)
{
    std::vector<QPointF> line = lineOf(series, scale, &PointView::expected);
    const std::vector<QPointF> actual = lineOf(series, scale, &PointView::value);
    std::erase_if(line, [&](const QPointF& point) { return !actual.empty() && point.x() <= actual.back().x(); });
    if (!line.empty() && !actual.empty())
        line.insert(line.begin(), actual.back());
    return line;
}

/// A label at the end of a line, moved so that it stays in the area.
void paintLabel(QPainter& painter, const QPointF& at, const QString& text, const QFont& font, const QColor& colour,
    bool above, const QRectF& area, const ChartStyle& style)
{
    const double height = plot::lineHeight(font);
    const double width = std::min(plot::textWidth(text, font), area.width());
    const double left = std::clamp(at.x() - width, area.left(), area.right() - width);
    const double top = above ? at.y() - style.px(7) - height : at.y() + style.px(7);
    const double lowest = std::max(area.top() - height, area.bottom() - height);
    const QRectF where(left, std::clamp(top, area.top() - height, lowest), width, height);
    painter.fillRect(where, style.tile); // no line runs through the words
    plot::drawText(painter, where, text, font, colour);
}

double lastValue(const SeriesView& series, Field field)
{
    double value = 0;
    for (const PointView& point : series.points)
        value = (point.*field).value_or(value);
    return value;
}

void paintLabels(QPainter& painter, const SeriesView& series, const SeriesScale& scale, const ChartStyle& style)
{
    const QRectF& area = scale.area();
    const auto plan = lineOf(series, scale, &PointView::plan);
    const auto actual = lineOf(series, scale, &PointView::value);
    const auto expected = expectedLine(series, scale);
    const bool ahead = expected.empty() || plan.empty() || expected.back().y() <= plan.back().y();
    if (!expected.empty())
        paintLabel(painter, expected.back(),
            QCoreApplication::translate("PacePainter", "expected %1")
                .arg(scale.text(lastValue(series, &PointView::expected))),
            style.axisFont, style.ink, ahead, area, style);
    if (!plan.empty()) {
        // Two thirds along the line, on the side that the actual line leaves free.
        const QPointF at = plan[plan.size() * 7 / 10];
        const QString text = series.lineText.isEmpty() ? QCoreApplication::translate("PacePainter", "pace to %1")
                                                             .arg(scale.text(lastValue(series, &PointView::plan)))
                                                       : series.lineText;
        const bool below = actual.empty() || expected.empty() || ahead;
        const QPointF where = below ? at + QPointF(plot::textWidth(text, style.axisFont) + style.px(6), 0) : at;
        paintLabel(painter, where, text, style.axisFont, style.softInk, !below, area, style);
    }
    if (!actual.empty())
        paintLabel(painter, actual.back(), scale.text(lastValue(series, &PointView::value)), style.noteStrongFont,
            style.ink, ahead, area, style);
}

} // namespace

QSizeF PacePainter::sizeHint(const TileView&, const ChartStyle& style) const { return {style.px(220), style.px(120)}; }

void PacePainter::paint(QPainter& painter, const QRectF& rect, const TileView& view, const ChartStyle& style) const
{
    const auto* series = std::get_if<SeriesView>(&view.content);
    if (!series || series->points.empty())
        return;
    const SeriesScale scale = scaleOf(*series, rect, style);
    scale.paintAxes(painter, *series, style);
    LineChart chart(scale.area());
    const auto add = [&](const std::vector<QPointF>& line, const QPen& pen) {
        if (line.size() > 1)
            chart.addLine(line, pen);
    };
    add(lineOf(*series, scale, &PointView::previous), QPen(style.previous, style.px(1.4)));
    QPen dashed(style.softInk, style.px(1.2), Qt::CustomDashLine, Qt::FlatCap);
    dashed.setDashPattern({4, 4});
    add(lineOf(*series, scale, &PointView::plan), dashed);
    QPen dotted(style.actual, style.px(2.2), Qt::CustomDashLine, Qt::RoundCap);
    dotted.setDashPattern({0.1, 2});
    add(expectedLine(*series, scale), dotted);
    add(lineOf(*series, scale, &PointView::value),
        QPen(style.actual, style.px(2.5), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    chart.paint(painter);
    const auto actual = lineOf(*series, scale, &PointView::value);
    if (!actual.empty()) {
        painter.save();
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(style.actual);
        painter.drawEllipse(actual.back(), style.px(3.4), style.px(3.4));
        painter.restore();
    }
    paintLabels(painter, *series, scale, style);
}

std::vector<TilePoint> PacePainter::points(const QRectF& rect, const TileView& view, const ChartStyle& style) const
{
    const auto* series = std::get_if<SeriesView>(&view.content);
    if (!series || series->points.empty())
        return {};
    return scaleOf(*series, rect, style).tilePoints(*series);
}

std::vector<LegendEntry> PacePainter::legend(const TileView& view) const
{
    const auto* series = std::get_if<SeriesView>(&view.content);
    if (!series || !series->hasPrevious)
        return {};
    return {{plot::Mark::Previous, series->previousName}};
}

} // namespace quarterdeck
