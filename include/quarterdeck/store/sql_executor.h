// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quarterdeck/engine/measure_executor.h>

#include <filesystem>
#include <memory>
#include <span>
#include <string>

namespace quarterdeck {

class Database;

/// The statements of one query. Each is complete, with its values written in, and runs in the sqlite3 shell as well.
/// `sql` gives columns cell, one per `by`, then what the executor reads.
std::string measureSql(const MeasureQuery& query, const Snapshot& snapshot, const FactModel& facts);
std::string rowsSql(const MeasureQuery& query, std::size_t cell, std::span<const Code> keys, const Snapshot& snapshot,
    const FactModel& facts);

/// The reference executor: SQL over the store's tables, on a read connection of its own, in one read transaction per
/// run.
class SqlExecutor : public MeasureExecutor
{
public:
    static Result<std::unique_ptr<SqlExecutor>> open(const std::filesystem::path& store, const FactModel& facts);
    ~SqlExecutor() override;

    Result<std::vector<MeasureTable>> run(
        std::span<const MeasureQuery> queries, const Snapshot& snapshot, Progress& progress) override;
    Result<std::vector<ContributingRow>> rows(const MeasureQuery& query, std::size_t cell, std::span<const Code> keys,
        const Snapshot& snapshot, Progress& progress) override;

private:
    SqlExecutor(std::unique_ptr<Database> database, const FactModel& facts);
    std::unique_ptr<Database> m_database;
    const FactModel& m_facts;
};

} // namespace quarterdeck
