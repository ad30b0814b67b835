// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "target_holder.h"
#include <quarterdeck/semantic/additivity.h>

#include <quarterdeck/kpi/kpi_reading.h>

#include <functional>
#include <map>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace quarterdeck {

struct ResolvedTarget
{
    double value = 0; ///< the sum of the shares
    std::vector<Note> notes; ///< how it was come by, where it was not stated
    std::vector<TargetShare> shares; ///< of the targets stated
};

/// Member codes of the owners who count as active reps in a period.
using RepsIn = std::function<std::vector<Code>(const Period&)>;

/// The targets of one KPI. A target is the one stated for exactly this holder and period; else the sum of the next
/// lower level where every active member of it has one; else finer periods that tile the period; else the coarser
/// one by its share of days. Levels are never added to one another; what does not add up is stated or not there.
class TargetResolver
{
public:
    /// Borrows the snapshot.
    TargetResolver(const Snapshot& snapshot, std::string_view kpi, Additivity additivity, RepsIn activeReps);

    std::optional<ResolvedTarget> resolve(const TargetHolder& holder, const Period& period) const;

private:
    std::optional<ResolvedTarget> inPeriod(const TargetHolder& holder, const Period& period) const;
    const Target* stated(const TargetHolder& holder, const Period& period) const;
    std::optional<ResolvedTarget> summed(const TargetHolder& holder, TargetScope level, const Period& period) const;
    std::optional<ResolvedTarget> tiled(const TargetHolder& holder, const Period& period) const;
    std::optional<ResolvedTarget> prorated(const TargetHolder& holder, const Period& period) const;
    bool belongs(TargetScope level, Code member, const TargetHolder& holder) const;
    std::vector<Code> activeMembers(TargetScope level, const TargetHolder& holder, const Period& period) const;

    /// By level and member.
    using Stated = std::map<std::pair<TargetScope, Code>, const Target*>;

    const Snapshot& m_snapshot;
    std::map<std::pair<Date, Date>, Stated> m_stated; ///< by first day and the day after the last
    Additivity m_additivity;
    RepsIn m_activeReps;
};

} // namespace quarterdeck
