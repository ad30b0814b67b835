// SPDX-License-Identifier: GPL-3.0-or-later
#include "stage_table.h"

#include <quarterdeck/core/money.h>

#include <cmath>

namespace quarterdeck {

namespace {

constexpr const char* kLatestSql = "SELECT stage, outcome, ord, probability FROM batch_stages s WHERE batch = (SELECT "
                                   "max(o.batch) FROM batch_stages "
                                   "o JOIN batches b ON b.batch = o.batch WHERE o.stage = s.stage AND b.live = 1)";

} // namespace

Result<void> keepStage(Database& database, TextTable& texts, std::int64_t batch, const StageMeaning& meaning)
{
    const Result<std::int64_t> stage = texts.code(meaning.stage);
    if (!stage)
        return tl::unexpected(stage.error());
    std::optional<std::int64_t> probability;
    if (meaning.probability)
        probability = std::llround(*meaning.probability * static_cast<double>(kDecimalOne));
    return database.run("INSERT OR REPLACE INTO batch_stages VALUES(?, ?, ?, ?, ?)", batch, *stage, meaning.outcome,
        meaning.order ? std::optional<std::int64_t>(*meaning.order) : std::nullopt, probability);
}

Result<bool> rebuildStageTable(Database& database)
{
    const std::string latest = kLatestSql;
    const Result<std::int64_t> differing = database.integer("SELECT (SELECT count(*) FROM (" + latest
        + " EXCEPT SELECT * FROM stages)) + (SELECT count(*) FROM (SELECT * FROM stages EXCEPT " + latest + "))");
    if (!differing)
        return tl::unexpected(differing.error());
    if (*differing == 0)
        return false;
    if (Result<void> rebuilt = database.execute("DELETE FROM stages; INSERT INTO stages " + latest); !rebuilt)
        return tl::unexpected(rebuilt.error());
    return true;
}

Result<std::unordered_map<std::int64_t, std::int64_t>> readStageProbabilities(Database& database)
{
    Result<Statement> rows = database.prepare("SELECT stage, probability FROM stages WHERE probability IS NOT NULL");
    if (!rows)
        return tl::unexpected(rows.error());
    std::unordered_map<std::int64_t, std::int64_t> probabilities;
    for (;;) {
        const Result<bool> row = rows->step();
        if (!row)
            return tl::unexpected(row.error());
        if (!*row)
            return probabilities;
        probabilities.emplace(rows->integer(0), rows->integer(1));
    }
}

} // namespace quarterdeck
