// SPDX-License-Identifier: GPL-3.0-or-later
#include "table_scroll.h"

#include <algorithm>

namespace quarterdeck {

int firstAfter(const TableGrid& grid, int rows) { return std::clamp(grid.first() + rows, 0, grid.rowsLeft()); }

bool leadsOut(const TableGrid& grid, int point, Step step)
{
    const auto columns = static_cast<int>(grid.columns().size());
    if (columns == 0 || point < columns)
        return false; // on a head
    const int line = point / columns - 1;
    if (step == Step::Up)
        return line == 0 && grid.first() > 0;
    return step == Step::Down && line + 1 == static_cast<int>(grid.body()) && grid.first() < grid.rowsLeft();
}

} // namespace quarterdeck
