// SPDX-License-Identifier: GPL-3.0-or-later
#include "bar_rows.h"

#include <quarterdeck/gui/plot_text.h>

#include <algorithm>

namespace quarterdeck {

namespace {

constexpr double kLeastRow = 19;
constexpr double kMostRow = 40;
constexpr double kLeastBar = 24;

/// A slanted gap: the bar is longer than it is drawn.
void paintBreak(QPainter& painter, const QRectF& bar, const ChartStyle& style)
{
    const double width = style.px(4);
    const double slant = bar.height() * 0.4;
    const double x = bar.right() - style.px(16) - slant;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(style.tile);
    painter.drawPolygon(QPolygonF{
        {x, bar.bottom()}, {x + width, bar.bottom()}, {x + width + slant, bar.top()}, {x + slant, bar.top()}});
    painter.restore();
}

} // namespace

BarRows::BarRows(const BarsView& view, const QRectF& rect, double beside, const ChartStyle& style)
    : m_valueGap(style.px(6)), m_crossed(view.line.has_value())
{
    m_high = std::max(0.0, view.line.value_or(0));
    for (const BarView& bar : view.bars) {
        if (bar.others)
            continue; // the rest, summed, must not make the bars before it small
        for (const auto& value : {bar.value, bar.target}) {
            m_low = std::min(m_low, value.value_or(0));
            m_high = std::max(m_high, value.value_or(0));
        }
    }
    if (m_high <= m_low)
        m_high = m_low + 1;
    placeRows(view, rect, style);
    placeColumns(view, rect, beside, style);
}

void BarRows::placeRows(const BarsView& view, const QRectF& rect, const ChartStyle& style)
{
    const bool titled = !view.valueHeader.isEmpty() || !view.varianceHeader.isEmpty();
    const double header = titled ? plot::lineHeight(style.axisFont) + style.px(4) : 0;
    // A line that is drawn across is named under the rows.
    const double footer = view.line && !view.lineText.isEmpty() ? plot::lineHeight(style.axisFont) : 0;
    m_header = QRectF(rect.left(), rect.top(), rect.width(), header);
    m_bars = rect.adjusted(0, header, 0, -footer);
    const auto count = view.bars.size();
    const auto fitting = static_cast<std::size_t>(std::max(1.0, m_bars.height() / style.px(kLeastRow)));
    m_shown = std::min(count, fitting);
    if (m_shown < count && m_shown > 1)
        --m_shown; // its line says how many are left
    m_left = static_cast<int>(count - m_shown);
    const auto lines = static_cast<double>(std::max<std::size_t>(1, m_shown + (m_left > 0 ? 1 : 0)));
    m_rowHeight = std::min(m_bars.height() / lines, style.px(kMostRow));
}

void BarRows::placeColumns(const BarsView& view, const QRectF& rect, double beside, const ChartStyle& style)
{
    double label = 0;
    double value = 0;
    for (const BarView& bar : view.bars) {
        label = std::max(label, plot::textWidth(bar.label, bar.emphasised ? style.strongFont : style.textFont));
        value = std::max(value, plot::numberWidth(bar.valueText, style.noteFont));
    }
    label = std::min(label + 1, rect.width() * 0.32) + style.px(10);
    const double behind = value + m_valueGap;
    const auto room
        = [&](double width) { return rect.width() - label - behind - (width > 0 ? width + style.px(14) : 0); };
    if (room(beside) < style.px(kLeastBar))
        beside = 0;
    if (room(0) < style.px(kLeastBar))
        label = std::max(0.0, rect.width() - behind - style.px(kLeastBar));
    m_labels = QRectF(rect.left(), m_bars.top(), label, m_bars.height());
    m_beside = QRectF(rect.right() - beside, m_bars.top(), beside, m_bars.height());
    m_bars = QRectF(rect.left() + label, m_bars.top(), std::max(style.px(2), room(beside)), m_bars.height());
}

QRectF BarRows::row(std::size_t index) const
{
    return {m_labels.left(), m_bars.top() + m_rowHeight * static_cast<double>(index),
        m_beside.right() - m_labels.left(), m_rowHeight};
}

QRectF BarRows::label(std::size_t index) const
{
    const QRectF whole = row(index);
    return {whole.left(), whole.top(), m_labels.width() - m_valueGap, whole.height()};
}

QRectF BarRows::beside(std::size_t index) const
{
    const QRectF whole = row(index);
    return {m_beside.left(), whole.top(), m_beside.width(), whole.height()};
}

double BarRows::x(double value) const { return m_bars.left() + (value - m_low) / (m_high - m_low) * m_bars.width(); }

QRectF BarRows::bar(std::size_t index, double value) const
{
    const QRectF whole = row(index);
    const double height = std::round(m_rowHeight * 0.56);
    const double top = std::round(whole.center().y() - height / 2);
    const double end = x(std::min(value, m_high));
    return {QPointF(std::round(std::min(zero(), end)), top), QPointF(std::round(std::max(zero(), end)), top + height)};
}

QRectF BarRows::rest() const { return row(m_shown); }

void BarRows::paintHeader(QPainter& painter, const BarsView& view, const ChartStyle& style) const
{
    const QRectF line(m_header.left(), m_header.top(), m_header.width(), plot::lineHeight(style.axisFont));
    double right = line.right();
    if (hasBeside() && !view.varianceHeader.isEmpty()) {
        const double most = std::max(
            line.width() * 0.5, line.width() - plot::textWidth(view.valueHeader, style.axisFont) - style.px(12));
        const double width = std::min(plot::textWidth(view.varianceHeader, style.axisFont), most);
        plot::drawText(painter, QRectF(line.right() - width, line.top(), width, line.height()), view.varianceHeader,
            style.axisFont, style.softInk, Qt::AlignRight | Qt::AlignVCenter);
        right -= width + style.px(10);
    }
    // Over the bars; where it is longer than they are, it begins further left.
    const double wanted = right - plot::textWidth(view.valueHeader, style.axisFont);
    const double left = std::clamp(wanted, line.left(), std::max(line.left(), m_bars.left()));
    plot::drawText(painter, QRectF(left, line.top(), right - left, line.height()), view.valueHeader, style.axisFont,
        style.softInk);
}

void BarRows::paintLabels(QPainter& painter, const BarsView& view, const ChartStyle& style) const
{
    for (std::size_t i = 0; i < m_shown; ++i) {
        const BarView& bar = view.bars[i];
        plot::drawText(painter, label(i), bar.label, bar.emphasised ? style.strongFont : style.textFont,
            bar.others ? style.softInk : style.ink);
    }
    if (m_left > 0)
        plot::drawText(painter, rest(), plot::andMore(m_left), style.noteFont, style.softInk);
}

void BarRows::paintBar(QPainter& painter, const BarView& bar, std::size_t index, const ChartStyle& style) const
{
    const QRectF whole = row(index);
    double after = zero();
    if (bar.value) {
        const QRectF mark = this->bar(index, *bar.value);
        plot::fillBar(painter, mark, bar.emphasised ? style.accent : bar.others ? style.previous : style.actual);
        after = mark.right();
        if (bar.others && *bar.value > m_high)
            paintBreak(painter, mark, style);
    }
    const double width = plot::numberWidth(bar.valueText, style.noteFont);
    if (bar.target) {
        const QRectF mark = this->bar(index, *bar.target);
        const double target = x(*bar.target);
        const double reach = style.px(3);
        plot::drawTick(painter,
            QRectF(std::round(target - style.px(1)), mark.top() - reach, style.px(2), mark.height() + 2 * reach),
            style);
        // The value never stands on the tick.
        if (target > after - style.px(4) && target < after + m_valueGap + width + style.px(4))
            after = target + style.px(2);
    }
    const double height = plot::lineHeight(style.noteFont);
    const QRectF text(std::min(after, m_bars.right()) + m_valueGap, whole.center().y() - height / 2, width, height);
    if (m_crossed)
        painter.fillRect(text.adjusted(-style.px(2), 0, style.px(2), 0).intersected(whole), style.tile);
    plot::drawNumber(painter, text, bar.valueText, style.noteFont, bar.value ? style.ink : style.softInk,
        Qt::AlignLeft | Qt::AlignVCenter);
}

std::vector<TilePoint> BarRows::points(const BarsView& view) const
{
    std::vector<TilePoint> result;
    for (std::size_t i = 0; i < m_shown; ++i)
        result.push_back(tilePoint(row(i), view.bars[i].label, view.bars[i].spoken, view.bars[i].drill));
    return result;
}

} // namespace quarterdeck
