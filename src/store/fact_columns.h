// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "column_query.h"

#include <quarterdeck/core/progress.h>
#include <quarterdeck/store/database.h>
#include <quarterdeck/store/import_batch.h>

#include <vector>

namespace quarterdeck {

/// Reads the inputs of these rows (sorted), or of all where `rows` is null, in blocks of kBlockRows, and writes what
/// the derivation gives to the same rows where it differs.
Result<void> deriveColumns(Database& database, const EntityTable& table, const ColumnQuery& query,
    const std::vector<std::string>& inputs, const std::vector<std::int64_t>* rows, const Derivation& derivation,
    Progress& progress);

Result<ColumnBlock> readColumns(Database& database, const ColumnQuery& query, const std::vector<std::string>& inputs);

/// Empties the fact's own table and fills it.
Result<void> replaceRows(Database& database, const FactSchema& fact, const ColumnBlock& rows);

} // namespace quarterdeck
