// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text_table.h"

#include <quarterdeck/store/import_batch.h>

#include <unordered_map>

namespace quarterdeck {

/// What a batch says about a stage's word; nothing of it is used before the table is rebuilt.
Result<void> keepStage(Database& database, TextTable& texts, std::int64_t batch, const StageMeaning& meaning);

/// Makes the table of stages from what the live batches said, the latest winning. True: something changed.
Result<bool> rebuildStageTable(Database& database);

/// By stage code, scaled by kDecimalOne.
Result<std::unordered_map<std::int64_t, std::int64_t>> readStageProbabilities(Database& database);

} // namespace quarterdeck
