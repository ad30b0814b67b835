// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quarterdeck/app/workspace.h>
#include <quarterdeck/core/like_for_like.h>
#include <quarterdeck/engine/measure_query.h>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace quarterdeck {

/// Who looks, and which owners' rows they may see.
struct Viewer
{
    std::string name; ///< "" for everybody's view
    std::string role; ///< dashboard id
    Code owner = kNoCode; ///< the first of that name
    std::optional<std::vector<Code>> scope; ///< owner members, sorted; none = all
};

/// UnknownRole, with the allowed ones, where there is no dashboard for it.
Result<void> checkRole(const Catalog& catalog, std::string_view role);

/// A rep sees what is theirs; a manager their reports' (and reports of these) and their own; others see all. A name
/// that several people have stands for all of them.
/// UnknownViewer with the nearest names, UnknownRole with the allowed ones.
Result<Viewer> findViewer(const Workspace& workspace, std::string_view role, std::string_view name);

/// Without a name: an executive sees all; manager and rep are the ones with most revenue in the period, of what the
/// filters leave.
Result<Viewer> defaultViewer(const Workspace& workspace, std::string_view role, const TimeCell& cell,
    const std::vector<DimensionFilter>& where, Progress& progress);

/// The owners whose manager is this one, directly or through others; loops end.
std::vector<Code> reportsOf(const Snapshot& snapshot, Code manager);

/// Names that may be chosen for a role: managers for manager, owners for rep.
std::vector<std::string> viewerNames(const Workspace& workspace, std::string_view role);

} // namespace quarterdeck
