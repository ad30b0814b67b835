// SPDX-License-Identifier: GPL-3.0-or-later
#include "active_reps.h"

#include <algorithm>

namespace quarterdeck {

namespace {

constexpr std::string_view kMeasure = "active_reps";
constexpr std::string_view kOwner = "owner";
constexpr std::string_view kTeam = "team";

} // namespace

std::optional<Leaf> activeRepGroups(
    const Catalog& catalog, const EvaluationCell& cell, const std::vector<std::string>& by)
{
    const Measure* measure = catalog.measure(kMeasure);
    const bool ofReps = std::all_of(
        by.begin(), by.end(), [](const std::string& dimension) { return dimension == kOwner || dimension == kTeam; });
    if (!measure || by.empty() || !ofReps)
        return std::nullopt;
    return Leaf{measure, cell, by, measure->id};
}

std::optional<Leaf> activeRepOwners(const Catalog& catalog, const Period& period, Date asOf)
{
    const Period days = period.from <= asOf ? period : Period{asOf, asOf + 1};
    return activeRepGroups(catalog, {{days, asOf}}, {std::string(kOwner)});
}

Narrowing narrowingOfReps(const Narrowing& narrowing, const Catalog& catalog)
{
    const Measure* measure = catalog.measure(kMeasure);
    const FactSchema* fact = measure ? catalog.facts().fact(measure->fact) : nullptr;
    Narrowing reps{{}, narrowing.scope};
    for (const DimensionFilter& filter : narrowing.where)
        if (fact && fact->dimension(filter.dimension))
            reps.where.push_back(filter);
    return reps;
}

} // namespace quarterdeck
