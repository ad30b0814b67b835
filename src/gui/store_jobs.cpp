// SPDX-License-Identifier: GPL-3.0-or-later
#include <quarterdeck/gui/store_jobs.h>

#include <QDateTime>

#include <algorithm>
#include <system_error>

namespace quarterdeck {

namespace {

QString currencySymbol(const QString& code)
{
    const std::pair<const char*, const char16_t*> symbols[]
        = {{"EUR", u"€"}, {"USD", u"$"}, {"GBP", u"£"}, {"JPY", u"¥"}, {"INR", u"₹"}};
    for (const auto& [known, symbol] : symbols)
        if (code == QLatin1String(known))
            return QString::fromUtf16(symbol);
    return code;
}

Period knownDays(const Snapshot& snapshot)
{
    if (!snapshot.dataDate)
        return {};
    Period known{*snapshot.dataDate, *snapshot.dataDate + 1};
    for (const auto& [id, extent] : snapshot.facts)
        known.from = std::min(known.from, extent.first.value_or(known.from));
    return known;
}

} // namespace

NumberFormat numberFormatOf(const Workspace& workspace)
{
    return {QLocale(), currencySymbol(QString::fromStdString(workspace.snapshot->settings.baseCurrency()))};
}

StoreJobs::StoreJobs(DemoWriter writeDemo) : m_writeDemo(std::move(writeDemo)) { }

Result<OpenedStore> StoreJobs::open(const std::filesystem::path& store, StoreAccess access, Progress&)
{
    auto workspace = openWorkspace(store, access);
    if (!workspace)
        return tl::unexpected(workspace.error());
    OpenedStore opened;
    opened.workspace = std::move(*workspace);
    const Snapshot& snapshot = *opened.workspace.snapshot;
    opened.empty = opened.workspace.empty() || !snapshot.dataDate;
    opened.calendar = snapshot.settings.calendar();
    opened.known = knownDays(snapshot);
    for (const Dashboard& dashboard : opened.workspace.catalog->dashboards())
        opened.roles.push_back({QString::fromStdString(dashboard.id), QString::fromStdString(dashboard.name)});
    return opened;
}

Result<DashboardAnswer> StoreJobs::dashboard(
    const Workspace& workspace, const DashboardRequest& request, Progress& progress)
{
    auto readings = readDashboard(workspace, request, progress);
    if (!readings)
        return tl::unexpected(readings.error());
    DashboardAnswer answer;
    answer.view = viewOf(workspace, *readings, numberFormatOf(workspace));
    answer.viewer = readings->viewer;
    for (const std::string& name : viewerNames(workspace, request.role))
        answer.viewers << QString::fromStdString(name);
    return answer;
}

Result<std::vector<FilterValue>> StoreJobs::filterValues(const Workspace& workspace, const std::string& dimension,
    const std::optional<std::vector<Code>>& scope, Progress& progress)
{
    return quarterdeck::filterValues(workspace, dimension, scope, progress);
}

Result<PreviewOutcome> StoreJobs::preview(
    const std::filesystem::path& store, const ImportRequest& request, Progress& progress)
{
    auto outcome = previewImport(store, request, progress);
    if (!outcome)
        return tl::unexpected(outcome.error());
    if (auto* decision = std::get_if<Decision>(&*outcome))
        return PreviewOutcome(std::move(*decision));
    const ImportPreview& preview = std::get<ImportPreview>(*outcome);
    return PreviewOutcome(
        viewOf(preview, NumberFormat(QLocale(), currencySymbol(QString::fromStdString(preview.currency)))));
}

Result<ImportOutcome> StoreJobs::import(
    const std::filesystem::path& store, const ImportRequest& request, Progress& progress)
{
    return importFiles(store, request, progress);
}

Result<void> StoreJobs::undo(const std::filesystem::path& store, std::int64_t batch, Progress& progress)
{
    return undoBatch(store, batch, progress);
}

Result<std::vector<Batch>> StoreJobs::batches(const std::filesystem::path& store)
{
    std::error_code ignored;
    if (!std::filesystem::exists(store, ignored))
        return std::vector<Batch>();
    const Catalog::Loaded loaded = loadCatalog();
    auto opened = Store::open(store, StoreAccess::ReadOnly, loaded.catalog->entities(), loaded.catalog->facts());
    if (!opened && opened.error().kind == ErrorKind::EmptyStore)
        return std::vector<Batch>();
    if (!opened)
        return tl::unexpected(opened.error());
    return opened->batches();
}

Result<std::optional<std::int64_t>> StoreJobs::lastBatch(const std::filesystem::path& store)
{
    auto all = batches(store);
    if (!all)
        return tl::unexpected(all.error());
    std::optional<std::int64_t> last;
    for (const Batch& batch : *all)
        if (batch.live)
            last = std::max(last.value_or(batch.id), batch.id);
    return last;
}

Result<RowsView> StoreJobs::rows(
    const Workspace& workspace, const KpiRequest& request, std::optional<std::size_t> most, Progress& progress)
{
    auto opened = openNumber(workspace, request, most, progress);
    if (!opened)
        return tl::unexpected(opened.error());
    return rowsView(workspace, request, std::move(*opened), numberFormatOf(workspace));
}

Result<void> StoreJobs::buildDemo(
    const std::filesystem::path& folder, const std::filesystem::path& store, Progress& progress)
{
    auto files = m_writeDemo(folder, progress);
    if (!files)
        return tl::unexpected(files.error());
    // Halyard Instruments sells from Europe in euros.
    WorkspaceSettings settings;
    for (const auto& [key, value] : {std::pair("base_currency", "EUR"), std::pair("time_zone", "Europe/Berlin")})
        if (auto set = settings.set(key, value); !set)
            return set;
    if (auto stored = changeSettings(store, settings, progress); !stored)
        return stored;
    ImportRequest request;
    request.files = std::move(*files);
    request.source = "demo";
    request.now = QDateTime::currentDateTimeUtc().toString(Qt::ISODate).toStdString();
    auto imported = importFiles(store, request, progress);
    if (!imported)
        return tl::unexpected(imported.error());
    return {};
}

Result<OpenedStore> StoreJobs::openDemo(const std::filesystem::path& folder, Progress& progress)
{
    const std::filesystem::path store = folder / "demo.db";
    std::error_code ignored;
    if (!std::filesystem::exists(store, ignored)) {
        // Under another name first: what is interrupted leaves no half-filled demo behind.
        const std::filesystem::path fresh = folder / "demo.new.db";
        for (const char* suffix : {"", "-wal", "-shm"})
            std::filesystem::remove(fresh.string() + suffix, ignored);
        if (auto built = buildDemo(folder, fresh, progress); !built)
            return tl::unexpected(built.error());
        std::error_code failed;
        std::filesystem::rename(fresh, store, failed);
        if (failed)
            return failure(ErrorKind::WriteFailed, store.string(), {store.string(), failed.message()});
    }
    return open(store, StoreAccess::ReadWrite, progress);
}

} // namespace quarterdeck
