// SPDX-License-Identifier: GPL-3.0-or-later
#include "query_plan.h"

#include <algorithm>
#include <cassert>

namespace quarterdeck {

QueryPlan::NarrowingId QueryPlan::narrowing(const Narrowing& narrowing)
{
    const auto known = std::find(m_narrowings.begin(), m_narrowings.end(), narrowing);
    if (known != m_narrowings.end())
        return static_cast<NarrowingId>(known - m_narrowings.begin());
    m_narrowings.push_back(narrowing);
    return m_narrowings.size() - 1;
}

void QueryPlan::add(const Leaf& leaf, NarrowingId narrowing)
{
    if (leaf.cell.notYet())
        return;
    const auto [position, isNew] = m_index.try_emplace(Key{leaf.measure, narrowing, leaf.by}, m_entries.size());
    if (isNew) {
        const Narrowing& narrowed = m_narrowings[narrowing];
        m_entries.push_back({{leaf.measure, {}, leaf.by, narrowed.where, narrowed.scope}, {}, {}, {}});
    }
    Entry& entry = m_entries[position->second];
    const QueryCell cell = queryCell(*leaf.measure, leaf.cell);
    if (entry.cells.try_emplace(cell, entry.query.cells.size()).second)
        entry.query.cells.push_back(cell);
}

std::vector<MeasureQuery> QueryPlan::queries() const
{
    std::vector<MeasureQuery> queries;
    queries.reserve(m_entries.size());
    for (const Entry& entry : m_entries)
        queries.push_back(entry.query);
    return queries;
}

void QueryPlan::answer(std::vector<MeasureTable> tables)
{
    assert(tables.size() == m_entries.size());
    for (std::size_t i = 0; i < tables.size(); ++i) {
        Entry& entry = m_entries[i];
        entry.table = std::move(tables[i]);
        const std::vector<MeasureRow>& rows = entry.table.rows;
        auto begin = rows.begin();
        for (std::size_t cell = 0; cell < entry.query.cells.size(); ++cell) {
            const auto end = std::find_if(
                begin, rows.end(), [&](const MeasureRow& row) { return static_cast<std::size_t>(row.cell) > cell; });
            entry.rowsOfCell.emplace_back(begin, end);
            begin = end;
        }
    }
}

std::span<const MeasureRow> QueryPlan::rows(const Leaf& leaf, NarrowingId narrowing) const
{
    const auto position = m_index.find(Key{leaf.measure, narrowing, leaf.by});
    if (leaf.cell.notYet() || position == m_index.end())
        return {};
    const Entry& entry = m_entries[position->second];
    const auto cell = entry.cells.find(queryCell(*leaf.measure, leaf.cell));
    return cell == entry.cells.end() ? std::span<const MeasureRow>{} : entry.rowsOfCell[cell->second];
}

const MeasureRow* QueryPlan::row(const Leaf& leaf, NarrowingId narrowing, std::span<const Code> keys) const
{
    const std::span<const MeasureRow> all = rows(leaf, narrowing);
    const auto found
        = std::lower_bound(all.begin(), all.end(), keys, [](const MeasureRow& row, std::span<const Code> wanted) {
              return std::lexicographical_compare(row.keys.begin(), row.keys.end(), wanted.begin(), wanted.end());
          });
    return found != all.end() && std::equal(found->keys.begin(), found->keys.end(), keys.begin(), keys.end()) ? &*found
                                                                                                              : nullptr;
}

} // namespace quarterdeck
