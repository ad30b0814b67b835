// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "definition_node.h"

#include <quarterdeck/semantic/catalog.h>

namespace quarterdeck {

/// Reads a dashboard and checks it against the catalog's KPIs. A tile that breaks a rule is a problem and left out.
Dashboard readDashboard(const DefinitionNode& node, const Catalog& catalog);

} // namespace quarterdeck
