// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store_schema.h"

#include <quarterdeck/store/database.h>
#include <quarterdeck/store/store.h>

#include <vector>

namespace quarterdeck {

/// Counts what the records say against themselves or leave open; only what there is. `entity` is the table that holds
/// the counted records. Requires: a transaction holds the state.
Result<std::vector<QualityFinding>> findQuality(Database& database, const StoreSchema& schema);

} // namespace quarterdeck
