// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quarterdeck/engine/measure_query.h>

namespace quarterdeck {

/// Where the columns of measureSql's answer stand: cell, one per `by`, then these. After them comes the result in major
/// units, for people who run the statement by hand.
struct MeasureSqlColumns
{
    explicit MeasureSqlColumns(const MeasureQuery& query)
        : rows(1 + static_cast<int>(query.by.size()))
        , unknownState(rows + 1)
        , value(rows + 2)
        , factors(rows + 4)
        , factorCount(
              query.measure->aggregate == Aggregate::Sum ? static_cast<int>(query.measure->value.size()) - 1 : 0)
    {
    }

    int rows; ///< that met the conditions
    int unknownState;
    /// Sum: the high and low parts of the sum; Distinct: the count; Median: the two middle values, NULL if there are
    /// none; Min, Max: the value or NULL.
    int value;
    /// Of a product there is a line for each combination of the other factors; these are their values.
    int factors;
    int factorCount;
};

/// Where the columns of rowsSql's answer stand: row id, one per `by`, then the factors of the value in raw units.
struct RowsSqlColumns
{
    explicit RowsSqlColumns(const MeasureQuery& query) : factors(kKeys + static_cast<int>(query.by.size())) { }

    static constexpr int kRow = 0;
    static constexpr int kKeys = 1;
    int factors;
};

} // namespace quarterdeck
