// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quarterdeck/core/progress.h>
#include <quarterdeck/core/result.h>
#include <quarterdeck/engine/measure_query.h>
#include <quarterdeck/engine/measure_table.h>
#include <quarterdeck/engine/snapshot.h>

#include <span>
#include <vector>

namespace quarterdeck {

/// Answers measure queries at the snapshot's revision. One call is one consistent read; how queries are fused is the
/// executor's affair. Used by one thread at a time.
class MeasureExecutor
{
public:
    virtual ~MeasureExecutor() = default;

    /// One table per query, in order. StaleSnapshot if the rows have moved on, Cancelled if asked to stop.
    virtual Result<std::vector<MeasureTable>> run(
        std::span<const MeasureQuery> queries, const Snapshot& snapshot, Progress& progress)
        = 0;

    /// The rows behind one cell of a query; `keys` narrows to one group (one member per `by`), empty = all groups.
    /// They re-aggregate to the cell's value, group by group. For Distinct, one row per distinct value of a group.
    virtual Result<std::vector<ContributingRow>> rows(const MeasureQuery& query, std::size_t cell,
        std::span<const Code> keys, const Snapshot& snapshot, Progress& progress)
        = 0;
};

/// How raw integers become major units: what both executors divide by, in one place.
double unitsPerMajor(const Measure& measure, const FactSchema& fact, const Snapshot& snapshot);
/// The same of one column: what an operand in major units is multiplied by.
double unitsPerMajor(ColumnType type, const Snapshot& snapshot);

} // namespace quarterdeck
