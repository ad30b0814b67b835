// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quarterdeck/app/dashboard_job.h>
#include <quarterdeck/app/filter_values.h>
#include <quarterdeck/app/import_job.h>
#include <quarterdeck/app/preview_view.h>
#include <quarterdeck/app/rows_view.h>
#include <quarterdeck/app/workspace.h>
#include <quarterdeck/core/fiscal_calendar.h>
#include <quarterdeck/gui/role.h>

#include <QStringList>

#include <optional>
#include <variant>
#include <vector>

namespace quarterdeck {

/// A store as the window knows it.
struct OpenedStore
{
    Workspace workspace;
    bool empty = true; ///< nothing was imported yet
    std::vector<Role> roles;
    FiscalCalendar calendar;
    Period known; ///< the days that data speaks of; empty where there is none
};

struct DashboardAnswer
{
    DashboardView view;
    Viewer viewer; ///< who looks
    QStringList viewers; ///< who can be chosen for the role
};

using PreviewOutcome = std::variant<PreviewView, Decision>;
using ImportOutcome = std::variant<ImportReport, Decision>;

/// What the window asks of the application. Every call may take long and is made from a job's thread; an implementation
/// holds no state that two threads could change.
class WindowJobs
{
public:
    virtual ~WindowJobs() = default;

    virtual Result<OpenedStore> open(const std::filesystem::path& store, StoreAccess access, Progress& progress) = 0;
    virtual Result<DashboardAnswer> dashboard(
        const Workspace& workspace, const DashboardRequest& request, Progress& progress)
        = 0;
    /// What can be filtered by in a dimension, of the records in the scope.
    virtual Result<std::vector<FilterValue>> filterValues(const Workspace& workspace, const std::string& dimension,
        const std::optional<std::vector<Code>>& scope, Progress& progress)
        = 0;
    /// What an import would do; writes nothing.
    virtual Result<PreviewOutcome> preview(
        const std::filesystem::path& store, const ImportRequest& request, Progress& progress)
        = 0;
    virtual Result<ImportOutcome> import(
        const std::filesystem::path& store, const ImportRequest& request, Progress& progress)
        = 0;
    virtual Result<void> undo(const std::filesystem::path& store, std::int64_t batch, Progress& progress) = 0;
    /// Every import of the store, oldest first; none where it is not there yet.
    virtual Result<std::vector<Batch>> batches(const std::filesystem::path& store) = 0;
    /// The newest batch that is live; none where everything was taken back.
    virtual Result<std::optional<std::int64_t>> lastBatch(const std::filesystem::path& store) = 0;
    /// The number's rows, at most so many, and the proof that they come to it.
    virtual Result<RowsView> rows(
        const Workspace& workspace, const KpiRequest& request, std::optional<std::size_t> most, Progress& progress)
        = 0;
    /// The demo company's store, written and imported where it is not there yet.
    virtual Result<OpenedStore> openDemo(const std::filesystem::path& folder, Progress& progress) = 0;
};

} // namespace quarterdeck
