// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store_schema.h"

#include <quarterdeck/store/database.h>
#include <quarterdeck/store/store.h>

#include <cstdint>
#include <string>
#include <vector>

namespace quarterdeck {

/// Fields of an entity's records through its readable view. StoreFailed where a field is none of the entity's.
Result<ReadableRows> readReadable(Database& database, const EntityTable& table, const std::vector<std::string>& fields,
    const std::vector<std::int64_t>& rows, const Progress& progress);

} // namespace quarterdeck
