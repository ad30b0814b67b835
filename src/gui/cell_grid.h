// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quarterdeck/gui/chart_style.h>

#include <QPainter>
#include <QRectF>
#include <QString>
#include <QStringList>

namespace quarterdeck {

/// What stands around the cells of a heatmap or a cohort table.
struct CellHeads
{
    QString above; ///< a line over the columns, or over everything where `aboveAll`
    bool aboveAll = false;
    QString rowHeader;
    QString sizeHeader;
    QStringList rows;
    QStringList sizes; ///< one per row, or none
    QStringList columns;
    QStringList texts; ///< of all cells: they are written where the widest of them fits
};

/// Rows of equal cells with their heads: pure geometry, and the painting of what is around the cells. Rows that do not
/// fit the height are counted in `left`.
class CellGrid
{
public:
    CellGrid(CellHeads heads, const QRectF& rect, const ChartStyle& style);

    int shown() const { return m_shown; }
    /// Whether the cells are large enough for their texts.
    bool written() const { return m_written; }
    QRectF cell(int row, int column) const;
    void paintHeads(QPainter& painter) const;
    /// A cell with its text in a colour that can be read on `ground`.
    void paintCell(QPainter& painter, const QRectF& cell, const QColor& ground, const QString& text) const;

private:
    void placeColumns(const QRectF& rect);
    void placeRows(const QRectF& rect);
    QRectF label(int row) const;
    void paintColumnHeads(QPainter& painter) const;

    CellHeads m_heads;
    const ChartStyle& m_style;
    QRectF m_above;
    QRectF m_columnStrip;
    QRectF m_cells;
    double m_labelWidth = 0;
    double m_sizeWidth = 0;
    double m_cellWidth = 0;
    double m_cellHeight = 0;
    int m_shown = 0;
    int m_left = 0;
    bool m_written = false;
};

} // namespace quarterdeck
