// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quarterdeck/app/tile_view.h>
#include <quarterdeck/app/workspace.h>

namespace quarterdeck {

/// What a KPI means, without a number: definition, formula, other definitions than `variant`, source, and which exports
/// it still lacks.
ExplanationView definitionOf(const Workspace& workspace, const Kpi& kpi, std::string_view variant = {});

} // namespace quarterdeck
