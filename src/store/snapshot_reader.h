// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store_schema.h"

#include <quarterdeck/engine/snapshot.h>
#include <quarterdeck/store/database.h>

#include <cstdint>

namespace quarterdeck {

/// Reads the snapshot of what the connection sees. Requires: a transaction holds that state.
Result<Snapshot> readSnapshot(Database& database, const StoreSchema& schema);

/// The settings as stored; keys that this version does not know are left alone.
Result<WorkspaceSettings> readSettings(Database& database);

/// Days after this are in the future: the day of the newest live import.
Result<std::optional<Date>> newestImportDay(Database& database);

/// Deals with an amount, by currency: whether money of several currencies stands side by side without rates.
Result<bool> hasMixedCurrencies(Database& database, const StoreSchema& schema, const WorkspaceSettings& settings);

} // namespace quarterdeck
