// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quarterdeck/app/import_job.h>

#include <filesystem>
#include <variant>
#include <vector>

namespace quarterdeck {

/// An import as it went: what its files were taken for, and what became of them.
struct ImportRun
{
    std::vector<RecognisedFile> files;
    ImportReport report; ///< of the files, in the same order
};

/// Imports into the store at `place`, which the caller chose: for a dry run a copy to try it on. A dry run writes no
/// rejects files and has no batch. With ReadingOptions::describeUnclear nothing is imported where a file is not clear;
/// then the report is empty.
Result<std::variant<ImportRun, Decision>> importAt(
    const std::filesystem::path& place, const ImportRequest& asked, Progress& progress);

} // namespace quarterdeck
