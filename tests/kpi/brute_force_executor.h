// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quarterdeck/engine/measure_executor.h>
#include <quarterdeck/semantic/fact_schema.h>

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace quarterdeck {

/// A fact's row as a person would write it down: what is not named is empty.
using BruteRow = std::map<std::string, std::int64_t>;
using BruteFacts = std::map<std::string, std::vector<BruteRow>>;

/// Answers measure queries by looking at every row for every cell, straight from the catalogue's words. Slow, short,
/// and written by nobody who wrote an executor: the reference that they are compared with. Row ids are 1, 2, 3 ...
class BruteForceExecutor : public MeasureExecutor
{
public:
    /// `model` outlives this.
    BruteForceExecutor(const FactModel& model, BruteFacts facts);

    Result<std::vector<MeasureTable>> run(
        std::span<const MeasureQuery> queries, const Snapshot& snapshot, Progress& progress) override;
    Result<std::vector<ContributingRow>> rows(const MeasureQuery& query, std::size_t cell, std::span<const Code> keys,
        const Snapshot& snapshot, Progress& progress) override;

    /// Queries of the last run.
    std::size_t queriesSeen() const { return m_queriesSeen; }
    /// Calls of run().
    std::size_t runs() const { return m_runs; }

private:
    const FactModel& m_model;
    BruteFacts m_facts;
    std::size_t m_queriesSeen = 0;
    std::size_t m_runs = 0;
};

} // namespace quarterdeck
