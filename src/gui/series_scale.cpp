// SPDX-License-Identifier: GPL-3.0-or-later
#include <quarterdeck/gui/series_scale.h>

#include <quarterdeck/gui/plot_text.h>

#include <algorithm>
#include <limits>

namespace quarterdeck {

namespace {

double factorOf(const SeriesView& series)
{
    return (series.percentAxis ? 100.0 : 1.0) / (series.axisDivisor > 0 ? series.axisDivisor : 1.0);
}

struct Extent
{
    double low = std::numeric_limits<double>::max();
    double high = std::numeric_limits<double>::lowest();

    void hold(std::optional<double> value)
    {
        if (!value)
            return;
        low = std::min(low, *value);
        high = std::max(high, *value);
    }
};

Extent extentOf(const SeriesView& series)
{
    Extent extent;
    for (const PointView& point : series.points)
        for (const auto& value : {point.value, point.previous, point.plan, point.expected, point.low, point.high})
            extent.hold(value);
    extent.hold(series.line);
    if (extent.low > extent.high)
        extent = {0, 1};
    return extent;
}

plot::ValueAxis axisOf(const SeriesView& series, const QRectF& rect, plot::Baseline baseline, const ChartStyle& style)
{
    const Extent extent = extentOf(series);
    const double factor = factorOf(series);
    const int steps = std::clamp(static_cast<int>(rect.height() / style.px(44)), 2, 6);
    double low = extent.low * factor;
    const double high = extent.high * factor;
    // An interval of a share reaches below what can be: a share is never negative.
    if (series.percentAxis && extent.low >= 0)
        low = std::max(0.0, low);
    return {low, high, steps, baseline};
}

} // namespace

SeriesScale::SeriesScale(
    const SeriesView& series, const QRectF& rect, plot::Baseline baseline, Spread spread, const ChartStyle& style)
    : m_factor(factorOf(series)), m_axis(axisOf(series, rect, baseline, style))
{
    const double labels = plot::lineHeight(style.axisFont);
    const double left = rect.left() + m_axis.labelWidth(style);
    // Room above for a value that stands on the highest mark.
    m_area = QRectF(QPointF(left, rect.top() + labels + style.px(4)),
        QPointF(std::max(left + 1, rect.right()), rect.bottom() - labels - style.px(6)));
    m_strip = QRectF(rect.left(), rect.bottom() - labels, rect.width(), labels);
    const auto count = series.points.size();
    const double inset = spread == Spread::Edges ? style.px(6) : 0;
    const double width = m_area.width() - 2 * inset;
    m_columnWidth = count == 0 ? width : width / static_cast<double>(count);
    const double step = spread == Spread::Columns || count < 2 ? m_columnWidth : width / static_cast<double>(count - 1);
    const double first = spread == Spread::Columns || count < 2 ? m_columnWidth / 2 : 0;
    for (std::size_t i = 0; i < count; ++i)
        m_centres.push_back(m_area.left() + inset + first + step * static_cast<double>(i));
    if (spread == Spread::Edges)
        m_columnWidth = step;
    double largest = 0;
    for (const PointView& point : series.points)
        largest = std::max(largest, std::abs(scaled(point.value.value_or(0))));
    m_decimals = plot::valueDecimals(largest);
}

QString SeriesScale::text(double value) const { return plot::plainNumber(scaled(value), value == 0 ? 0 : m_decimals); }

QString SeriesScale::endText(const SeriesView& series, double value) const
{
    return series.percentAxis ? text(value) + QStringLiteral(" %") : text(value);
}

QRectF SeriesScale::column(std::size_t index) const
{
    const double left = std::max(m_area.left(), x(index) - m_columnWidth / 2);
    const double right = std::min(m_area.right(), x(index) + m_columnWidth / 2);
    return {QPointF(left, m_area.top()), QPointF(right, m_area.bottom())};
}

std::vector<TilePoint> SeriesScale::tilePoints(const SeriesView& series) const
{
    std::vector<TilePoint> result;
    for (std::size_t i = 0; i < series.points.size(); ++i) {
        const PointView& point = series.points[i];
        const QString& name = point.title.isEmpty() ? point.label : point.title;
        result.push_back(tilePoint(column(i), name, point.spoken, point.drill));
    }
    return result;
}

void SeriesScale::paintAxes(QPainter& painter, const SeriesView& series, const ChartStyle& style) const
{
    m_axis.paint(painter, m_area, style);
    QStringList labels;
    for (const PointView& point : series.points)
        labels << point.label;
    plot::drawCategoryLabels(painter, labels, m_centres, m_strip, style);
}

} // namespace quarterdeck
