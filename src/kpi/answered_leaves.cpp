// SPDX-License-Identifier: GPL-3.0-or-later
#include "answered_leaves.h"

#include "active_reps.h"
#include "kpi_calculation.h"
#include "leaf_collector.h"
#include "zero_or_absent.h"

#include <algorithm>

namespace quarterdeck {

namespace {

/// Months that have begun between the days.
int monthsBegun(Date from, Date to)
{
    int months = 0;
    while (from.plusMonths(months) < to)
        ++months;
    return months;
}

} // namespace

AnsweredLeaves::AnsweredLeaves(const Catalog& catalog, const Snapshot& snapshot, const QueryPlan& plan,
    const RequestNarrowings& narrowings, std::string mainFact)
    : m_catalog(catalog), m_snapshot(snapshot), m_plan(plan), m_narrowings(narrowings), m_mainFact(std::move(mainFact))
{
}

Amount AnsweredLeaves::measure(const Measure& measure, const Place& place, Trace* trace)
{
    if (measure.isTarget()) {
        const std::optional<ResolvedTarget> found = target(*measure.targetOf, place);
        if (!found)
            return Amount::absent({AbsenceKind::NoTarget, {}});
        if (trace)
            for (const Note& note : found->notes)
                trace->note(note);
        keepShares(measure.id + place.suffix, place.cell.time.period, found->shares);
        return Amount::of(found->value);
    }
    const MeasureRow* row = m_plan.row({&measure, place.cell, place.by, {}}, m_narrowings.own, place.keys);
    if (trace && row && row->unknownState > 0)
        trace->note({NoteKind::UnknownState, {std::to_string(row->unknownState)}});
    if (trace && place.trailing)
        noteHistory(measure, place.cell, *trace);
    return zeroOrAbsent(measure, place.cell, row, m_snapshot, m_catalog.facts(), m_mainFact);
}

void AnsweredLeaves::keepShares(const std::string& input, const Period& period, const std::vector<TargetShare>& shares)
{
    for (const TargetShare& share : shares)
        if (m_usedOnce.insert({input, period.from, period.to, share.row}).second)
            m_usedTargets[input].push_back(share);
}

void AnsweredLeaves::noteHistory(const Measure& measure, const EvaluationCell& cell, Trace& trace) const
{
    const auto extent = m_snapshot.facts.find(measure.fact);
    if (extent == m_snapshot.facts.end() || !extent->second.first)
        return;
    const Date first = *extent->second.first;
    if (cell.time.period.from < first && first < cell.end())
        trace.note({NoteKind::BasedOnMonths, {std::to_string(monthsBegun(first, cell.end()))}});
}

std::optional<ResolvedTarget> AnsweredLeaves::target(std::string_view kpi, const Place& place)
{
    const TargetPlace asked{place.by, place.keys, m_narrowings.narrowing.where, m_narrowings.narrowing.scope};
    const std::optional<TargetHolder> holder = targetHolder(asked, m_snapshot);
    if (!holder)
        return std::nullopt;
    return resolver(kpi, place.cell.time.asOf).resolve(*holder, place.cell.time.period);
}

const TargetResolver& AnsweredLeaves::resolver(std::string_view kpi, Date asOf)
{
    const std::pair key(std::string(kpi), asOf);
    auto found = m_resolvers.find(key);
    if (found == m_resolvers.end())
        found = m_resolvers
                    .try_emplace(key, m_snapshot, kpi, additivityOf(kpi, m_catalog),
                        [this, asOf](const Period& period) { return activeReps(period, asOf); })
                    .first;
    return found->second;
}

std::vector<Code> AnsweredLeaves::activeReps(const Period& period, Date asOf) const
{
    std::vector<Code> reps;
    if (const std::optional<Leaf> asked = activeRepOwners(m_catalog, period, asOf))
        for (const MeasureRow& row : m_plan.rows(*asked, m_narrowings.none))
            reps.push_back(row.keys.front());
    return reps;
}

std::vector<std::vector<Code>> AnsweredLeaves::groups(
    const Expression& expression, const Place& place, const std::vector<std::string>& each)
{
    Place group = place;
    group.by = groupedBy(place.by, each);
    if (group.by.size() == place.by.size())
        return {place.keys};

    LeafCollector collector(m_catalog, m_snapshot);
    Place unkeyed = group;
    unkeyed.keys.clear();
    KpiCalculation(m_catalog, m_snapshot, collector).expression(expression, unkeyed);

    Groups groups;
    for (const Leaf& leaf : collector.leaves())
        addGroups(leaf, m_narrowings.own, group, place.by.size(), groups);
    if (const std::optional<Leaf> reps = activeRepGroups(m_catalog, place.cell, group.by))
        addGroups(*reps, m_narrowings.reps, group, place.by.size(), groups);
    return {groups.begin(), groups.end()};
}

/// The leaf's groups in terms of `group.by`, of which the first `given` keys are fixed.
void AnsweredLeaves::addGroups(
    const Leaf& leaf, QueryPlan::NarrowingId narrowing, const Place& group, std::size_t given, Groups& groups) const
{
    std::vector<std::size_t> positions;
    for (const std::string& dimension : group.by) {
        const auto found = std::find(leaf.by.begin(), leaf.by.end(), dimension);
        if (found == leaf.by.end())
            return;
        positions.push_back(static_cast<std::size_t>(found - leaf.by.begin()));
    }
    for (const MeasureRow& row : m_plan.rows(leaf, narrowing)) {
        std::vector<Code> keys;
        for (const std::size_t position : positions)
            keys.push_back(row.keys[position]);
        if (std::equal(group.keys.begin(), group.keys.begin() + static_cast<std::ptrdiff_t>(given), keys.begin()))
            groups.insert(std::move(keys));
    }
}

} // namespace quarterdeck
