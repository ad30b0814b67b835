// SPDX-License-Identifier: GPL-3.0-or-later
#include <quarterdeck/gui/plot_axis.h>

#include <quarterdeck/gui/plot_text.h>

#include <algorithm>
#include <cmath>

namespace quarterdeck::plot {

namespace {

/// 1, 2 or 5 times a power of ten, at least `rough`.
double roundStep(double rough)
{
    const double power = std::pow(10.0, std::floor(std::log10(rough)));
    for (const double factor : {1.0, 2.0, 5.0})
        if (factor * power >= rough * (1 - 1e-9))
            return factor * power;
    return 10 * power;
}

int decimalsOf(double step)
{
    int decimals = 0;
    for (double scaled = step; decimals < 6 && std::abs(scaled - std::round(scaled)) > 1e-6;
         scaled = step * std::pow(10.0, decimals))
        ++decimals;
    return decimals;
}

} // namespace

ValueAxis::ValueAxis(double low, double high, int most, Baseline baseline)
{
    if (baseline == Baseline::Zero) {
        low = std::min(low, 0.0);
        high = std::max(high, 0.0);
    }
    if (high - low < 1e-12 * std::max(1.0, std::abs(high))) {
        // All values are equal: leave room around them.
        const double room = high == 0 ? 1 : std::abs(high) * 0.1;
        high += room;
        if (baseline == Baseline::Data)
            low -= room;
    }
    const double step = roundStep((high - low) / std::max(1, most));
    m_low = std::floor(low / step + 1e-9) * step;
    m_high = std::ceil(high / step - 1e-9) * step;
    m_decimals = decimalsOf(step);
    const int count = static_cast<int>(std::lround((m_high - m_low) / step));
    for (int i = 0; i <= count; ++i)
        m_ticks.push_back(m_low + i * step);
}

double ValueAxis::y(double value, const QRectF& area) const
{
    return area.bottom() - (value - m_low) / (m_high - m_low) * area.height();
}

double ValueAxis::labelWidth(const ChartStyle& style) const
{
    double width = 0;
    for (const double tick : m_ticks)
        width = std::max(width, numberWidth(plainNumber(tick, m_decimals), style.axisFont));
    return width + style.px(8);
}

void ValueAxis::paint(QPainter& painter, const QRectF& area, const ChartStyle& style) const
{
    const double height = lineHeight(style.axisFont);
    const double gap = style.px(8);
    for (const double tick : m_ticks) {
        const double where = y(tick, area);
        painter.fillRect(QRectF(area.left(), std::round(where - 0.5), area.width(), style.px(1)), style.line);
        const QRectF label(area.left() - gap - area.width(), where - height / 2, area.width(), height);
        drawNumber(painter, label, plainNumber(tick, m_decimals), style.axisFont, style.softInk);
    }
}

int labelStep(const QStringList& labels, double spacing, const QFont& font)
{
    double widest = 0;
    for (const QString& label : labels)
        widest = std::max(widest, textWidth(label, font));
    const double needed = widest + textWidth(QStringLiteral("n"), font);
    return spacing <= 0 ? 1 : std::max(1, static_cast<int>(std::ceil(needed / spacing)));
}

void drawCategoryLabels(QPainter& painter, const QStringList& labels, const std::vector<double>& centres,
    const QRectF& strip, const ChartStyle& style)
{
    const auto count = static_cast<int>(centres.size());
    if (count == 0)
        return;
    const double spacing = count > 1 ? (centres.back() - centres.front()) / (count - 1) : strip.width();
    const int step = labelStep(labels, spacing, style.axisFont);
    double limit = strip.right() + 1; // where the label to the right begins
    for (int i = count - 1; i >= 0; i -= step) {
        const QString& label = labels[i];
        const double width = std::min(textWidth(label, style.axisFont), strip.width());
        const double left = std::clamp(centres[static_cast<std::size_t>(i)] - width / 2, strip.left(),
            std::max(strip.left(), strip.right() - width));
        if (left + width > limit)
            continue;
        drawText(painter, QRectF(left, strip.top(), width, strip.height()), label, style.axisFont, style.softInk);
        limit = left - style.px(4);
    }
}

int valueDecimals(double largest)
{
    const double size = std::abs(largest);
    if (size >= 100 || size == 0)
        return 0;
    return size >= 1 ? 1 : 2;
}

} // namespace quarterdeck::plot
