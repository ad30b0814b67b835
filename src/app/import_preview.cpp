// SPDX-License-Identifier: GPL-3.0-or-later
#include <quarterdeck/app/import_preview.h>

#include "import_run.h"
#include "trial_store.h"

#include <quarterdeck/kpi/kpi_evaluator.h>
#include <quarterdeck/store/sql_executor.h>

#include <algorithm>

namespace quarterdeck {

namespace fs = std::filesystem;

namespace {

/// What is asked of the store now and of the copy after: in the first cell of each card, in the others of those that
/// count over a period and not on a day.
std::vector<KpiRequest> headlines(const Catalog& catalog, const std::vector<TimeCell>& cells)
{
    std::vector<KpiRequest> requests;
    if (catalog.dashboards().empty())
        return requests;
    for (const TimeCell& cell : cells)
        for (const Tile& tile : catalog.dashboards().front().tiles) {
            if (tile.kind != TileKind::Card)
                continue;
            const Kpi* kpi = catalog.kpi(tile.kpis.front());
            if (!kpi || (cell != cells.front() && catalog.isStock(*kpi, tile.variant)))
                continue;
            KpiRequest request;
            request.kpi = kpi->id;
            request.variant = tile.variant;
            request.cell = cell;
            request.withTarget = false;
            requests.push_back(std::move(request));
        }
    return requests;
}

std::vector<TimeCell> cellsOf(const Snapshot& snapshot)
{
    if (!snapshot.dataDate)
        return {};
    const Date asOf = *snapshot.dataDate;
    const Period month = snapshot.settings.calendar().bucket(Grain::Month, asOf);
    Period all{month.from, asOf + 1};
    for (const auto& [id, extent] : snapshot.facts)
        all.from = std::min(all.from, extent.first.value_or(all.from));
    std::vector<TimeCell> cells{{month, asOf}};
    if (all.from < month.from)
        cells.push_back({all, asOf});
    return cells;
}

Result<std::vector<Amount>> amounts(
    const Workspace& workspace, const std::vector<KpiRequest>& requests, Progress& progress)
{
    auto executor = SqlExecutor::open(workspace.store, workspace.catalog->facts());
    if (!executor)
        return tl::unexpected(executor.error());
    auto answers = KpiEvaluator(workspace.catalog, workspace.snapshot).evaluate(requests, **executor, progress);
    if (!answers)
        return tl::unexpected(answers.error());
    std::vector<Amount> amounts;
    for (const std::vector<KpiReading>& readings : *answers)
        amounts.push_back(readings.empty() ? Amount::absent({}) : readings.front().amount);
    return amounts;
}

/// The store as it is; none where there is nothing in it. One of an older version is carried over in a copy: that is
/// not for a look to do.
Result<std::optional<Workspace>> storeBefore(const fs::path& store, std::optional<TrialStore>& copy)
{
    std::error_code ignored;
    if (!fs::exists(store, ignored))
        return std::optional<Workspace>();
    auto workspace = openWorkspace(store, StoreAccess::ReadOnly);
    if (!workspace && workspace.error().kind == ErrorKind::OlderStore) {
        auto copied = TrialStore::of(store);
        if (!copied)
            return tl::unexpected(copied.error());
        copy = std::move(*copied);
        workspace = openWorkspace(copy->path(), StoreAccess::ReadWrite);
    }
    if (!workspace && workspace.error().kind == ErrorKind::EmptyStore)
        return std::optional<Workspace>();
    if (!workspace)
        return tl::unexpected(workspace.error());
    if (workspace->empty())
        return std::optional<Workspace>();
    return std::optional(std::move(*workspace));
}

Result<std::vector<KpiEffect>> effectsOf(const fs::path& store, const Workspace& after, Progress& progress)
{
    const std::vector<KpiRequest> requests = headlines(*after.catalog, cellsOf(*after.snapshot));
    if (requests.empty())
        return std::vector<KpiEffect>();
    auto now = amounts(after, requests, progress);
    if (!now)
        return tl::unexpected(now.error());
    std::optional<TrialStore> copy;
    auto before = storeBefore(store, copy);
    if (!before)
        return tl::unexpected(before.error());
    std::optional<std::vector<Amount>> then;
    if (*before) {
        auto read = amounts(**before, requests, progress);
        if (!read)
            return tl::unexpected(read.error());
        then = std::move(*read);
    }
    std::vector<KpiEffect> effects;
    for (std::size_t i = 0; i < requests.size(); ++i) {
        KpiEffect effect{after.catalog->nameOf(requests[i].kpi), after.catalog->unitOf(requests[i].kpi),
            requests[i].cell, then ? std::optional((*then)[i]) : std::nullopt, (*now)[i]};
        const bool any = effect.after.value || (effect.before && effect.before->value);
        if (any || effect.cell == requests.front().cell)
            effects.push_back(std::move(effect));
    }
    return effects;
}

} // namespace

Result<std::variant<ImportPreview, Decision>> previewImport(
    const fs::path& store, const ImportRequest& request, Progress& progress)
{
    auto trial = TrialStore::of(store);
    if (!trial)
        return tl::unexpected(trial.error());
    ImportRequest look = request;
    look.dryRun = true;
    look.options.describeUnclear = true;
    auto run = importAt(trial->path(), look, progress);
    if (!run)
        return tl::unexpected(run.error());
    if (auto* decision = std::get_if<Decision>(&*run))
        return std::move(*decision);
    auto& [files, report] = std::get<ImportRun>(*run);

    ImportPreview preview;
    preview.catalog = loadCatalog().catalog;
    if (report.files.empty()) {
        for (RecognisedFile& file : files)
            preview.files.push_back({std::move(file), {}});
        return preview;
    }
    for (std::size_t i = 0; i < files.size(); ++i)
        preview.files.push_back({std::move(files[i]), std::move(report.files[i])});
    const auto after = openWorkspace(trial->path(), StoreAccess::ReadOnly);
    if (!after)
        return tl::unexpected(after.error());
    auto effects = effectsOf(store, *after, progress);
    if (!effects)
        return tl::unexpected(effects.error());
    preview.effects = std::move(*effects);
    preview.currency = after->snapshot->settings.baseCurrency();
    return preview;
}

} // namespace quarterdeck
