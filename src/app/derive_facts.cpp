// SPDX-License-Identifier: GPL-3.0-or-later
#include "derive_facts.h"

#include <quarterdeck/core/money.h>
#include <quarterdeck/core/text.h>
#include <quarterdeck/facts/rep_facts.h>

namespace quarterdeck {

namespace {

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

    const TextLookup texts = [&batch](std::int64_t code) { return batch.text(code); };
    std::vector<RowFinding> findings;
    auto derived = batch.derive(
        "deals", dealInputs(), rows == DerivedRows::All,
        [&](const ColumnBlock& deals) { return deriveDeals(deals, texts, context, findings); }, progress);
    if (!derived)
        return tl::unexpected(derived.error());
    if (auto reps = deriveRepSpans(batch, texts); !reps)
        return tl::unexpected(reps.error());
    return findings;
}

} // namespace quarterdeck
