// SPDX-License-Identifier: GPL-3.0-or-later
#include "leaf_collector.h"

#include "active_reps.h"

namespace quarterdeck {

Amount LeafCollector::measure(const Measure& measure, const Place& place, Trace*)
{
    if (measure.isTarget()) {
        m_targets.insert(measure.id + place.suffix);
        target(*measure.targetOf, place);
    } else
        m_leaves.push_back({&measure, place.cell, place.by, measure.id + place.suffix});
    return Amount::absent({});
}

/// Whether a target is complete is asked for each of the periods that may make it up.
std::optional<ResolvedTarget> LeafCollector::target(std::string_view kpi, const Place& place)
{
    const TimeCell& time = place.cell.time;
    std::set<std::pair<Date, Date>> periods{{time.period.from, time.period.to}};
    for (const Target& target : m_snapshot.targets)
        if (target.kpi == kpi && target.period.overlaps(time.period))
            periods.insert({target.period.from, target.period.to});
    for (const auto& [from, to] : periods)
        askForReps({from, to}, time.asOf);
    return std::nullopt;
}

void LeafCollector::askForReps(const Period& period, Date asOf)
{
    if (const std::optional<Leaf> reps = activeRepOwners(m_catalog, period, asOf))
        m_repOwners.push_back(*reps);
}

std::vector<std::vector<Code>> LeafCollector::groups(
    const Expression&, const Place& place, const std::vector<std::string>& each)
{
    if (const std::optional<Leaf> reps = activeRepGroups(m_catalog, place.cell, groupedBy(place.by, each)))
        m_repGroups.push_back(*reps);
    return {{}};
}

} // namespace quarterdeck
