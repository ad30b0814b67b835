// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quarterdeck/engine/dimension_table.h>

#include <cstdint>
#include <vector>

namespace quarterdeck {

/// One group of one cell. Groups without rows have no entry.
struct MeasureRow
{
    std::int32_t cell = 0; ///< index into MeasureQuery::cells
    std::vector<Code> keys; ///< one member code per `by`
    /// In major units; exact integers until this last step. None: rows there were, values none (an empty sum is 0,
    /// a median, min, max of no values is none).
    double value = 0;
    bool hasValue = false;
    std::int64_t rows = 0; ///< rows that met date, span and filters
    std::int64_t unknownState
        = 0; ///< of them, rows whose state on the day is not known (FactColumn::state in the value)
};

/// The answer to a MeasureQuery, sorted by cell, then keys.
struct MeasureTable
{
    std::vector<MeasureRow> rows;
};

/// A record behind a number and what it adds.
struct ContributingRow
{
    std::int64_t row = 0; ///< row id in the fact's table
    double value = 0; ///< in major units: 1 for counts, the product for sums, the column for median, min, max
    bool hasValue = true;
    std::vector<Code> keys = {}; ///< its group: one member code per `by`
};

} // namespace quarterdeck
