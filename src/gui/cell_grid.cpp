// SPDX-License-Identifier: GPL-3.0-or-later
#include "cell_grid.h"

#include <quarterdeck/gui/plot_axis.h>
#include <quarterdeck/gui/plot_colour.h>
#include <quarterdeck/gui/plot_text.h>

#include <algorithm>
#include <cmath>

namespace quarterdeck {

namespace {

constexpr double kLeastRow = 17;
constexpr double kMostRow = 42;
constexpr double kLeastElided = 40; // a head shortened to less says nothing

double widest(const QStringList& texts, const QFont& font)
{
    double width = 0;
    for (const QString& text : texts)
        width = std::max(width, plot::numberWidth(text, font));
    return width;
}

} // namespace

CellGrid::CellGrid(CellHeads heads, const QRectF& rect, const ChartStyle& style)
    : m_heads(std::move(heads)), m_style(style)
{
    placeColumns(rect);
    placeRows(rect);
    m_written = widest(m_heads.texts, style.axisFont) + style.px(6) <= m_cellWidth
        && plot::lineHeight(style.axisFont) <= m_cellHeight - style.px(1);
}

void CellGrid::placeColumns(const QRectF& rect)
{
    const double gap = m_style.px(8);
    m_labelWidth
        = std::min(widest(m_heads.rows + QStringList(m_heads.rowHeader), m_style.noteFont) + 1, rect.width() * 0.3);
    m_sizeWidth = widest(m_heads.sizes, m_style.noteFont);
    if (m_sizeWidth > 0)
        m_sizeWidth = std::max(
            m_sizeWidth, std::min(plot::textWidth(m_heads.sizeHeader, m_style.axisFont) + 1, m_style.px(48)));
    const auto count = std::max<double>(1, static_cast<double>(m_heads.columns.size()));
    const auto left = [&] { return m_labelWidth + gap + (m_sizeWidth > 0 ? m_sizeWidth + gap : 0); };
    if (m_sizeWidth > 0 && rect.width() - left() < count * m_style.px(14))
        m_sizeWidth = 0;
    m_cells = rect.adjusted(left(), 0, 0, 0);
    m_cellWidth = std::max(1.0, m_cells.width() / count);
}

void CellGrid::placeRows(const QRectF& rect)
{
    const double line = plot::lineHeight(m_style.axisFont) + m_style.px(3);
    const auto count = static_cast<int>(m_heads.rows.size());
    const double least = m_style.px(kLeastRow);
    double top = rect.top();
    // The line above goes first where it gets low: the tile's title says much the same.
    if (!m_heads.above.isEmpty() && rect.height() >= 2 * line + 3 * least) {
        m_above = QRectF(rect.left(), top, rect.width(), line);
        top += line;
    }
    m_columnStrip = QRectF(rect.left(), top, rect.width(), line);
    top += line;
    const double height = std::max(0.0, rect.bottom() - top);
    const int fitting = std::max(1, static_cast<int>(height / least));
    m_shown = std::min(count, fitting);
    if (m_shown < count && m_shown > 1)
        --m_shown; // its line says how many are left
    m_left = count - m_shown;
    m_cellHeight = std::min(height / std::max(1, m_shown + (m_left > 0 ? 1 : 0)), m_style.px(kMostRow));
    m_cells.setTop(top);
}

QRectF CellGrid::cell(int row, int column) const
{
    const double gap = m_style.px(1);
    const double left = std::round(m_cells.left() + m_cellWidth * column);
    const double right = std::round(m_cells.left() + m_cellWidth * (column + 1));
    const double top = std::round(m_cells.top() + m_cellHeight * row);
    const double bottom = std::round(m_cells.top() + m_cellHeight * (row + 1));
    const double space = right - left > 4 * gap ? gap : 0;
    return QRectF(QPointF(left, top), QPointF(std::min(right, m_cells.right()), std::min(bottom, m_cells.bottom())))
        .adjusted(0, 0, -space, -gap);
}

QRectF CellGrid::label(int row) const
{
    return {m_columnStrip.left(), m_cells.top() + m_cellHeight * row, m_labelWidth, m_cellHeight};
}

void CellGrid::paintColumnHeads(QPainter& painter) const
{
    const auto count = static_cast<int>(m_heads.columns.size());
    const double room = m_cellWidth - m_style.px(4);
    if (widest(m_heads.columns, m_style.axisFont) <= room || room >= m_style.px(kLeastElided)) {
        for (int i = 0; i < count; ++i)
            plot::drawText(painter,
                QRectF(m_cells.left() + m_cellWidth * i + m_style.px(1.5), m_columnStrip.top(), room,
                    m_columnStrip.height()),
                m_heads.columns[i], m_style.axisFont, m_style.softInk, Qt::AlignHCenter | Qt::AlignVCenter);
        return;
    }
    std::vector<double> centres;
    for (int i = 0; i < count; ++i)
        centres.push_back(m_cells.left() + m_cellWidth * (i + 0.5));
    const QRectF strip(m_cells.left(), m_columnStrip.top(), m_cells.width(), m_columnStrip.height());
    plot::drawCategoryLabels(painter, m_heads.columns, centres, strip, m_style);
}

void CellGrid::paintHeads(QPainter& painter) const
{
    const double gap = m_style.px(8);
    if (!m_above.isNull()) {
        const double left = m_heads.aboveAll ? m_above.left() : m_cells.left();
        plot::drawText(painter, QRectF(left, m_above.top(), m_above.right() - left, m_above.height()), m_heads.above,
            m_style.axisFont, m_style.softInk);
    }
    plot::drawText(painter, QRectF(m_columnStrip.topLeft(), QSizeF(m_labelWidth, m_columnStrip.height())),
        m_heads.rowHeader, m_style.axisFont, m_style.softInk);
    if (m_sizeWidth > 0)
        plot::drawText(painter,
            QRectF(m_columnStrip.left() + m_labelWidth + gap, m_columnStrip.top(), m_sizeWidth, m_columnStrip.height()),
            m_heads.sizeHeader, m_style.axisFont, m_style.softInk, Qt::AlignRight | Qt::AlignVCenter);
    paintColumnHeads(painter);
    for (int row = 0; row < m_shown; ++row) {
        const QRectF where = label(row);
        plot::drawText(painter, where, m_heads.rows[row], m_style.noteFont, m_style.ink);
        if (m_sizeWidth > 0)
            plot::drawNumber(painter, QRectF(where.right() + gap, where.top(), m_sizeWidth, where.height()),
                m_heads.sizes[row], m_style.noteFont, m_style.softInk);
    }
    if (m_left > 0)
        plot::drawText(painter, QRectF(label(m_shown).topLeft(), QSizeF(m_columnStrip.width(), m_cellHeight)),
            plot::andMore(m_left), m_style.noteFont, m_style.softInk);
}

void CellGrid::paintCell(QPainter& painter, const QRectF& cell, const QColor& ground, const QString& text) const
{
    if (m_written)
        plot::drawText(
            painter, cell, text, m_style.axisFont, plot::textOn(ground, m_style), Qt::AlignHCenter | Qt::AlignVCenter);
}

} // namespace quarterdeck
