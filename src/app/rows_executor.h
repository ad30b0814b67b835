// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quarterdeck/engine/measure_executor.h>

#include <map>
#include <optional>
#include <vector>

namespace quarterdeck {

/// Asks another executor, but what it has handed out the rows of it answers from these rows: a formula that is
/// evaluated by it afterwards comes to what the listed rows come to. Borrows the other one.
class RowsExecutor : public MeasureExecutor
{
public:
    explicit RowsExecutor(MeasureExecutor& other) : m_other(other) { }

    Result<std::vector<MeasureTable>> run(
        std::span<const MeasureQuery> queries, const Snapshot& snapshot, Progress& progress) override;
    Result<std::vector<ContributingRow>> rows(const MeasureQuery& query, std::size_t cell, std::span<const Code> keys,
        const Snapshot& snapshot, Progress& progress) override;

private:
    using Values = std::vector<double>;
    /// What the rows of one cell say: their values by group.
    struct HandedOut
    {
        MeasureQuery query; ///< with this one cell
        std::map<std::vector<Code>, Values> groups;
    };

    const HandedOut* find(const MeasureQuery& query, std::size_t cell) const;

    MeasureExecutor& m_other;
    std::vector<HandedOut> m_handedOut;
};

/// What values come to by an aggregate; nothing where there are none and the aggregate needs some. Of Count and
/// Distinct each value is one thing that was counted.
std::optional<double> reaggregated(Aggregate aggregate, std::vector<double> values);

} // namespace quarterdeck
