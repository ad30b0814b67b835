// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "leaf_source.h"
#include "query_plan.h"
#include "target_resolver.h"

#include <quarterdeck/engine/snapshot.h>

#include <map>
#include <memory>
#include <set>
#include <string>
#include <tuple>
#include <vector>

namespace quarterdeck {

/// The plan, as far as one request is concerned: which narrowings its leaves were asked under.
struct RequestNarrowings
{
    Narrowing narrowing;
    QueryPlan::NarrowingId own = 0;
    QueryPlan::NarrowingId reps = 0; ///< what of it reps can be asked
    QueryPlan::NarrowingId none = 0;
};

/// Finds values in the answered plan. Borrows all it is given.
class AnsweredLeaves : public LeafSource
{
public:
    AnsweredLeaves(const Catalog& catalog, const Snapshot& snapshot, const QueryPlan& plan,
        const RequestNarrowings& narrowings, std::string mainFact);

    Amount measure(const Measure& measure, const Place& place, Trace* trace) override;
    std::optional<ResolvedTarget> target(std::string_view kpi, const Place& place) override;
    std::vector<std::vector<Code>> groups(
        const Expression& expression, const Place& place, const std::vector<std::string>& each) override;

private:
    /// A KPI's targets with the reps who count as active in a cell.
    struct Targets
    {
        std::vector<Code> activeReps;
        std::unique_ptr<TargetResolver> resolver;
    };
    using TargetsKey = std::tuple<std::string, Date, Date, Date>;
    using Groups = std::set<std::vector<Code>>;

    const TargetResolver& resolver(std::string_view kpi, const EvaluationCell& cell);
    void noteHistory(const Measure& measure, const EvaluationCell& cell, Trace& trace) const;
    void addGroups(const Leaf& leaf, QueryPlan::NarrowingId narrowing, const Place& group, std::size_t given,
        Groups& groups) const;

    const Catalog& m_catalog;
    const Snapshot& m_snapshot;
    const QueryPlan& m_plan;
    const RequestNarrowings& m_narrowings;
    std::string m_mainFact;
    std::map<TargetsKey, Targets> m_targets;
};

} // namespace quarterdeck
