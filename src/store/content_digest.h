// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store_schema.h"

#include <quarterdeck/store/database.h>

#include <string>

namespace quarterdeck {

/// A line per table: its rows and the sum of their hashes. Codes are hashed as what they mean, so that neither row ids
/// nor the order of imports matter; where records came from is left out.
Result<std::string> contentDigest(Database& database, const StoreSchema& schema);

} // namespace quarterdeck
