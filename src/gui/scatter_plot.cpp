// SPDX-License-Identifier: GPL-3.0-or-later
#include "scatter_plot.h"

#include "label_placer.h"

#include <quarterdeck/gui/plot_colour.h>
#include <quarterdeck/gui/plot_text.h>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace quarterdeck {

namespace {

constexpr double kPlainRadius = 4;
constexpr double kLeastRadius = 2.5;
constexpr double kMostRadius = 13;
constexpr double kMostShare = 0.09; // of the plot

double scaled(double value, const ScatterView::Axis& axis)
{
    return value * (axis.percent ? 100.0 : 1.0) / (axis.divisor > 0 ? axis.divisor : 1.0);
}

plot::ValueAxis axisOf(
    const ScatterView& view, const ScatterView::Axis& axis, double ScatterView::Point::*value, int most)
{
    double low = axis.middle.value_or(view.points.front().*value);
    double high = low;
    for (const ScatterView::Point& point : view.points) {
        low = std::min(low, point.*value);
        high = std::max(high, point.*value);
    }
    return {scaled(low, axis), scaled(high, axis), most, plot::Baseline::Data};
}

/// `most`: of the largest point. On a small plot all shrink, or they would cover each other.
double radiusOf(const ScatterView::Point& point, double most, const ChartStyle& style)
{
    if (!point.size)
        return std::min(style.px(kPlainRadius), most);
    return std::max(style.px(kLeastRadius), most * std::sqrt(std::clamp(*point.size, 0.0, 1.0)));
}

} // namespace

ScatterPlot::ScatterPlot(const ScatterView& view, const QRectF& rect, const ChartStyle& style)
    : m_view(view)
    , m_style(style)
    , m_x(axisOf(view, view.x, &ScatterView::Point::x, std::clamp(static_cast<int>(rect.width() / style.px(90)), 2, 6)))
    , m_y(axisOf(
          view, view.y, &ScatterView::Point::y, std::clamp(static_cast<int>(rect.height() / style.px(52)), 2, 6)))
    , m_rect(rect)
{
    const double line = plot::lineHeight(style.axisFont);
    m_area = rect.adjusted(m_y.labelWidth(style), line + style.px(6), 0, -2 * line - style.px(5));
    m_mostRadius = std::min(style.px(kMostRadius), std::min(m_area.width(), m_area.height()) * kMostShare);
    double largest = 0;
    for (const ScatterView::Point& point : view.points)
        largest = std::max(largest, radiusOf(point, m_mostRadius, style));
    const double inset = std::min({largest + style.px(1), m_area.width() / 4, m_area.height() / 4});
    m_inner = m_area.adjusted(inset, inset, -inset, -inset);
}

double ScatterPlot::x(double value) const
{
    return m_inner.left() + (scaled(value, m_view.x) - m_x.low()) / (m_x.high() - m_x.low()) * m_inner.width();
}

double ScatterPlot::y(double value) const { return m_y.y(scaled(value, m_view.y), m_inner); }

QPointF ScatterPlot::at(const ScatterView::Point& point) const { return {x(point.x), y(point.y)}; }

QRectF ScatterPlot::circle(const ScatterView::Point& point) const
{
    const double radius = std::min(radiusOf(point, m_mostRadius, m_style), m_inner.left() - m_area.left());
    return QRectF(at(point) - QPointF(radius, radius), QSizeF(2 * radius, 2 * radius));
}

std::vector<std::size_t> ScatterPlot::largestFirst() const
{
    std::vector<std::size_t> order(m_view.points.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return m_view.points[a].size.value_or(0) > m_view.points[b].size.value_or(0);
    });
    return order;
}

void ScatterPlot::paintAxes(QPainter& painter) const
{
    const double line = plot::lineHeight(m_style.axisFont);
    // The lines go through the whole area, the values as the points do.
    const QRectF grid(m_area.left(), m_inner.top(), m_area.width(), m_inner.height());
    m_y.paint(painter, grid, m_style);
    QStringList labels;
    std::vector<double> centres;
    for (const double tick : m_x.ticks()) {
        labels << plot::plainNumber(tick, m_x.decimals());
        centres.push_back(m_inner.left() + (tick - m_x.low()) / (m_x.high() - m_x.low()) * m_inner.width());
    }
    const QRectF strip(m_area.left(), m_area.bottom() + m_style.px(3), m_area.width(), line);
    plot::drawCategoryLabels(painter, labels, centres, strip, m_style);
    plot::drawText(painter, QRectF(m_rect.left(), m_rect.bottom() - line, m_rect.width(), line), m_view.x.name,
        m_style.axisFont, m_style.softInk, Qt::AlignRight | Qt::AlignVCenter);
    const QRectF head(m_rect.left(), m_rect.top(), m_rect.width(), line);
    const double used = plot::drawText(painter, head, m_view.y.name, m_style.axisFont, m_style.softInk);
    const QRectF rest = head.adjusted(used + m_style.px(12), 0, 0, 0);
    if (plot::textWidth(m_view.sizeNote, m_style.axisFont) <= rest.width())
        plot::drawText(
            painter, rest, m_view.sizeNote, m_style.axisFont, m_style.softInk, Qt::AlignRight | Qt::AlignVCenter);
}

