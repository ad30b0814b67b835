// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quarterdeck/engine/measure_query.h>
#include <quarterdeck/engine/snapshot.h>

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace quarterdeck {

/// Whose target is meant.
struct TargetHolder
{
    TargetScope scope = TargetScope::Company;
    Code member = kNoCode; ///< region, team or owner
    /// Instead: these owners together (what a viewer may see of a team), sorted.
    std::vector<Code> owners;

    friend bool operator==(const TargetHolder&, const TargetHolder&) = default;
};

/// A group of an answer, and what the answer was narrowed to.
struct TargetPlace
{
    std::span<const std::string> by;
    std::span<const Code> keys; ///< one per `by`
    std::span<const DimensionFilter> where;
    const std::optional<std::vector<Code>>& viewer; ///< owners that the viewer may see
};

/// The one whose target is measured here; nobody where the place is cut by anything but region, team and owner,
/// by several of one of them, or by a team and a region that holds only a part of it.
std::optional<TargetHolder> targetHolder(const TargetPlace& place, const Snapshot& snapshot);

/// Whether all owners of the team, and there are some, belong to the region.
bool liesIn(const Snapshot& snapshot, Code team, Code region);

/// The text code of the owner's team or region ("team", "region"); kNoCode where there is none.
Code ownerAttribute(const Snapshot& snapshot, Code owner, const std::string& attribute);

} // namespace quarterdeck
