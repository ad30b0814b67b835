// SPDX-License-Identifier: GPL-3.0-or-later
#include <quarterdeck/app/file_report.h>

#include <algorithm>

namespace quarterdeck {

namespace {

/// Each ignored column is named by its finding: they are one thing to look at, not one a column.
std::string_view groupColumn(IssueKind kind, std::string_view column)
{
    return kind == IssueKind::ColumnIgnored ? std::string_view() : column;
}

auto findGroup(auto& groups, IssueKind kind, std::string_view column)
{
    return std::find_if(groups.begin(), groups.end(),
        [&](const IssueGroup& group) { return group.kind == kind && group.column == groupColumn(kind, column); });
}

} // namespace

void FileReport::note(Issue issue)
{
    ++issuesTotal;
    auto group = findGroup(groups, issue.kind, issue.column);
    if (group == groups.end())
        group = groups.insert(
            groups.end(), IssueGroup{issue.kind, std::string(groupColumn(issue.kind, issue.column)), 0, {}});
    ++group->count;
    if (issues.size() < kIssuesShown)
        issues.push_back(issue);
    if (group->issues.size() < kIssuesOfAGroup)
        group->issues.push_back(std::move(issue));
}

bool FileReport::keeps(IssueKind kind, std::string_view column) const
{
    const auto group = findGroup(groups, kind, column);
    return issues.size() < kIssuesShown || group == groups.end() || group->issues.size() < kIssuesOfAGroup;
}

} // namespace quarterdeck
