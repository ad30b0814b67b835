// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quarterdeck/engine/snapshot.h>
#include <quarterdeck/store/store.h>

#include <filesystem>
#include <memory>
#include <optional>
#include <vector>

namespace quarterdeck {

/// A store as it is read: where it lies, what the numbers mean, what is known of it. A value, cheap to copy and safe to
/// hand to a job; a later revision is a new Workspace.
struct Workspace
{
    std::filesystem::path store;
    std::shared_ptr<const Catalog> catalog;
    std::shared_ptr<const Snapshot> snapshot;
    std::vector<Error> catalogProblems; ///< of the user's own definitions

    bool empty() const { return !snapshot || snapshot->facts.empty(); }
};

/// The shipped catalogue with the user's definition files (`<config>/quarterdeck/catalog/*.json`).
Catalog::Loaded loadCatalog();

/// Opens the file (created if `access` says so) and reads its snapshot. May take long: for a job.
Result<Workspace> openWorkspace(const std::filesystem::path& store, StoreAccess access);

/// The settings of the store; none where there is no file yet or nothing was ever written to it.
Result<std::optional<WorkspaceSettings>> storedSettings(
    const std::filesystem::path& store, StoreAccess access, const Catalog& catalog);

} // namespace quarterdeck
