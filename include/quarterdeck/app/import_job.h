// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quarterdeck/app/file_report.h>
#include <quarterdeck/ingest/import_file.h>
#include <quarterdeck/store/store.h>

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace quarterdeck {

/// What a person says of one file, where they know better than what is recognised.
struct FileChoice
{
    std::optional<std::string> entity;
    std::map<std::string, std::string> columns; ///< header -> field of the entity; "" = not read

    friend bool operator==(const FileChoice&, const FileChoice&) = default;
};

struct ImportRequest
{
    std::vector<std::filesystem::path> files;
    std::string source = "main";
    ReadingOptions options; ///< of all files
    std::map<std::filesystem::path, FileChoice> choices; ///< by file; goes before `options`
    std::optional<std::filesystem::path> rejectsDirectory; ///< default: beside each file
    bool dryRun = false;
    std::string now; ///< ISO time, UTC: the clock is the caller's
};

struct ImportReport
{
    std::optional<std::int64_t> batch; ///< none in a dry run
    std::vector<FileReport> files;

    bool anyRejected() const;
};

/// Files into the store as one transaction: recognise, read, check, write, resolve, derive, commit. Any file that
/// cannot be read ends it with nothing changed. For a job.
Result<std::variant<ImportReport, Decision>> importFiles(
    const std::filesystem::path& store, const ImportRequest& request, Progress& progress);

/// Takes a batch back: its records are folded again from the other batches.
Result<void> undoBatch(const std::filesystem::path& store, std::int64_t batch, Progress& progress);

/// Stores settings and derives anew what depends on them, in one transaction.
Result<void> changeSettings(const std::filesystem::path& store, const WorkspaceSettings& settings, Progress& progress);

} // namespace quarterdeck
