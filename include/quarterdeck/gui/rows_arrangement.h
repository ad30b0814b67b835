// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quarterdeck/app/rows_view.h>
#include <quarterdeck/core/progress.h>
#include <quarterdeck/gui/rows_search.h>

#include <Qt>

#include <cstdint>
#include <memory>
#include <vector>

namespace quarterdeck {

/// Which rows of a table are shown, and in which order: indices of its rows. Shared, never changed.
using RowsOrder = std::shared_ptr<const std::vector<std::uint32_t>>;

/// What is searched for and sorted by. A value.
struct RowsArrangement
{
    RowsSearch search;
    int column = -1; ///< to sort by; -1: as they came
    Qt::SortOrder order = Qt::AscendingOrder;

    friend bool operator==(const RowsArrangement&, const RowsArrangement&) = default;
};

/// Numbers sort as numbers, days as days, text by the user's locale; empty cells come last either way, equal ones as
/// they came. For a job; cancelled, some order of all that was found so far.
RowsOrder arranged(const RowsTable& table, const RowsArrangement& arrangement, Progress& progress);

} // namespace quarterdeck
