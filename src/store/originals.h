// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store_schema.h"

#include <quarterdeck/store/database.h>
#include <quarterdeck/store/store.h>

#include <cstdint>
#include <vector>

namespace quarterdeck {

/// The cells behind rows of an entity's table, as the file gave them that changed each row last. A row that does not
/// exist has no id and empty cells.
Result<OriginalRows> readOriginals(Database& database, const EntityTable& table, const std::vector<std::int64_t>& rows);

/// The users whose rows of a fact these are; 0 where the owner is no user.
Result<std::vector<std::int64_t>> usersOf(
    Database& database, const FactSchema& fact, const std::vector<std::int64_t>& rows);

} // namespace quarterdeck
