// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "leaf_source.h"
#include "query_plan.h"
#include "target_resolver.h"

#include <quarterdeck/engine/snapshot.h>

#include <map>
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

    /// The stated targets that measures were answered with so far, by input; each once for a cell.
    const std::map<std::string, std::vector<TargetShare>>& usedTargets() const { return m_usedTargets; }

private:
    using Groups = std::set<std::vector<Code>>;

    const TargetResolver& resolver(std::string_view kpi, Date asOf);
    std::vector<Code> activeReps(const Period& period, Date asOf) const;
    void keepShares(const std::string& input, const Period& period, const std::vector<TargetShare>& shares);
    void noteHistory(const Measure& measure, const EvaluationCell& cell, Trace& trace) const;
    void addGroups(const Leaf& leaf, QueryPlan::NarrowingId narrowing, const Place& group, std::size_t given,
        Groups& groups) const;

    const Catalog& m_catalog;
    const Snapshot& m_snapshot;
    const QueryPlan& m_plan;
    const RequestNarrowings& m_narrowings;
    std::string m_mainFact;
    std::map<std::pair<std::string, Date>, TargetResolver> m_resolvers; ///< by KPI and as-of
    std::map<std::string, std::vector<TargetShare>> m_usedTargets;
    std::set<std::tuple<std::string, Date, Date, std::int64_t>> m_usedOnce; ///< input, cell's ends, row
};

} // namespace quarterdeck
