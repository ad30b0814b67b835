// SPDX-License-Identifier: GPL-3.0-or-later
#include <quarterdeck/gui/columns_painter.h>

#include <quarterdeck/gui/plot_text.h>
#include <quarterdeck/gui/series_scale.h>

#include <QCoreApplication>

#include <algorithm>
#include <functional>
#include <vector>

namespace quarterdeck {

namespace {

SeriesScale scaleOf(const SeriesView& series, const QRectF& rect, const ChartStyle& style)
{
    return {series, rect, plot::Baseline::Zero, SeriesScale::Spread::Columns, style};
}

/// From the base line to the value, or between two values.
QRectF between(double left, double right, double y1, double y2)
{
    return QRectF(QPointF(left, std::round(std::min(y1, y2))), QPointF(right, std::round(std::max(y1, y2))));
}

/// Where the solid column of a point stands. With last year behind, the pair is centred: the narrow one looks out at
/// the left.
struct ColumnPlace
{
    double width, left, right;

    ColumnPlace(const SeriesView& series, const SeriesScale& scale, std::size_t index, const ChartStyle& style)
        : width(std::min(scale.columnWidth() * 0.5, style.px(46)))
    {
        const double middle = scale.x(index) + (series.hasPrevious ? width * 0.14 : 0);
        const double half = width * (series.hasPrevious ? 0.43 : 0.5);
        left = std::round(middle - half);
        right = std::round(middle + half);
    }
};

void paintColumn(QPainter& painter, const PointView& point, const ColumnPlace& place, const SeriesScale& scale,
    const ChartStyle& style)
{
    const double zero = scale.axis().y(0, scale.area());
    const double shown = place.width * 0.3; // how far last year looks out
    if (point.previous)
        plot::fillBar(painter,
            between(std::round(place.left - shown), place.right - shown, zero, scale.y(*point.previous)),
            style.previous);
    if (point.value) {
        const QRectF bar = between(place.left, place.right, zero, scale.y(*point.value));
        painter.fillRect(bar, style.tile); // nothing shows through the hatching
        if (point.unfinished && !point.expected)
            plot::fillHatched(painter, bar, style.actual, style);
        else
            plot::fillBar(painter, bar, style.actual);
    }
    // From what is in, or from nothing where the time has not begun.
    if (point.expected && *point.expected > point.value.value_or(0)) {
        const double from = point.value ? scale.y(*point.value) : zero;
        const QRectF bar = between(place.left, place.right, from, scale.y(*point.expected));
        painter.fillRect(bar, style.tile);
        plot::fillHatched(painter, bar, style.actual, style);
    }
    const double reach = place.width * 0.14;
    if (point.plan)
        plot::drawPlanTick(painter, place.left - reach, place.right + reach, scale.y(*point.plan), style);
}

/// Where the value stands: on its column, above the plan's tick or the top of last year where these would run through
/// it.
QRectF valueRect(const PointView& point, const SeriesScale& scale, const ChartStyle& style)
{
    const double height = plot::lineHeight(style.axisFont);
    const double gap = style.px(3);
    const double top = std::max({*point.value, point.expected.value_or(*point.value), 0.0});
    QRectF where(0, scale.y(top) - gap - height, 0, height);
    std::vector<double> edges;
    for (const auto& other : {point.plan, point.previous})
        if (other)
            edges.push_back(scale.y(*other));
    std::sort(edges.begin(), edges.end(), std::greater<>()); // from the lowest up: one jump may lead to the next
    for (const double edge : edges)
        if (edge > where.top() - gap && edge < where.bottom() + gap)
            where.moveBottom(edge - gap);
    return where;
}

/// Where last year stands behind the number, the number goes into its own column, if there is room.
bool movesInside(const PointView& point, const ColumnPlace& place, const SeriesScale& scale, const ChartStyle& style,
    double textWidth, QRectF& where)
{
    const bool covered = point.previous && scale.y(*point.previous) < where.bottom();
    const double gap = style.px(3);
    const double top = scale.y(*point.value);
    const bool fits
        = textWidth <= place.right - place.left && scale.axis().y(0, scale.area()) - top > where.height() + 2 * gap;
    if (!covered || !fits || point.unfinished)
        return false;
    where.moveTop(top + gap);
    if (point.plan && scale.y(*point.plan) > where.top() - gap && scale.y(*point.plan) < where.bottom() + gap)
        where.moveTop(scale.y(*point.plan) + gap); // below the plan's tick
    return true;
}

void paintValue(QPainter& painter, const PointView& point, const ColumnPlace& place, const SeriesScale& scale,
    const ChartStyle& style)
{
    QRectF where = valueRect(point, scale, style);
    const QString text = scale.text(*point.value);
    const double width = plot::textWidth(text, style.axisFont);
    const bool inside = movesInside(point, place, scale, style, width, where);
    const QRectF& area = scale.area();
    const double left = (place.left + place.right - width) / 2;
    where.setLeft(std::clamp(left, area.left(), std::max(area.left(), area.right() - width)));
    where.setWidth(width);
    plot::drawText(painter, where, text, style.axisFont, inside ? style.tile : style.ink);
}

/// The values at the columns; where they would touch each other, only the highest and the newest stay.
void paintValues(QPainter& painter, const SeriesView& series, const SeriesScale& scale, const ChartStyle& style)
{
    double widest = 0;
    std::size_t highest = 0;
    std::size_t newest = 0;
    for (std::size_t i = 0; i < series.points.size(); ++i) {
        const auto& value = series.points[i].value;
        if (!value)
            continue;
        widest = std::max(widest, plot::textWidth(scale.text(*value), style.axisFont));
        if (!series.points[highest].value || *value > *series.points[highest].value)
            highest = i;
        newest = i;
    }
    const bool all = widest + style.px(3) <= scale.columnWidth();
    for (std::size_t i = 0; i < series.points.size(); ++i)
        if (series.points[i].value.value_or(0) != 0 && (all || i == highest || i == newest)) // no column, no number
            paintValue(painter, series.points[i], ColumnPlace(series, scale, i, style), scale, style);
}

} // namespace

QSizeF ColumnsPainter::sizeHint(const TileView&, const ChartStyle& style) const
{
    return {style.px(220), style.px(110)};
}

void ColumnsPainter::paint(QPainter& painter, const QRectF& rect, const TileView& view, const ChartStyle& style) const
{
    const auto* series = std::get_if<SeriesView>(&view.content);
    if (!series || series->points.empty())
        return;
    const SeriesScale scale = scaleOf(*series, rect, style);
    scale.paintAxes(painter, *series, style);
    for (std::size_t i = 0; i < series->points.size(); ++i)
        paintColumn(painter, series->points[i], ColumnPlace(*series, scale, i, style), scale, style);
    if (series->line) {
        const double y = scale.y(*series->line);
        painter.fillRect(QRectF(scale.area().left(), std::round(y), scale.area().width(), style.px(1.5)), style.ink);
        const double height = plot::lineHeight(style.axisFont);
        plot::drawText(painter, QRectF(scale.area().left(), y - height - style.px(2), scale.area().width(), height),
            series->lineText, style.axisFont, style.ink, Qt::AlignRight | Qt::AlignVCenter);
    }
    paintValues(painter, *series, scale, style);
}

std::vector<TilePoint> ColumnsPainter::points(const QRectF& rect, const TileView& view, const ChartStyle& style) const
{
    const auto* series = std::get_if<SeriesView>(&view.content);
    if (!series || series->points.empty())
        return {};
    return scaleOf(*series, rect, style).tilePoints(*series);
}

std::vector<LegendEntry> ColumnsPainter::legend(const TileView& view) const
{
    const auto* series = std::get_if<SeriesView>(&view.content);
    if (!series || !(series->hasPrevious || series->hasPlan || series->hasExpected))
        return {};
    std::vector<LegendEntry> entries{{plot::Mark::Actual, QCoreApplication::translate("Legend", "actual")}};
    if (series->hasPrevious)
        entries.push_back({plot::Mark::Previous, series->previousName});
    if (series->hasPlan)
        entries.push_back({plot::Mark::Plan, QCoreApplication::translate("Legend", "plan")});
    if (series->hasExpected)
        entries.push_back({plot::Mark::Expected, QCoreApplication::translate("Legend", "expected")});
    return entries;
}

} // namespace quarterdeck
