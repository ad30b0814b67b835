// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "block_codec.h"

#include <quarterdeck/store/database.h>

#include <cstdint>

namespace quarterdeck {

/// Reads and decompresses a block of the store. StoreDamaged where it cannot be.
Result<StoredBlock> loadBlock(Database& database, std::int64_t block);

} // namespace quarterdeck
