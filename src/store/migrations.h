// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store_schema.h"

#include <quarterdeck/store/database.h>

#include <functional>
#include <span>

namespace quarterdeck {

/// Brings a store from one version to the next, within a transaction that is not its own.
using MigrationStep = std::function<Result<void>(Database&)>;

/// The steps from version 1 on: the first leads from 1 to 2.
std::span<const MigrationStep> migrationSteps();

/// Copies the file to `<path>.v<N>.bak`, then runs the steps that its version lacks, each in a transaction that also
/// raises the version. Nothing happens when there are none. Requires: the version is between 1 and steps + 1.
Result<void> migrate(Database& database, std::span<const MigrationStep> steps);

/// Checks that the file is a store that we can read, makes an empty one where `access` says so, migrates an older one.
Result<void> prepareStore(Database& database, StoreAccess access, const StoreSchema& schema);

/// Removes a store that nothing was ever committed to, unless somebody else has it open.
void removeUnusedStore(const std::filesystem::path& path);

} // namespace quarterdeck
