// SPDX-License-Identifier: GPL-3.0-or-later
#include "waterfall_plot.h"

#include <quarterdeck/gui/plot_axis.h>
#include <quarterdeck/gui/plot_text.h>

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace quarterdeck {

namespace {

constexpr double kLeastRow = 19;
constexpr double kMostRow = 40;
constexpr double kMostBar = 46;
constexpr double kLeastUpright = 110; // height below which upright bars say little

} // namespace

WaterfallPlot::WaterfallPlot(const WaterfallView& view, const QRectF& rect, const ChartStyle& style) : m_style(style)
{
    addBars(view);
    m_upright = standsUpright(rect);
    if (!m_upright)
        fold(static_cast<std::size_t>(std::max(3.0, rect.height() / style.px(kLeastRow))), view.axisDivisor);
    for (const Bar& bar : m_bars) {
        m_low = std::min({m_low, bar.start, bar.end});
        m_high = std::max({m_high, bar.start, bar.end});
    }
    if (m_high <= m_low)
        m_high = m_low + 1;
    place(rect);
}

void WaterfallPlot::addBars(const WaterfallView& view)
{
    double sum = 0;
    for (const WaterfallView::Step& step : view.steps) {
        const double start = step.total ? 0 : sum;
        sum = step.total ? step.value : sum + step.value;
        m_bars.push_back({step, start, sum});
    }
}

void WaterfallPlot::fold(std::size_t most, double divisor)
{
    if (m_bars.size() <= most)
        return;
    const std::size_t first = most - 2;
    const std::size_t last = m_bars.size() - 1;
    Bar folded;
    folded.start = m_bars[first - 1].end;
    folded.end = m_bars[last - 1].end;
    const double value = (folded.end - folded.start) / (divisor > 0 ? divisor : 1);
    const auto count = static_cast<int>(last - first);
    folded.step.label = QCoreApplication::translate("WaterfallPlot", "%n more steps", nullptr, count);
    folded.step.valueText
        = (value > 0 ? QStringLiteral("+") : QString()) + plot::plainNumber(value, plot::valueDecimals(value));
    QStringList parts;
    for (std::size_t i = first; i < last; ++i)
        parts << m_bars[i].step.label + QLatin1Char(' ') + m_bars[i].step.valueText;
    folded.step.spoken = folded.step.label + QStringLiteral(": ") + folded.step.valueText + QLatin1Char('\n')
        + parts.join(QLatin1Char('\n'));
    m_bars.erase(
        m_bars.begin() + static_cast<std::ptrdiff_t>(first), m_bars.begin() + static_cast<std::ptrdiff_t>(last));
    m_bars.insert(m_bars.begin() + static_cast<std::ptrdiff_t>(first), folded);
}

bool WaterfallPlot::standsUpright(const QRectF& rect) const
{
    const double room = rect.width() / static_cast<double>(m_bars.size()) - m_style.px(6);
    return rect.height() >= m_style.px(kLeastUpright) && std::all_of(m_bars.begin(), m_bars.end(), [&](const Bar& bar) {
        return plot::textWidth(bar.step.label, m_style.axisFont) <= room
            && plot::textWidth(bar.step.valueText, m_style.axisFont) <= room;
    });
}

void WaterfallPlot::place(const QRectF& rect)
{
    const auto count = static_cast<double>(m_bars.size());
    m_slots = rect;
    if (m_upright) {
        const double line = plot::lineHeight(m_style.axisFont);
        m_slotSize = rect.width() / count;
        m_area = rect.adjusted(0, line + m_style.px(3), 0, -line - m_style.px(6));
        return;
    }
    double label = 0;
    double value = 0;
    for (const Bar& bar : m_bars) {
        label
            = std::max(label, plot::textWidth(bar.step.label, bar.step.total ? m_style.strongFont : m_style.textFont));
        value = std::max(value, plot::numberWidth(bar.step.valueText, m_style.noteFont));
    }
    value += m_style.px(6);
    label = std::min(label + 1, rect.width() * 0.36) + m_style.px(10);
    label = std::max(0.0, std::min(label, rect.width() - value - m_style.px(24)));
    m_slotSize = std::min(rect.height() / count, m_style.px(kMostRow));
    m_area = QRectF(rect.left() + label, rect.top(), std::max(1.0, rect.width() - label - value), m_slotSize * count);
}

double WaterfallPlot::position(double value) const
{
    const double share = (value - m_low) / (m_high - m_low);
    return std::round(m_upright ? m_area.bottom() - share * m_area.height() : m_area.left() + share * m_area.width());
}

QRectF WaterfallPlot::slot(std::size_t index) const
{
    const double from = m_slotSize * static_cast<double>(index);
    return m_upright ? QRectF(m_slots.left() + from, m_slots.top(), m_slotSize, m_slots.height())
                     : QRectF(m_slots.left(), m_slots.top() + from, m_slots.width(), m_slotSize);
}

QRectF WaterfallPlot::bar(std::size_t index) const
{
    const double thickness = std::round(std::min(m_slotSize * (m_upright ? 0.52 : 0.56), m_style.px(kMostBar)));
    const double one = position(m_bars[index].start);
    double other = position(m_bars[index].end);
    if (one == other)
        other += m_upright ? -1 : 1; // nothing is a hairline, so that the eye finds it
    const QPointF centre = slot(index).center();
    if (m_upright)
        return QRectF(QPointF(std::round(centre.x() - thickness / 2), std::min(one, other)),
            QSizeF(thickness, std::abs(other - one)));
    return QRectF(QPointF(std::min(one, other), std::round(centre.y() - thickness / 2)),
        QSizeF(std::abs(other - one), thickness));
}

QColor WaterfallPlot::colour(const Bar& bar) const
{
    return bar.step.total ? m_style.actual : m_style.variance(bar.step.verdict);
}

void WaterfallPlot::paintConnector(QPainter& painter, std::size_t index) const
{
    const QRectF from = bar(index);
    const QRectF to = bar(index + 1);
    const double at = position(m_bars[index].end);
    QPen pen(m_style.softInk, m_style.px(1), Qt::CustomDashLine, Qt::FlatCap);
    pen.setDashPattern({2, 2});
    painter.setPen(pen);
    if (m_upright)
        painter.drawLine(QPointF(from.right(), at), QPointF(to.left(), at));
    else
        painter.drawLine(QPointF(at, from.bottom()), QPointF(at, to.top()));
}

void WaterfallPlot::paintWords(QPainter& painter, std::size_t index) const
{
    const WaterfallView::Step& step = m_bars[index].step;
    const QRectF whole = slot(index);
    const QRectF mark = bar(index);
    if (m_upright) {
        const double line = plot::lineHeight(m_style.axisFont);
        plot::drawText(painter, QRectF(whole.left(), mark.top() - m_style.px(3) - line, whole.width(), line),
            step.valueText, m_style.axisFont, m_style.ink, Qt::AlignHCenter | Qt::AlignVCenter);
        plot::drawText(painter, QRectF(whole.left(), whole.bottom() - line, whole.width(), line), step.label,
            m_style.axisFont, m_style.softInk, Qt::AlignHCenter | Qt::AlignVCenter);
        return;
    }
    const QRectF label(whole.left(), whole.top(), m_area.left() - m_style.px(8) - whole.left(), whole.height());
    plot::drawText(painter, label, step.label, step.total ? m_style.strongFont : m_style.textFont, m_style.ink);
    const double left = mark.right() + m_style.px(6);
    plot::drawNumber(painter, QRectF(left, whole.top(), whole.right() - left, whole.height()), step.valueText,
        m_style.noteFont, m_style.ink, Qt::AlignLeft | Qt::AlignVCenter);
}

void WaterfallPlot::paint(QPainter& painter) const
{
    const double zero = position(0);
    if (m_upright)
        painter.fillRect(QRectF(m_slots.left(), zero, m_slots.width(), m_style.px(1)), m_style.line);
    else
        painter.fillRect(QRectF(zero, m_area.top(), m_style.px(1), m_area.height()), m_style.line);
    for (std::size_t i = 0; i < m_bars.size(); ++i) {
        plot::fillBar(painter, bar(i), colour(m_bars[i]));
        if (i + 1 < m_bars.size())
            paintConnector(painter, i);
        paintWords(painter, i);
    }
}

std::vector<TilePoint> WaterfallPlot::points() const
{
    std::vector<TilePoint> result;
    for (std::size_t i = 0; i < m_bars.size(); ++i) {
        const WaterfallView::Step& step = m_bars[i].step;
        result.push_back(tilePoint(slot(i), step.label, step.spoken, step.drill));
    }
    return result;
}

} // namespace quarterdeck
