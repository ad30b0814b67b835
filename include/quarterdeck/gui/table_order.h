// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quarterdeck/app/tile_view.h>

namespace quarterdeck {

/// By which column a person has sorted a table; without a choice it stays as it came. A value: it outlives the views
/// that it is applied to.
class TableOrder
{
public:
    /// Another column: numbers from the largest, words from A. The same again: turned round. -1: as it came.
    void choose(const TableView& table, int column);
    /// From column to column, and after the last to as it came.
    void next(const TableView& table);
    bool chosen() const { return m_column >= 0; }
    /// The table in this order; what has no value and the totals stay last in either direction.
    TableView applied(TableView table) const;

private:
    int m_column = -1;
    bool m_descending = true;
};

} // namespace quarterdeck
