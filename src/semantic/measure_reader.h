// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "definition_node.h"

#include <quarterdeck/semantic/fact_schema.h>
#include <quarterdeck/semantic/measure.h>

namespace quarterdeck {

/// Reads an entry of "measures" and checks it against the facts. What is wrong becomes a problem; the measure is then
/// not to be used.
Measure readMeasure(const DefinitionNode& node, const FactModel& facts);

/// The unit of a required member `unit`, or a problem.
UnitKind readUnit(const DefinitionNode& node);

} // namespace quarterdeck
