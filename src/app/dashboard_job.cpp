// SPDX-License-Identifier: GPL-3.0-or-later
#include <quarterdeck/app/dashboard_job.h>

#include "closing_deals.h"
#include "open_deals.h"
#include "tile_requests.h"

#include <quarterdeck/kpi/kpi_evaluator.h>
#include <quarterdeck/store/sql_executor.h>

namespace quarterdeck {

namespace {

Result<TimeCell> cellOf(const Workspace& workspace, const DashboardRequest& request)
{
    const Snapshot& snapshot = *workspace.snapshot;
    if (!snapshot.dataDate && (!request.asOf || snapshot.facts.empty()))
        return failure(ErrorKind::EmptyStore, workspace.store.string(), {workspace.store.string()});
    const Date asOf = request.asOf ? *request.asOf : *snapshot.dataDate;
    return TimeCell{request.period.value_or(snapshot.settings.calendar().bucket(Grain::Month, asOf)), asOf};
}

/// The tile's comparison as the request has it; a bridge between two periods is nothing without one.
std::string comparisonOf(const Tile& tile, ComparisonChoice choice)
{
    if (tile.compare.empty())
        return tile.compare;
    switch (choice) {
    case ComparisonChoice::Previous:
        return "previous";
    case ComparisonChoice::YearEarlier:
        return "year";
    case ComparisonChoice::None:
        return tile.kind == TileKind::Waterfall ? tile.compare : std::string();
    case ComparisonChoice::AsTile:
        break;
    }
    return tile.compare;
}

std::shared_ptr<const Dashboard> dashboardOf(const Workspace& workspace, const DashboardRequest& request)
{
    auto dashboard = std::make_shared<Dashboard>(*workspace.catalog->dashboard(request.role));
    for (Tile& tile : dashboard->tiles)
        tile.compare = comparisonOf(tile, request.comparison);
    return dashboard;
}

/// Why the questions cannot be asked with the page's filters. Anything else that is wrong with them is told by asking.
std::optional<Error> refusalOf(const std::vector<KpiRequest>& questions, const KpiEvaluator& evaluator)
{
    for (const KpiRequest& question : questions)
        if (auto sound = evaluator.check(question); !sound && sound.error().kind == ErrorKind::DimensionRefused)
            return sound.error();
    return std::nullopt;
}

/// The records of the tiles that show some.
Result<void> readRecords(
    DashboardReadings& dashboard, const Workspace& workspace, MeasureExecutor& executor, Progress& progress)
{
    for (DashboardReadings::TileReadings& tile : dashboard.tiles) {
        if (tile.tile->kind != TileKind::List || tile.refused)
            continue;
        auto deals = readOpenDeals(workspace, tile.requests.front(), executor, progress);
        if (!deals)
            return tl::unexpected(deals.error());
        tile.deals = std::move(*deals);
    }
    return {};
}

} // namespace

Result<DashboardReadings> readDashboard(const Workspace& workspace, const DashboardRequest& request, Progress& progress)
{
    auto cell = cellOf(workspace, request);
    if (!cell)
        return tl::unexpected(cell.error());
    auto viewer = request.viewer.empty() ? defaultViewer(workspace, request.role, *cell, request.where, progress)
                                         : findViewer(workspace, request.role, request.viewer);
    if (!viewer)
        return tl::unexpected(viewer.error());

    DashboardReadings dashboard;
    dashboard.dashboard = dashboardOf(workspace, request);
    dashboard.viewer = std::move(*viewer);
    dashboard.cell = *cell;
    const KpiEvaluator evaluator(workspace.catalog, workspace.snapshot);
    std::vector<KpiRequest> questions;
    for (const Tile& tile : dashboard.dashboard->tiles) {
        DashboardReadings::TileReadings& asked = dashboard.tiles.emplace_back();
        asked.tile = &tile;
        asked.requests = tileRequests(tile, workspace, dashboard.viewer, *cell, request.where);
        asked.refused = refusalOf(asked.requests, evaluator);
        if (!asked.refused)
            questions.insert(questions.end(), asked.requests.begin(), asked.requests.end());
    }
    auto executor = SqlExecutor::open(workspace.store, workspace.catalog->facts());
    if (!executor)
        return tl::unexpected(executor.error());
    auto answers = evaluator.evaluate(questions, **executor, progress);
    if (!answers)
        return tl::unexpected(answers.error());
    std::size_t next = 0;
    for (DashboardReadings::TileReadings& tile : dashboard.tiles)
        for (std::size_t i = 0; i < tile.requests.size(); ++i)
            tile.readings.push_back(tile.refused ? std::vector<KpiReading>() : std::move((*answers)[next++]));
    if (dashboard.viewer.role == "rep" && dashboard.viewer.scope) {
        auto deals = closingDeals(workspace, dashboard.viewer, *cell, request.where, **executor, progress);
        if (!deals)
            return tl::unexpected(deals.error());
        dashboard.closingDeals = std::move(*deals);
    }
    if (auto records = readRecords(dashboard, workspace, **executor, progress); !records)
        return tl::unexpected(records.error());
    return dashboard;
}

} // namespace quarterdeck
