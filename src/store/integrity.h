// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store_schema.h"

#include <quarterdeck/store/database.h>

#include <string>
#include <vector>

namespace quarterdeck {

/// What is broken in the file: SQLite's integrity check, then every block, origin and code. Technical text, for a
/// report of damage.
Result<std::vector<std::string>> findProblems(Database& database, const StoreSchema& schema);

} // namespace quarterdeck
