// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "point_walk.h"
#include "table_grid.h"

namespace quarterdeck {

/// The first row of a table that does not fit, scrolled by so many rows as far as there are any.
int firstAfter(const TableGrid& grid, int rows);

/// Whether the step leads from the point to a row that is scrolled off. Scrolled by one row, the point's index then
/// stands for that row.
bool leadsOut(const TableGrid& grid, int point, Step step);

} // namespace quarterdeck
