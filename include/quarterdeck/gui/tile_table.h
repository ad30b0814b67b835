// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quarterdeck/app/tile_view.h>

#include <QString>

namespace quarterdeck {

/// The twin of a tile as a table: every point of it a row or a cell. What "Show as table" paints, and what a
/// spreadsheet gets when the tile is copied.
class TileTable
{
public:
    explicit TileTable(const TileView& view);

    const TableView& table() const { return m_table; }
    /// Header and rows, cells separated by tabs. Numbers are whole and plain, in the user's locale but without unit and
    /// groups, so that they stay numbers; a value that does not exist is an empty cell; a note has a column of its own.
    QString tabSeparated() const;

private:
    void add(const EmptyView& empty);
    void add(const CardView& card);
    void add(const SeriesView& series);
    void add(const BarsView& bars);
    void add(const BulletsView& bullets);
    void add(const FunnelView& funnel);
    void add(const WaterfallView& waterfall);
    void add(const HeatmapView& heatmap);
    void add(const CohortView& cohort);
    void add(const ScatterView& scatter);
    void add(const TableView& table);
    void add(const ListView& list);

    void addColumn(const QString& title, bool number);
    TableView::Row& addRow(const QString& name, const QString& spoken, const Drill& drill);

    QString m_title;
    TableView m_table;
};

/// The tile with its table in the place of its chart.
TileView tableTwin(TileView view);

} // namespace quarterdeck
