// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fact_expressions.h"

#include <quarterdeck/engine/measure_query.h>
#include <quarterdeck/engine/snapshot.h>

#include <span>
#include <string>

namespace quarterdeck {

/// The condition of a row filter, with settings and the codes of texts taken from the snapshot. Numbers become raw
/// units of the column. Never NULL for `!=`, `empty` and `not empty`.
std::string filterSql(const RowFilter& filter, FactExpressions& fact, const Snapshot& snapshot);

/// Members of a dimension, kNoCode included: `expression IN (...)`, or what is always false (or true, excluded).
std::string memberSql(const std::string& expression, std::span<const Code> members, bool exclude);

} // namespace quarterdeck
