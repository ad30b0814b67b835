// SPDX-License-Identifier: GPL-3.0-or-later
#include <quarterdeck/app/viewer.h>

#include <quarterdeck/core/text.h>
#include <quarterdeck/kpi/kpi_evaluator.h>
#include <quarterdeck/store/sql_executor.h>

#include <algorithm>
#include <set>

namespace quarterdeck {

namespace {

constexpr std::string_view kManager = "manager";
constexpr std::string_view kRep = "rep";
constexpr int kSinceEver = 100 * 366; // days before 1970 that no export reaches back

Code managerOf(const DimensionEntry& entry)
{
    const auto found = entry.attributes.find("manager");
    return found == entry.attributes.end() ? kNoCode : found->second;
}

/// `owners`: all who are called so.
Viewer viewerFor(const Snapshot& snapshot, std::string_view role, const std::vector<Code>& owners)
{
    const Code first = owners.front();
    Viewer viewer{snapshot.label(DimensionDomain::Owner, first), std::string(role), first, std::nullopt};
    if (first == kNoCode || (role != kRep && role != kManager))
        return viewer;
    std::set<Code> scope(owners.begin(), owners.end());
    if (role == kManager)
        for (const Code owner : owners)
            for (const Code report : reportsOf(snapshot, owner))
                scope.insert(report);
    viewer.scope = std::vector<Code>(scope.begin(), scope.end());
    return viewer;
}

/// The member with the highest revenue in the cell, by the dimension; kNoCode where nobody sold anything.
Result<Code> bestSeller(const Workspace& workspace, const std::string& dimension, const TimeCell& cell,
    const std::vector<DimensionFilter>& where, Progress& progress)
{
    auto executor = SqlExecutor::open(workspace.store, workspace.catalog->facts());
    if (!executor)
        return tl::unexpected(executor.error());
    KpiRequest request;
    request.kpi = "revenue";
    request.cell = cell;
    request.by = {dimension};
    request.where = where;
    request.withTarget = false;
    const KpiEvaluator evaluator(workspace.catalog, workspace.snapshot);
    auto readings = evaluator.evaluate(std::span(&request, 1), **executor, progress);
    if (!readings)
        return tl::unexpected(readings.error());
    Code best = kNoCode;
    double most = 0;
    for (const KpiReading& reading : readings->front()) {
        const Code member = reading.keys.front().member;
        if (member != kNoCode && reading.amount.value.value_or(0) > most) {
            best = member;
            most = *reading.amount.value;
        }
    }
    return best;
}

} // namespace

Result<void> checkRole(const Catalog& catalog, std::string_view role)
{
    if (catalog.dashboard(role))
        return {};
    std::string allowed;
    for (const Dashboard& dashboard : catalog.dashboards())
        allowed += (allowed.empty() ? "" : ", ") + dashboard.id;
    return failure(ErrorKind::UnknownRole, std::string(role), {std::string(role), allowed});
}

std::vector<Code> reportsOf(const Snapshot& snapshot, Code manager)
{
    std::set<Code> reports;
    std::vector<Code> toVisit{manager};
    while (!toVisit.empty()) {
        const Code boss = toVisit.back();
        toVisit.pop_back();
        for (const DimensionEntry& entry : snapshot.owners.entries)
            if (managerOf(entry) == boss && entry.member != manager && reports.insert(entry.member).second)
                toVisit.push_back(entry.member);
    }
    return {reports.begin(), reports.end()};
}

std::vector<std::string> viewerNames(const Workspace& workspace, std::string_view role)
{
    const Snapshot& snapshot = *workspace.snapshot;
    std::set<std::string> names;
    for (const DimensionEntry& entry : snapshot.owners.entries) {
        if (role == kManager) {
            if (const Code manager = managerOf(entry); manager != kNoCode)
                names.insert(snapshot.label(DimensionDomain::Owner, manager));
        } else if (role == kRep) {
            if (entry.member != kNoCode) // a reference that nothing makes any more leaves a hole
                names.insert(snapshot.label(DimensionDomain::Owner, entry.member));
        }
    }
    return {names.begin(), names.end()};
}

Result<Viewer> findViewer(const Workspace& workspace, std::string_view role, std::string_view name)
{
    if (auto known = checkRole(*workspace.catalog, role); !known)
        return tl::unexpected(known.error());
    const Snapshot& snapshot = *workspace.snapshot;
    const std::vector<Code> found = snapshot.codes(DimensionDomain::Owner, name);
    if (!found.empty() && found.front() != kNoCode)
        return viewerFor(snapshot, role, found);
    std::vector<std::string> names;
    for (const DimensionEntry& entry : snapshot.owners.entries)
        names.push_back(entry.label);
    std::string suggestions;
    for (const std::string& near : nearest(name, names))
        suggestions += (suggestions.empty() ? "" : ", ") + near;
    return failure(ErrorKind::UnknownViewer, "--viewer", {std::string(name), suggestions});
}

Result<Viewer> defaultViewer(const Workspace& workspace, std::string_view role, const TimeCell& cell,
    const std::vector<DimensionFilter>& where, Progress& progress)
{
    if (auto known = checkRole(*workspace.catalog, role); !known)
        return tl::unexpected(known.error());
    if (role != kManager && role != kRep)
        return Viewer{"", std::string(role), kNoCode, std::nullopt};
    const std::string dimension = role == kManager ? "manager" : "owner";
    auto best = bestSeller(workspace, dimension, cell, where, progress);
    if (best && *best == kNoCode) // nobody in this period: whoever sold most so far
        best = bestSeller(workspace, dimension, {{Date(-kSinceEver), cell.asOf + 1}, cell.asOf}, where, progress);
    if (!best)
        return tl::unexpected(best.error());
    return viewerFor(*workspace.snapshot, role, {*best});
}

} // namespace quarterdeck