void ScatterPlot::paintMiddles(QPainter& painter, LabelPlacer& placer) const
{
    QPen pen(m_style.softInk, m_style.px(1), Qt::CustomDashLine, Qt::FlatCap);
    pen.setDashPattern({4, 3});
    painter.setPen(pen);
    if (m_view.x.middle) {
        const double at = std::round(x(*m_view.x.middle)) + 0.5;
        painter.drawLine(QPointF(at, m_area.top()), QPointF(at, m_area.bottom()));
        placer.keepFree(QRectF(at - 1, m_area.top(), 2, m_area.height()));
    }
    if (m_view.y.middle) {
        const double at = std::round(y(*m_view.y.middle)) + 0.5;
        painter.drawLine(QPointF(m_area.left(), at), QPointF(m_area.right(), at));
        placer.keepFree(QRectF(m_area.left(), at - 1, m_area.width(), 2));
    }
}

/// At the first of the places along the line that covers nothing; a name never hides a point.
void ScatterPlot::paintMiddleName(
    QPainter& painter, LabelPlacer& placer, const QString& text, const std::vector<QPointF>& corners) const
{
    const QSizeF size = middleSize(text);
    std::vector<QRectF> wanted;
    for (const QPointF& corner : corners)
        wanted.emplace_back(corner, size);
    if (const auto where = placer.takeFirst(wanted))
        plot::drawText(painter, *where, text, m_style.axisFont, m_style.softInk);
}

void ScatterPlot::paintMiddleNames(QPainter& painter, LabelPlacer& placer) const
{
    const double gap = m_style.px(3);
    if (m_view.x.middle) {
        const double at = x(*m_view.x.middle);
        const QSizeF size = middleSize(m_view.x.middleText);
        const double left = at - gap - size.width();
        const double bottom = m_area.bottom() - size.height();
        paintMiddleName(painter, placer, m_view.x.middleText,
            {{at + gap, bottom}, {left, bottom}, {at + gap, m_area.top()}, {left, m_area.top()}});
    }
    if (m_view.y.middle) {
        const double at = y(*m_view.y.middle);
        const QSizeF size = middleSize(m_view.y.middleText);
        const double right = m_area.right() - size.width();
        const double above = at - gap - size.height();
        paintMiddleName(painter, placer, m_view.y.middleText,
            {{right, above}, {right, at + gap}, {m_area.left(), above}, {m_area.left(), at + gap}});
    }
}

QSizeF ScatterPlot::middleSize(const QString& text) const
{
    return {std::min(plot::textWidth(text, m_style.axisFont) + 1, m_area.width()), plot::lineHeight(m_style.axisFont)};
}

void ScatterPlot::paintPoint(QPainter& painter, const ScatterView::Point& point) const
{
    const QRectF where = circle(point);
    const QColor colour = point.emphasised ? m_style.accent : plot::mixed(m_style.tile, m_style.actual, 0.8);
    painter.setPen(QPen(m_style.tile, m_style.px(1)));
    painter.setBrush(colour);
    painter.drawEllipse(where);
}

void ScatterPlot::paintLabels(QPainter& painter, LabelPlacer& placer) const
{
    std::vector<std::size_t> order = largestFirst();
    std::stable_partition(order.begin(), order.end(), [&](std::size_t i) { return m_view.points[i].emphasised; });
    const double height = plot::lineHeight(m_style.axisFont);
    for (const std::size_t i : order) {
        const ScatterView::Point& point = m_view.points[i];
        const double width = std::min(plot::textWidth(point.label, m_style.axisFont) + 1, m_area.width() * 0.45);
        if (const auto where = placer.place(circle(point), QSizeF(width, height), m_style.px(3)))
            plot::drawText(painter, *where, point.label, m_style.axisFont, m_style.ink);
    }
}

void ScatterPlot::paint(QPainter& painter) const
{
    paintAxes(painter);
    LabelPlacer placer(m_area);
    for (const ScatterView::Point& point : m_view.points)
        placer.keepFree(circle(point));
    paintMiddles(painter, placer);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    for (const std::size_t i : largestFirst())
        paintPoint(painter, m_view.points[i]);
    painter.restore();
    paintMiddleNames(painter, placer);
    paintLabels(painter, placer);
}

std::vector<TilePoint> ScatterPlot::points() const
{
    std::vector<TilePoint> result;
    const double least = m_style.px(12); // the smallest that a mouse hits
    for (const ScatterView::Point& point : m_view.points) {
        QRectF where = circle(point);
        const double grow = std::max(0.0, (least - where.width()) / 2);
        where = where.adjusted(-grow, -grow, grow, grow).intersected(m_area);
        result.push_back(tilePoint(where, point.label, point.spoken, point.drill));
    }
    return result;
}

} // namespace quarterdeck
