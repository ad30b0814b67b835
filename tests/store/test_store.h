// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "block_builder.h"
#include "temporary_folder.h"

#include <quarterdeck/store/store.h>

#include <filesystem>
#include <string>
#include <vector>

namespace quarterdeck::testing {

Result<Store> openStore(const std::filesystem::path& path, StoreAccess access = StoreAccess::CreateIfMissing);

struct ImportedFile
{
    FileCounts counts;
    std::vector<StoreRejection> rejections;
};

struct Imported
{
    std::int64_t batch = 0;
    std::vector<ImportedFile> files;
    std::vector<FileIssue> issues;
};

/// What a test imports with: as if on this day, from this CRM.
inline const ImportStart kImportStart{"main", "2018-01-10T08:00:00Z", *Date::fromIso("2018-01-10")};

/// Imports as the application does: files, references, derived columns, commit. Derived columns are a small part of
/// the real ones: created_on, won_on, lost_on, decided_on, amount, cost (unit cost of the product).
Result<Imported> import(Store& store, const std::vector<TestFile>& files, const ImportStart& start = kImportStart,
    std::size_t rowsPerBlock = kBlockRows);
Result<void> undo(Store& store, std::int64_t batch);
Result<void> deriveDeals(ImportBatch& batch);

} // namespace quarterdeck::testing
