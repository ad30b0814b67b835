// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "definition_node.h"

#include <quarterdeck/semantic/fact_schema.h>
#include <quarterdeck/semantic/measure.h>

namespace quarterdeck {

/// Reads `[column, operator, value]` and checks it against the fact's columns. What is wrong becomes a problem; the
/// filter is then not to be used.
RowFilter readRowFilter(const DefinitionNode& node, const FactSchema& fact);

/// The column's id, or a problem that names the fact's columns nearest to it.
const FactColumn* knownColumn(const DefinitionNode& node, const std::string& id, const FactSchema& fact);

} // namespace quarterdeck
