// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quarterdeck/gui/window_jobs.h>

#include <functional>
#include <string>

namespace quarterdeck {

/// The real jobs: each call goes to app, in the calling thread, with a connection of its own.
class StoreJobs : public WindowJobs
{
public:
    /// Writes the demo company's exports into a folder and names them; the demo layer is not ours to link.
    using DemoWriter
        = std::function<Result<std::vector<std::filesystem::path>>(const std::filesystem::path&, Progress&)>;

    explicit StoreJobs(DemoWriter writeDemo);

    Result<OpenedStore> open(const std::filesystem::path& store, StoreAccess access, Progress& progress) override;
    Result<DashboardAnswer> dashboard(
        const Workspace& workspace, const DashboardRequest& request, Progress& progress) override;
    Result<std::vector<FilterValue>> filterValues(const Workspace& workspace, const std::string& dimension,
        const std::optional<std::vector<Code>>& scope, Progress& progress) override;
    Result<PreviewOutcome> preview(
        const std::filesystem::path& store, const ImportRequest& request, Progress& progress) override;
    Result<ImportOutcome> import(
        const std::filesystem::path& store, const ImportRequest& request, Progress& progress) override;
    Result<void> undo(const std::filesystem::path& store, std::int64_t batch, Progress& progress) override;
    Result<std::vector<Batch>> batches(const std::filesystem::path& store) override;
    Result<std::optional<std::int64_t>> lastBatch(const std::filesystem::path& store) override;
    Result<RowsView> rows(const Workspace& workspace, const KpiRequest& request, std::optional<std::size_t> most,
        Progress& progress) override;
    Result<OpenedStore> openDemo(const std::filesystem::path& folder, Progress& progress) override;

private:
    Result<void> buildDemo(const std::filesystem::path& folder, const std::filesystem::path& store, Progress& progress);

    DemoWriter m_writeDemo;
};

/// Formats for people: the user's locale, the store's currency by its symbol.
NumberFormat numberFormatOf(const Workspace& workspace);

} // namespace quarterdeck
