// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quarterdeck/core/issue.h>
#include <quarterdeck/store/import_batch.h>

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace quarterdeck {

inline constexpr std::size_t kIssuesShown = 100;
inline constexpr std::size_t kIssuesOfAGroup = 500;

/// Findings of one kind in one column.
struct IssueGroup
{
    IssueKind kind;
    std::string column; ///< empty: of whole rows; also of ColumnIgnored, which is one group
    std::int64_t count = 0;
    std::vector<Issue> issues; ///< the first kIssuesOfAGroup
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
    std::vector<IssueGroup> groups; ///< all findings, in the order in which each kind was met first

    void note(Issue issue);
    /// Whether the next finding of that kind would be kept, so that it is worth to know where it stands.
    bool keeps(IssueKind kind, std::string_view column) const;
};

} // namespace quarterdeck
