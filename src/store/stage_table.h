// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text_table.h"

#include <quarterdeck/store/import_batch.h>

#include <string>
#include <vector>

namespace quarterdeck {

/// What a batch says about a stage's word; nothing of it is used before the table is rebuilt.
Result<void> keepStage(Database& database, TextTable& texts, std::int64_t batch, const StageMeaning& meaning);

/// Makes the table of stages, one row per source and stage, from what the live batches of the source said: of each
/// column the latest that said anything of it. True: something changed.
Result<bool> rebuildStageTable(Database& database);

/// What the live batches of a source say of its stages, folded in the same way.
Result<std::vector<StageMeaning>> readStages(Database& database, const std::string& source);

} // namespace quarterdeck
