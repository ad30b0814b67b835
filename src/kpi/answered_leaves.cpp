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
        return Amount::of(found->value);
    }
    const MeasureRow* row = m_plan.row({&measure, place.cell, place.by, {}}, m_narrowings.own, place.keys);
    if (trace && row && row->unknownState > 0)
        trace->note({NoteKind::UnknownState, {std::to_string(row->unknownState)}});
    if (trace && place.trailing)
        noteHistory(measure, place.cell, *trace);
    return zeroOrAbsent(measure, place.cell, row, m_snapshot, m_catalog.facts(), m_mainFact);
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
    return resolver(kpi, place.cell).resolve(*holder, place.cell.time.period);
}

const TargetResolver& AnsweredLeaves::resolver(std::string_view kpi, const EvaluationCell& cell)
{
    const TargetsKey key{std::string(kpi), cell.time.period.from, cell.end(), cell.time.asOf};
    Targets& targets = m_targets[key];
    if (!targets.resolver) {
        if (const std::optional<Leaf> reps = activeRepOwners(m_catalog, cell))
            for (const MeasureRow& row : m_plan.rows(*reps, m_narrowings.none))
                targets.activeReps.push_back(row.keys.front());
        targets.resolver
            = std::make_unique<TargetResolver>(m_snapshot, kpi, additivityOf(kpi, m_catalog), targets.activeReps);
    }
    return *targets.resolver;
}

std::vector<std::vector<Code>> AnsweredLeaves::groups(
    const Expression& expression, const Place& place, const std::vector<std::string>& each)
{
    Place group = place;
    group.by = groupedBy(place.by, each);
    if (group.by.size() == place.by.size())
        return {place.keys};

    LeafCollector collector(m_catalog);
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
