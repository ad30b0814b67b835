// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "definition_node.h"

#include <quarterdeck/semantic/catalog.h>

namespace quarterdeck {

/// What a kind of tile needs beyond one KPI: dimensions, a grain, several KPIs, KPIs that add up. What is missing
/// becomes a problem at the tile's node. Requires: at least one KPI, and all that are named exist.
void checkTileShape(const Tile& tile, const DefinitionNode& node, const Catalog& catalog);

} // namespace quarterdeck
