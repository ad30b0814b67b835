// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quarterdeck/app/tile_view.h>
#include <quarterdeck/gui/chart_style.h>

#include <QRectF>

#include <vector>

namespace quarterdeck {

/// Where the cells of a table stand. Pure geometry. Where it gets narrow, heads and words shorten first, then the notes
/// go, at last columns from the right, words before numbers, but never the first and the one that the table is about:
/// the sorted, or the first with numbers. Total rows stay, and the rows before them that do not fit are counted.
class TableGrid
{
public:
    TableGrid(const TableView& table, const QRectF& rect, const ChartStyle& style);

    /// Indexes of the view's columns that are shown, from left to right.
    const std::vector<int>& columns() const { return m_columns; }
    int columnsLeft() const { return static_cast<int>(m_all.size() - m_columns.size()); }
    /// Indexes of the view's rows that are shown, from top to bottom, totals last.
    const std::vector<std::size_t>& rows() const { return m_rows; }
    /// How many rows do not fit, and how many of them are scrolled off before the first shown.
    int rowsLeft() const { return m_rowsLeft; }
    int first() const { return m_first; }
    /// Shown rows before the totals.
    std::size_t body() const { return m_body; }

    QRectF head(int column) const;
    /// `line` counts the shown rows.
    QRectF cell(std::size_t line, int column) const;
    /// Right of a cell's text, for its note; empty without notes in the column.
    double noteWidth(int column) const;
    QRectF row(std::size_t line) const;
    /// Where "and 3 more" stands: over the totals.
    QRectF rest() const;

private:
    struct Column
    {
        double text = 0;
        double note = 0; // with its gap
        double title = 0;
        double width = 0;
        double left = 0;
        bool number = false;
    };

    void placeRows(const TableView& table);
    void measure(const TableView& table);
    void fitColumns(int subject);
    void dropColumns(int subject);
    Column& column(int index) { return m_all[static_cast<std::size_t>(index)]; }
    const Column& column(int index) const { return m_all[static_cast<std::size_t>(index)]; }
    void setWidths(double mostWords, double mostTitle);
    bool fits() const { return wanted() <= m_rect.width() + 0.5; }
    double wanted() const;
    void spread();
    double top(std::size_t line) const;

    QRectF m_rect;
    const ChartStyle& m_style;
    double m_headHeight = 0;
    double m_rowHeight = 0;
    double m_gap = 0;
    std::vector<Column> m_all;
    std::vector<std::size_t> m_rows;
    std::size_t m_body = 0;
    std::vector<int> m_columns;
    int m_rowsLeft = 0;
    int m_first = 0;
    bool m_notes = true;
};

} // namespace quarterdeck
