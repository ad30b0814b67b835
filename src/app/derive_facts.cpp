// SPDX-License-Identifier: GPL-3.0-or-later
#include "derive_facts.h"

#include <quarterdeck/core/money.h>
#include <quarterdeck/core/text.h>
#include <quarterdeck/facts/rep_facts.h>

#include <algorithm>

namespace quarterdeck {

namespace {

constexpr const char* kStageProbability = "stage.probability";

/// Stages mean what their source says, so the store looks it up record by record.
ColumnBlock withProbabilities(ColumnBlock deals)
{
    const Column* ofStage = deals.column(kStageProbability);
    const auto own = std::find_if(
        deals.columns.begin(), deals.columns.end(), [](const Column& column) { return column.id == "probability"; });
    for (std::size_t row = 0; row < deals.rows(); ++row) {
        if (own->present[row] != 0 || ofStage->present[row] == 0)
            continue;
        own->values[row] = ofStage->values[row];
        own->present[row] = 1;
    }
    return deals;
}

Result<void> deriveRepSpans(ImportBatch& batch, const TextLookup& texts)
{
    auto users = batch.read("users", {"owner", "role", "started_on", "ended_on", "active"});
    if (!users)
        return tl::unexpected(users.error());
    auto deals = batch.read("deals", {"owner.member", "alive_from", "alive_to", "won_on", "lost_on"});
    if (!deals)
        return tl::unexpected(deals.error());
    return batch.replaceFact("rep", deriveReps(*users, *deals, texts));
}

} // namespace

Result<std::vector<RowFinding>> deriveFacts(
    ImportBatch& batch, const WorkspaceSettings& settings, Date importDay, DerivedRows rows, Progress& progress)
{
    FactSettings context;
    auto zone = TimeZone::named(settings.timeZone());
    if (!zone)
        return tl::unexpected(zone.error());
    context.timeZone = *zone;
    context.baseCurrency = settings.baseCurrency();
    context.moneyDigits = minorDigits(context.baseCurrency);
    context.importDay = importDay;
    for (const std::string& reason : settings.items("ignored_lost_reasons"))
        context.ignoredLostReasons.insert(folded(reason));

    std::vector<std::string> inputs = dealInputs();
    inputs.emplace_back(kStageProbability);
    const TextLookup texts = [&batch](std::int64_t code) { return batch.text(code); };
    std::vector<RowFinding> findings;
    auto derived = batch.derive(
        "deals", inputs, rows == DerivedRows::All,
        [&](const ColumnBlock& deals) { return deriveDeals(withProbabilities(deals), texts, context, findings); },
        progress);
    if (!derived)
        return tl::unexpected(derived.error());
    if (auto reps = deriveRepSpans(batch, texts); !reps)
        return tl::unexpected(reps.error());
    return findings;
}

} // namespace quarterdeck
