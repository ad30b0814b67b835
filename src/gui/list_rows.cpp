// SPDX-License-Identifier: GPL-3.0-or-later
#include "list_rows.h"

#include <quarterdeck/gui/plot_marks.h>
#include <quarterdeck/gui/plot_text.h>

#include <algorithm>

namespace quarterdeck {

namespace {

constexpr double kNarrow = 400;
constexpr double kRoomBetween = 6; // above and below the lines of an item

int change(Verdict verdict) { return verdict == Verdict::Good ? 1 : verdict == Verdict::Bad ? -1 : 0; }

} // namespace

ListRows::ListRows(const ListView& list, const QRectF& rect, const ChartStyle& style)
    : m_list(list), m_style(style), m_rect(rect), m_narrow(rect.width() < style.px(kNarrow))
{
    const double note = plot::lineHeight(style.noteFont);
    if (!list.valueHeader.isEmpty())
        m_header = plot::lineHeight(style.axisFont) + style.px(2);
    m_rowHeight = plot::lineHeight(style.strongFont) + linesUnderTitle() * note + 2 * style.px(kRoomBetween);
    m_restHeight = note + style.px(4);
    const double height = rect.height() - m_header;
    const auto fitting = [&](double room) { return static_cast<std::size_t>(std::max(0.0, room / m_rowHeight)); };
    m_shown = std::min(list.items.size(), fitting(height));
    if (m_shown < list.items.size() || list.left > 0)
        m_shown = std::min(list.items.size(), fitting(height - m_restHeight));
    // One is shown in any case, as far as it goes.
    if (m_shown == 0 && !list.items.empty()) {
        m_shown = 1;
        m_rowHeight = std::min(m_rowHeight, height);
    }
    m_left = list.left + static_cast<int>(list.items.size() - m_shown);
}

int ListRows::linesUnderTitle() const
{
    const auto any = [&](QString ListView::Item::*text) {
        return std::any_of(
            m_list.items.begin(), m_list.items.end(), [&](const auto& item) { return !(item.*text).isEmpty(); });
    };
    const int lines = (any(&ListView::Item::why) ? 1 : 0) + (any(&ListView::Item::detail) ? 1 : 0);
    return m_narrow ? lines : std::min(1, lines);
}

QRectF ListRows::row(std::size_t index) const
{
    return {
        m_rect.left(), m_rect.top() + m_header + m_rowHeight * static_cast<double>(index), m_rect.width(), m_rowHeight};
}

QRectF ListRows::rest() const { return {m_rect.left(), row(m_shown).top(), m_rect.width(), m_restHeight}; }

void ListRows::paintHeader(QPainter& painter) const
{
    plot::drawText(painter, QRectF(m_rect.left(), m_rect.top(), m_rect.width(), plot::lineHeight(m_style.axisFont)),
        m_list.valueHeader, m_style.axisFont, m_style.softInk, Qt::AlignRight | Qt::AlignVCenter);
}

/// Mark and words in the colour of what they mean; on a wide list the detail behind them.
void ListRows::paintReason(QPainter& painter, const ListView::Item& item, const QRectF& line) const
{
    double x = line.left();
    if (!item.why.isEmpty()) {
        const double size = m_style.px(8);
        const QColor colour = m_style.verdict(item.verdict);
        plot::drawArrow(painter, QRectF(x, line.center().y() - size / 2, size, size), change(item.verdict), colour);
        x += size + m_style.px(5);
        x += plot::drawText(
                 painter, QRectF(x, line.top(), line.right() - x, line.height()), item.why, m_style.noteFont, colour)
            + m_style.px(10);
    }
    if (!m_narrow || item.why.isEmpty())
        plot::drawText(painter, QRectF(x, line.top(), line.right() - x, line.height()), item.detail, m_style.noteFont,
            m_style.softInk);
}

void ListRows::paintItem(QPainter& painter, std::size_t index) const
{
    const ListView::Item& item = m_list.items[index];
    const QRectF whole = row(index);
    if (index > 0)
        painter.fillRect(QRectF(whole.left(), std::round(whole.top()), whole.width(), m_style.px(1)), m_style.line);
    double y = whole.top() + m_style.px(kRoomBetween);
    const auto next = [&](const QFont& font) {
        const QRectF line(whole.left(), y, whole.width(), plot::lineHeight(font));
        y = line.bottom();
        return line;
    };
    const QRectF first = next(m_style.strongFont);
    const double value = std::min(plot::numberWidth(item.valueText, m_style.strongFont), whole.width());
    plot::drawText(painter, first.adjusted(0, 0, value > 0 ? -value - m_style.px(12) : 0, 0), item.title,
        m_style.strongFont, m_style.ink);
    plot::drawNumber(painter, first, item.valueText, m_style.strongFont, m_style.ink);
    const QRectF second = next(m_style.noteFont);
    if (second.bottom() > whole.bottom() + 1)
        return;
    paintReason(painter, item, second);
    const QRectF third = next(m_style.noteFont);
    if (m_narrow && !item.why.isEmpty() && third.bottom() <= whole.bottom() + 1)
        plot::drawText(painter, third, item.detail, m_style.noteFont, m_style.softInk);
}

} // namespace quarterdeck
