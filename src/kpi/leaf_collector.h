// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "leaf_source.h"

#include <quarterdeck/engine/snapshot.h>

#include <set>

namespace quarterdeck {

/// Answers nothing, but writes down what a calculation asks for.
class LeafCollector : public LeafSource
{
public:
    /// Both outlive this.
    LeafCollector(const Catalog& catalog, const Snapshot& snapshot) : m_catalog(catalog), m_snapshot(snapshot) { }

    Amount measure(const Measure& measure, const Place& place, Trace* trace) override;
    std::optional<ResolvedTarget> target(std::string_view kpi, const Place& place) override;
    std::vector<std::vector<Code>> groups(
        const Expression& expression, const Place& place, const std::vector<std::string>& each) override;

    /// In the order of asking, repetitions included.
    const std::vector<Leaf>& leaves() const { return m_leaves; }
    /// Who the active reps are, in the groups that are shown.
    const std::vector<Leaf>& repGroups() const { return m_repGroups; }
    /// Who the active reps are, whatever the answer is narrowed to: for targets.
    const std::vector<Leaf>& repOwners() const { return m_repOwners; }
    /// Inputs that are targets: "revenue_target [whole]".
    const std::set<std::string>& targets() const { return m_targets; }

private:
    void askForReps(const Period& period, Date asOf);

    const Catalog& m_catalog;
    const Snapshot& m_snapshot;
    std::vector<Leaf> m_leaves;
    std::vector<Leaf> m_repGroups;
    std::vector<Leaf> m_repOwners;
    std::set<std::string> m_targets;
};

} // namespace quarterdeck
