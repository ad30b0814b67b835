// SPDX-License-Identifier: GPL-3.0-or-later
#include <quarterdeck/kpi/kpi_evaluator.h>

#include "active_reps.h"
#include "answered_leaves.h"
#include "leaf_collector.h"
#include "query_plan.h"
#include "reading_builder.h"
#include "request_check.h"

#include <algorithm>

namespace quarterdeck {

namespace {

/// Writes into the plan what the request's readings need.
RequestNarrowings planRequest(
    const KpiRequest& request, const Catalog& catalog, const Snapshot& snapshot, QueryPlan& plan)
{
    LeafCollector collector(catalog, snapshot);
    ReadingBuilder(catalog, snapshot, collector, request).readings();

    RequestNarrowings narrowings{{request.where, request.scope}};
    narrowings.own = plan.narrowing(narrowings.narrowing);
    narrowings.reps = plan.narrowing(narrowingOfReps(narrowings.narrowing, catalog));
    narrowings.none = plan.narrowing({});
    for (const Leaf& leaf : collector.leaves())
        plan.add(leaf, narrowings.own);
    for (const Leaf& leaf : collector.repGroups())
        plan.add(leaf, narrowings.reps);
    for (const Leaf& leaf : collector.repOwners())
        plan.add(leaf, narrowings.none);
    return narrowings;
}

Result<void> answer(QueryPlan& plan, const Snapshot& snapshot, MeasureExecutor& executor, Progress& progress)
{
    const std::vector<MeasureQuery> asked = plan.queries();
    Result<std::vector<MeasureTable>> tables = executor.run(asked, snapshot, progress);
    if (!tables)
        return tl::unexpected(tables.error());
    plan.answer(std::move(*tables));
    return {};
}

/// The fact that the KPI is about: that of the first measure in its formula.
std::string mainFact(const KpiRequest& request, const Catalog& catalog)
{
    for (const Measure* measure : catalog.measuresOf(*catalog.kpi(request.kpi), request.variant))
        if (!measure->isTarget())
            return measure->fact;
    return {};
}

void addCell(std::vector<QueryCell>& cells, const QueryCell& cell)
{
    if (std::find(cells.begin(), cells.end(), cell) == cells.end())
        cells.push_back(cell);
}

} // namespace

KpiEvaluator::KpiEvaluator(std::shared_ptr<const Catalog> catalog, std::shared_ptr<const Snapshot> snapshot)
    : m_catalog(std::move(catalog)), m_snapshot(std::move(snapshot))
{
}

Result<void> KpiEvaluator::check(const KpiRequest& request) const
{
    return checkRequest(request, *m_catalog, *m_snapshot);
}

Result<std::vector<std::vector<KpiReading>>> KpiEvaluator::evaluate(
    std::span<const KpiRequest> requests, MeasureExecutor& executor, Progress& progress) const
{
    QueryPlan plan;
    std::vector<RequestNarrowings> narrowings;
    for (const KpiRequest& request : requests) {
        if (Result<void> checked = check(request); !checked)
            return tl::unexpected(checked.error());
        narrowings.push_back(planRequest(request, *m_catalog, *m_snapshot, plan));
    }
    if (Result<void> answered = answer(plan, *m_snapshot, executor, progress); !answered)
        return tl::unexpected(answered.error());

    std::vector<std::vector<KpiReading>> readings;
    for (std::size_t i = 0; i < requests.size(); ++i) {
        AnsweredLeaves leaves(*m_catalog, *m_snapshot, plan, narrowings[i], mainFact(requests[i], *m_catalog));
        readings.push_back(ReadingBuilder(*m_catalog, *m_snapshot, leaves, requests[i]).readings());
    }
    return readings;
}

Result<std::vector<NamedQuery>> KpiEvaluator::queries(const KpiRequest& request) const
{
    if (Result<void> checked = check(request); !checked)
        return tl::unexpected(checked.error());
    LeafCollector collector(*m_catalog, *m_snapshot);
    ReadingBuilder(*m_catalog, *m_snapshot, collector, request).askForInputs();

    std::vector<NamedQuery> queries;
    for (const Leaf& leaf : collector.leaves()) {
        if (leaf.cell.notYet())
            continue;
        auto known = std::find_if(queries.begin(), queries.end(),
            [&](const NamedQuery& candidate) { return candidate.input == leaf.name && candidate.query.by == leaf.by; });
        if (known == queries.end())
            known
                = queries.insert(queries.end(), {leaf.name, {leaf.measure, {}, leaf.by, request.where, request.scope}});
        addCell(known->query.cells, queryCell(*leaf.measure, leaf.cell));
    }
    return queries;
}

Result<std::vector<NamedTargets>> KpiEvaluator::targets(
    const KpiRequest& request, MeasureExecutor& executor, Progress& progress) const
{
    if (Result<void> checked = check(request); !checked)
        return tl::unexpected(checked.error());
    KpiRequest alone = request;
    alone.withTarget = false;
    alone.compare = std::nullopt;
    LeafCollector collector(*m_catalog, *m_snapshot);
    ReadingBuilder(*m_catalog, *m_snapshot, collector, alone).askForInputs();
    if (collector.targets().empty())
        return std::vector<NamedTargets>();

    QueryPlan plan;
    const RequestNarrowings narrowings = planRequest(alone, *m_catalog, *m_snapshot, plan);
    if (Result<void> answered = answer(plan, *m_snapshot, executor, progress); !answered)
        return tl::unexpected(answered.error());
    AnsweredLeaves leaves(*m_catalog, *m_snapshot, plan, narrowings, mainFact(alone, *m_catalog));
    ReadingBuilder(*m_catalog, *m_snapshot, leaves, alone).readings();
    std::vector<NamedTargets> targets;
    for (const auto& [input, shares] : leaves.usedTargets())
        if (collector.targets().contains(input))
            targets.push_back({input, shares});
    return targets;
}

} // namespace quarterdeck
