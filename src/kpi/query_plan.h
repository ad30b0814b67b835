// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "place.h"

#include <quarterdeck/engine/measure_table.h>

#include <map>
#include <span>
#include <string>
#include <tuple>
#include <vector>

namespace quarterdeck {

/// All the measure queries of one run: what asks for the same measure in the same groups is one query over several
/// cells, however many requests need it. Filled first, then answered, then read.
class QueryPlan
{
public:
    using NarrowingId = std::size_t;

    /// Equal narrowings have one id.
    NarrowingId narrowing(const Narrowing& narrowing);
    /// A cell of which nothing has passed is not asked for.
    void add(const Leaf& leaf, NarrowingId narrowing);

    std::vector<MeasureQuery> queries() const;
    /// One table per query, in their order.
    void answer(std::vector<MeasureTable> tables);

    /// The leaf's groups in its cell, sorted by keys; empty where it was not asked for.
    std::span<const MeasureRow> rows(const Leaf& leaf, NarrowingId narrowing) const;
    /// Of one group; null where it has no rows.
    const MeasureRow* row(const Leaf& leaf, NarrowingId narrowing, std::span<const Code> keys) const;

private:
    struct Entry
    {
        MeasureQuery query;
        std::map<QueryCell, std::size_t> cells; ///< index into query.cells
        MeasureTable table;
        std::vector<std::span<const MeasureRow>> rowsOfCell;
    };
    using Key = std::tuple<const Measure*, NarrowingId, std::vector<std::string>>;

    std::vector<Narrowing> m_narrowings;
    std::vector<Entry> m_entries;
    std::map<Key, std::size_t> m_index;
};

} // namespace quarterdeck
