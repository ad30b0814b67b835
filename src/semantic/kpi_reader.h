// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "definition_node.h"

#include <quarterdeck/semantic/kpi.h>

namespace quarterdeck {

/// Reads an entry of "kpis": its form and its formulas. Whether names exist is for KpiChecker. `family` is the file's,
/// used where the entry has none of its own.
Kpi readKpi(const DefinitionNode& node, const std::string& family);

} // namespace quarterdeck
