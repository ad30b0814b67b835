// SPDX-License-Identifier: GPL-3.0-or-later
#include "rows_executor.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace quarterdeck {

namespace {

/// Summed in order of size, so that it does not matter how the rows came.
double sumOf(std::vector<double> values)
{
    std::sort(values.begin(), values.end(), [](double a, double b) { return std::abs(a) < std::abs(b); });
    return std::accumulate(values.begin(), values.end(), 0.0);
}

double medianOf(std::vector<double> values)
{
    const auto upper = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), upper, values.end());
    if (values.size() % 2 == 1)
        return *upper;
    return (*std::max_element(values.begin(), upper) + *upper) / 2;
}

MeasureQuery ofOneCell(const MeasureQuery& query, std::size_t cell)
{
    MeasureQuery one = query;
    one.cells = {query.cells[cell]};
    return one;
}

} // namespace

std::optional<double> reaggregated(Aggregate aggregate, std::vector<double> values)
{
    const bool countsNothing
        = aggregate == Aggregate::Count || aggregate == Aggregate::Distinct || aggregate == Aggregate::Sum;
    if (values.empty())
        return countsNothing ? std::optional(0.0) : std::nullopt;
    switch (aggregate) {
    case Aggregate::Count:
    case Aggregate::Distinct:
    case Aggregate::Sum:
        return sumOf(std::move(values));
    case Aggregate::Median:
        return medianOf(std::move(values));
    case Aggregate::Min:
        return *std::min_element(values.begin(), values.end());
    case Aggregate::Max:
        return *std::max_element(values.begin(), values.end());
    }
    return std::nullopt;
}

const RowsExecutor::HandedOut* RowsExecutor::find(const MeasureQuery& query, std::size_t cell) const
{
    const auto same = [&](const HandedOut& candidate) {
        return candidate.query.measure == query.measure && candidate.query.cells.front() == query.cells[cell]
            && candidate.query.by == query.by && candidate.query.where == query.where
            && candidate.query.scope == query.scope;
    };
    const auto found = std::find_if(m_handedOut.begin(), m_handedOut.end(), same);
    return found == m_handedOut.end() ? nullptr : &*found;
}

Result<std::vector<ContributingRow>> RowsExecutor::rows(const MeasureQuery& query, std::size_t cell,
    std::span<const Code> keys, const Snapshot& snapshot, Progress& progress)
{
    auto rows = m_other.rows(query, cell, keys, snapshot, progress);
    if (!rows || !keys.empty() || find(query, cell))
        return rows;
    HandedOut handedOut{ofOneCell(query, cell), {}};
    for (const ContributingRow& row : *rows) {
        Values& values = handedOut.groups[row.keys];
        if (row.hasValue)
            values.push_back(row.value);
    }
    m_handedOut.push_back(std::move(handedOut));
    return rows;
}

Result<std::vector<MeasureTable>> RowsExecutor::run(
    std::span<const MeasureQuery> queries, const Snapshot& snapshot, Progress& progress)
{
    // Which groups there are, and of how many rows the state is not known, is not in the rows.
    auto tables = m_other.run(queries, snapshot, progress);
    if (!tables)
        return tables;
    for (std::size_t i = 0; i < queries.size(); ++i)
        for (MeasureRow& group : (*tables)[i].rows) {
            const HandedOut* handedOut = find(queries[i], static_cast<std::size_t>(group.cell));
            if (!handedOut)
                continue;
            const auto values = handedOut->groups.find(group.keys);
            const std::optional<double> value = reaggregated(
                queries[i].measure->aggregate, values == handedOut->groups.end() ? Values() : values->second);
            group.value = value.value_or(0);
            group.hasValue = value.has_value();
        }
    return tables;
}

} // namespace quarterdeck
