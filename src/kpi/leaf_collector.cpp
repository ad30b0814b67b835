// SPDX-License-Identifier: GPL-3.0-or-later
#include "leaf_collector.h"

#include "active_reps.h"

namespace quarterdeck {

Amount LeafCollector::measure(const Measure& measure, const Place& place, Trace*)
{
    if (measure.isTarget())
        target(*measure.targetOf, place);
    else
        m_leaves.push_back({&measure, place.cell, place.by, measure.id + place.suffix});
    return Amount::absent({});
}

std::optional<ResolvedTarget> LeafCollector::target(std::string_view, const Place& place)
{
    if (const std::optional<Leaf> reps = activeRepOwners(m_catalog, place.cell))
        m_repOwners.push_back(*reps);
    return std::nullopt;
}

std::vector<std::vector<Code>> LeafCollector::groups(
    const Expression&, const Place& place, const std::vector<std::string>& each)
{
    if (const std::optional<Leaf> reps = activeRepGroups(m_catalog, place.cell, groupedBy(place.by, each)))
        m_repGroups.push_back(*reps);
    return {{}};
}

} // namespace quarterdeck
