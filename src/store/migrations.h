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

/// Runs the steps that the file's version lacks, each after the file was copied to `<path>.v<N>.bak` and in a
/// transaction that also raises the version. Nothing happens when there are none. A version that never was is
/// StoreDamaged.
Result<void> migrate(Database& database, std::span<const MigrationStep> steps);

/// Whether the file is a store of the version after `steps`: EmptyStore (nothing in it yet, or its making was broken
/// off), NotAStore, NewerStore, OlderStore or StoreDamaged, if not.
Result<void> checkStore(Database& database, std::span<const MigrationStep> steps = migrationSteps());

/// Checks that the file is a store that we can read; makes an empty one and migrates an older one where `access` says
/// so.
Result<void> prepareStore(Database& database, StoreAccess access, const StoreSchema& schema,
    std::span<const MigrationStep> steps = migrationSteps());

/// Removes a store that nothing was ever committed to, unless somebody else has it open.
void removeUnusedStore(const std::filesystem::path& path);

} // namespace quarterdeck
