// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quarterdeck/facts/deal_facts.h>
#include <quarterdeck/semantic/workspace_settings.h>
#include <quarterdeck/store/import_batch.h>

#include <vector>

namespace quarterdeck {

enum class DerivedRows { Touched, All };

/// Joins store and facts: derives the fact columns of deals and the fact `rep` within the batch's transaction.
/// `importDay` is the day after which dates lie in the future. Gives what deriving found.
Result<std::vector<RowFinding>> deriveFacts(
    ImportBatch& batch, const WorkspaceSettings& settings, Date importDay, DerivedRows rows, Progress& progress);

} // namespace quarterdeck
