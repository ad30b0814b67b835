// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quarterdeck/ingest/import_file.h>
#include <quarterdeck/store/store.h>

#include <filesystem>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace quarterdeck {

struct ImportRequest
{
    std::vector<std::filesystem::path> files;
    std::string source = "main";
    ReadingOptions options;
    std::optional<std::filesystem::path> rejectsDirectory; ///< default: beside each file
    bool dryRun = false;
    std::string now; ///< ISO time, UTC: the clock is the caller's
};

/// What became of one file.
struct FileReport
{
    std::filesystem::path file;
    std::string entity;
    bool used = true; ///< the entity is computed with
    FileCounts counts;
    std::optional<std::filesystem::path> rejectsFile;
    std::int64_t issuesTotal = 0;
    std::vector<Issue> issues; ///< the first kIssuesShown
};

inline constexpr std::size_t kIssuesShown = 100;

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
