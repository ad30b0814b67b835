// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fixture_rows.h"
#include "fixture_views.h"

#include <quarterdeck/gui/window_jobs.h>

#include <atomic>
#include <mutex>

namespace quarterdeck::fixture {

/// Answers the window without a store: the three fixture dashboards, a preview, or a decision first, and a report.
class FixtureJobs : public WindowJobs
{
public:
    bool empty = false; ///< nothing imported until import() was called
    bool ambiguous = false; ///< preview() asks for the date order first
    bool openMark = false; ///< preview() asks for the decimal mark
    std::optional<Error> previewError;
    std::optional<Error> importError;
    std::atomic<int> imports{0};
    std::atomic<int> dashboards{0};

    Result<OpenedStore> open(const std::filesystem::path& store, StoreAccess, Progress&) override
    {
        OpenedStore opened;
        opened.workspace.store = store;
        opened.empty = empty;
        opened.roles = {{QStringLiteral("executive"), QStringLiteral("Executive")},
            {QStringLiteral("manager"), QStringLiteral("Manager")}, {QStringLiteral("rep"), QStringLiteral("Rep")}};
        opened.known = {*Date::fromYmd(2023, 11, 1), *Date::fromYmd(2026, 10, 28)};
        return opened;
    }

    Result<DashboardAnswer> dashboard(const Workspace&, const DashboardRequest& request, Progress& progress) override
    {
        ++dashboards;
        {
            // A question that a newer one has replaced may come late; it is not the last.
            const std::lock_guard lock(m_mutex);
            if (!progress.cancelled())
                m_lastRequest = request;
        }
        DashboardAnswer answer;
        answer.view = fixture::dashboard(QString::fromStdString(request.role));
        if (request.role == "rep")
            answer.viewers = {QStringLiteral("Maja Lund"), QStringLiteral("Oskar Brandt")};
        if (!request.viewer.empty())
            answer.view.viewer = QString::fromStdString(request.viewer);
        return answer;
    }

    Result<std::vector<FilterValue>> filterValues(
        const Workspace&, const std::string&, const std::optional<std::vector<Code>>&, Progress&) override
    {
        return std::vector<FilterValue>{{"", 2}, {"North", 12}, {"South", 7}};
    }

    Result<PreviewOutcome> preview(const std::filesystem::path&, const ImportRequest& request, Progress&) override
    {
        {
            const std::lock_guard lock(m_mutex);
            m_lastPreview = request;
        }
        if (previewError)
            return tl::unexpected(*previewError);
        if (ambiguous && !request.options.dateOrder)
            return PreviewOutcome(decision());
        if (openMark && !request.options.decimal)
            return PreviewOutcome(markDecision());
        return PreviewOutcome(previewOf(request));
    }

    Result<ImportOutcome> import(const std::filesystem::path&, const ImportRequest& request, Progress&) override
    {
        ++imports;
        {
            const std::lock_guard lock(m_mutex);
            m_lastImport = request;
        }
        if (importError)
            return tl::unexpected(*importError);
        empty = false;
        return ImportOutcome(report(request));
    }

    Result<void> undo(const std::filesystem::path&, std::int64_t batch, Progress&) override
    {
        undone = batch;
        return {};
    }

    Result<std::vector<Batch>> batches(const std::filesystem::path&) override
    {
        return std::vector<Batch>{{6, "2026-10-01T08:00:00Z", false, {{"old.csv", "", "deals", 1, 0}}, "main"},
            {7, "2026-10-28T08:00:00Z", true, {{"deals.csv", "", "deals", 2, 1}}, "hubspot"}};
    }

    Result<std::optional<std::int64_t>> lastBatch(const std::filesystem::path&) override
    {
        return std::optional<std::int64_t>(7);
    }

    Result<RowsView> rows(const Workspace&, const KpiRequest& request, std::optional<std::size_t>, Progress&) override
    {
        return fixture::rowsOf(request.kpi);
    }

    Result<OpenedStore> openDemo(const std::filesystem::path& folder, Progress& progress) override
    {
        empty = false;
        return open(folder / "demo.db", StoreAccess::ReadWrite, progress);
    }

    DashboardRequest lastRequest() const
    {
        const std::lock_guard lock(m_mutex);
        return m_lastRequest;
    }
    ImportRequest lastPreview() const
    {
        const std::lock_guard lock(m_mutex);
        return m_lastPreview;
    }
    ImportRequest lastImport() const
    {
        const std::lock_guard lock(m_mutex);
        return m_lastImport;
    }

    std::atomic<std::int64_t> undone{0};

private:
    static Decision decision()
    {
        Decision decision;
        decision.option = "--date-order";
        decision.file = "/exports/deals.csv";
        decision.column = "Close Date";
        decision.readings = {{"dmy", "2026-01-02", "2026-12-11", {{"2026-01", 4}}, {{"2026-Q1", 1000.5}}},
            {"mdy", "2026-02-01", "2026-11-12", {{"2026-02", 4}}, {{"2026-Q1", 1000.5}}}};
        return decision;
    }

    static Decision markDecision()
    {
        return {"--decimal", "/exports/deals.csv", "Amount",
            {{".", "1.2", "12.5", {{"", 4}}, {{"", 13.7}}}, {",", "1200", "12500", {{"", 4}}, {{"", 13700}}}}};
    }

    static FileReport fileReport(const std::filesystem::path& file)
    {
        FileReport report;
        report.file = file;
        report.entity = "deals";
        report.counts = {4, 2, 1, 0, 1};
        report.note({IssueKind::NotANumber, 3, "Amount", "lots", {}});
        return report;
    }

    static ImportReport report(const ImportRequest& request)
    {
        ImportReport report;
        report.batch = 7;
        for (const std::filesystem::path& file : request.files) {
            report.files.push_back(fileReport(file));
            report.files.back().rejectsFile = file.string() + ".rejects.csv";
        }
        return report;
    }

    static PreviewView previewOf(const ImportRequest& request)
    {
        PreviewView view;
        for (const std::filesystem::path& file : request.files) {
            PreviewFileView one;
            one.path = file;
            one.name = QString::fromStdString(file.filename().string());
            one.entity = "deals";
            one.entityName = QStringLiteral("deals");
            one.confidence = QStringLiteral("sure, 96 %");
            one.columns = {{QStringLiteral("Deal ID"), "id", QStringLiteral("id"), {QStringLiteral("D-1")},
                               QStringLiteral("sure, 100 %"), QStringLiteral("known by its name")},
                {QStringLiteral("Amount"), "amount", QStringLiteral("amount"), {QStringLiteral("1200.5")},
                    QStringLiteral("likely, 70 %"), QStringLiteral("known by its values")}};
            one.fields = {{"id", QStringLiteral("id")}, {"amount", QStringLiteral("amount")}};
            one.report = fileReport(file);
            view.files.push_back(one);
        }
        view.effects = {{QStringLiteral("October 2026"),
            {{QStringLiteral("Revenue won"), QStringLiteral("no data"), QStringLiteral("1,200.50 €"), {}}}}};
        return view;
    }

    mutable std::mutex m_mutex;
    DashboardRequest m_lastRequest;
    ImportRequest m_lastPreview;
    ImportRequest m_lastImport;
};

} // namespace quarterdeck::fixture
