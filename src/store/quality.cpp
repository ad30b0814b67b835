// SPDX-License-Identifier: GPL-3.0-or-later
#include "quality.h"

#include "snapshot_reader.h"
#include "target_reader.h"

#include <fmt/format.h>

#include <string>

namespace quarterdeck {

namespace {

struct Question
{
    IssueKind kind;
    std::string entity;
    std::string condition; ///< on a row of the entity's table, called `e`
};

std::vector<Question> dealQuestions(Date lastKnownDay)
{
    const std::string decided = "e.outcome IN (SELECT code FROM texts WHERE text IN ('won', 'lost'))";
    const std::string won = "e.outcome = (SELECT code FROM texts WHERE text = 'won')";
    const std::string there = "coalesce(e.deleted, 0) = 0 AND ";
    const std::string future = fmt::format("> {}", lastKnownDay.days());
    return {
        {IssueKind::DecidedWithoutDate, "deals", there + decided + " AND e.closed_on IS NULL"},
        {IssueKind::ClosedBeforeCreated, "deals", there + "e.decided_on < e.created_on"},
        {IssueKind::MissingCreated, "deals", there + "e.created_at IS NULL"},
        {IssueKind::WonWithoutAmount, "deals", there + won + " AND e.amount_original IS NULL"},
        {IssueKind::NegativeAmount, "deals", there + "e.amount_original < 0"},
        {IssueKind::DateInFuture, "deals", there + fmt::format("(e.created_on {0} OR e.decided_on {0})", future)},
    };
}

/// Records that refer to an owner, account or product that is none, where there are such records at all. Managers need
/// not be users.
std::vector<Question> referenceQuestions(const StoreSchema& schema)
{
    std::vector<Question> questions;
    for (const EntityTable& table : schema.tables()) {
        std::string condition;
        for (const TableColumn& column : table.fields) {
            if (!StoreSchema::isDimension(column.storedAs) || column.name == "manager")
                continue;
            const DimensionLayout& layout = StoreSchema::dimension(column.storedAs);
            condition += fmt::format("{0}(EXISTS (SELECT 1 FROM {1}) AND EXISTS (SELECT 1 FROM {2} d WHERE d.code = "
                                     "e.\"{3}\" AND d.record IS NULL))",
                condition.empty() ? "" : " OR ", layout.entity, layout.table, column.name);
        }
        if (!condition.empty())
            questions.push_back({IssueKind::UnknownReference, table.name(), condition});
    }
    return questions;
}

/// Amounts in another currency than the base one; without one, in another than most are in.
Question currencyQuestion(const WorkspaceSettings& settings)
{
    if (!settings.baseCurrency().empty())
        return {IssueKind::MixedCurrency, "deals", "e.foreign_currency = 1"};
    return {IssueKind::MixedCurrency, "deals",
        "e.amount_original IS NOT NULL AND e.currency <> (SELECT currency FROM deals WHERE amount_original IS NOT NULL "
        "AND currency IS NOT NULL GROUP BY currency ORDER BY count(*) DESC, currency LIMIT 1)"};
}

} // namespace

Result<std::vector<QualityFinding>> findQuality(Database& database, const StoreSchema& schema)
{
    const Result<Snapshot> snapshot = readSnapshot(database, schema);
    if (!snapshot)
        return tl::unexpected(snapshot.error());
    const Result<std::optional<Date>> importDay = newestImportDay(database);
    if (!importDay)
        return tl::unexpected(importDay.error());
    std::vector<Question> questions = dealQuestions(importDay->value_or(Date()));
    questions.push_back(currencyQuestion(snapshot->settings));
    for (Question& question : referenceQuestions(schema))
        questions.push_back(std::move(question));

    std::vector<QualityFinding> findings;
    for (const Question& question : questions) {
        const Result<std::int64_t> count
            = database.integer(fmt::format("SELECT count(*) FROM {} e WHERE {}", question.entity, question.condition));
        if (!count)
            return tl::unexpected(count.error());
        if (*count > 0)
            findings.push_back({question.kind, question.entity, *count});
    }
    const Result<TargetReading> targets = readTargets(database, *snapshot);
    if (!targets)
        return tl::unexpected(targets.error());
    if (targets->unknown > 0)
        findings.push_back({IssueKind::UnknownTargetScope, "targets", targets->unknown});
    return findings;
}

} // namespace quarterdeck
