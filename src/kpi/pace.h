// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quarterdeck/core/like_for_like.h>
#include <quarterdeck/semantic/workspace_settings.h>

namespace quarterdeck {

/// The setting `pace` says that last year's season is followed.
bool followsLastYear(const WorkspaceSettings& settings);

/// The share of a target that should be in by as-of, 0 to 1, as the setting `pace` says: by working days, or
/// linearly by days. Last year's season needs numbers; without them it goes by working days.
double paceOf(const TimeCell& cell, const WorkspaceSettings& settings);

} // namespace quarterdeck
