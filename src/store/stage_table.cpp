// SPDX-License-Identifier: GPL-3.0-or-later
#include "stage_table.h"

#include <quarterdeck/core/money.h>

#include <fmt/format.h>

#include <cmath>

namespace quarterdeck {

namespace {

/// What the latest live batch of the source that says anything of this column says.
std::string latestSql(const char* column)
{
    return fmt::format("(SELECT o.{0} FROM batch_stages o JOIN batches l ON l.batch = o.batch WHERE o.stage = s.stage "
                       "AND l.source = s.source AND l.live = 1 AND o.{0} <> '' ORDER BY o.batch DESC LIMIT 1)",
        column);
}

std::string foldSql()
{
    return fmt::format("SELECT s.source AS source, s.stage AS stage, coalesce({}, '') AS outcome, {} AS ord, "
                       "{} AS probability FROM (SELECT DISTINCT b.source, t.stage FROM batch_stages t "
                       "JOIN batches b ON b.batch = t.batch WHERE b.live = 1) s",
        latestSql("outcome"), latestSql("ord"), latestSql("probability"));
}

} // namespace

Result<void> keepStage(Database& database, TextTable& texts, std::int64_t batch, const StageMeaning& meaning)
{
    const Result<std::int64_t> stage = texts.code(meaning.stage);
    if (!stage)
        return tl::unexpected(stage.error());
    std::optional<std::int64_t> probability;
    if (meaning.probability)
        probability = std::llround(*meaning.probability * static_cast<double>(kDecimalOne));
    // Several files of one batch may speak of a stage, each of a part of it.
    return database.run("INSERT INTO batch_stages VALUES(?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET "
                        "outcome = CASE excluded.outcome WHEN '' THEN outcome ELSE excluded.outcome END, "
                        "ord = coalesce(excluded.ord, ord), probability = coalesce(excluded.probability, probability)",
        batch, *stage, meaning.outcome, meaning.order ? std::optional<std::int64_t>(*meaning.order) : std::nullopt,
        probability);
}

Result<bool> rebuildStageTable(Database& database)
{
    const std::string folded = foldSql();
    const Result<std::int64_t> differing = database.integer("SELECT (SELECT count(*) FROM (" + folded
        + " EXCEPT SELECT * FROM stages)) + (SELECT count(*) FROM (SELECT * FROM stages EXCEPT " + folded + "))");
    if (!differing)
        return tl::unexpected(differing.error());
    if (*differing == 0)
        return false;
    if (Result<void> rebuilt = database.execute("DELETE FROM stages; INSERT INTO stages " + folded); !rebuilt)
        return tl::unexpected(rebuilt.error());
    return true;
}

Result<std::vector<StageMeaning>> readStages(Database& database, const std::string& source)
{
    Result<Statement> rows = database.prepare("SELECT t.text, s.outcome, s.ord, s.probability FROM (" + foldSql()
        + ") s JOIN texts t ON t.code = s.stage WHERE s.source = ? ORDER BY t.text");
    if (!rows)
        return tl::unexpected(rows.error());
    rows->bindAll(source);
    std::vector<StageMeaning> stages;
    for (;;) {
        const Result<bool> row = rows->step();
        if (!row)
            return tl::unexpected(row.error());
        if (!*row)
            return stages;
        StageMeaning& stage = stages.emplace_back();
        stage.stage = rows->text(0);
        stage.outcome = rows->text(1);
        if (const auto order = rows->optionalInteger(2))
            stage.order = static_cast<int>(*order);
        if (const auto probability = rows->optionalInteger(3))
            stage.probability = static_cast<double>(*probability) / static_cast<double>(kDecimalOne);
    }
}

} // namespace quarterdeck
