// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quarterdeck/app/tile_view.h>

#include <QString>
#include <QStringList>

#include <vector>

namespace quarterdeck {

/// The twin of a tile as a table: what a spreadsheet gets when the tile is copied. Numbers are whole and plain, without
/// unit, so that they stay numbers; a value that does not exist is an empty cell.
class TileTable
{
public:
    explicit TileTable(const TileView& view);

    const QStringList& header() const { return m_header; }
    const std::vector<QStringList>& rows() const { return m_rows; }
    /// Header and rows, cells separated by tabs, in the user's locale.
    QString tabSeparated() const;

private:
    void add(const CardView& card, const QString& title);
    void add(const SeriesView& series);
    void add(const BarsView& bars);
    void add(const BulletsView& bullets);
    void add(const EmptyView& empty, const QString& title);

    QStringList m_header;
    std::vector<QStringList> m_rows;
};

} // namespace quarterdeck
