// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quarterdeck/app/number_format.h>
#include <quarterdeck/app/open_deal.h>
#include <quarterdeck/app/tile_view.h>
#include <quarterdeck/app/viewer.h>
#include <quarterdeck/app/workspace.h>

#include <memory>
#include <string>
#include <vector>

namespace quarterdeck {

/// With what the tiles of a page compare that compare at all: as each of them says, or all with the same.
enum class ComparisonChoice { AsTile, Previous, YearEarlier, None };

/// What is asked of a dashboard. A value.
struct DashboardRequest
{
    std::string role = "executive";
    std::string viewer; ///< name; empty: the default one
    std::optional<Period> period; ///< none: the month of as-of
    std::optional<Date> asOf; ///< none: the newest day of the data
    std::vector<DimensionFilter> where;
    ComparisonChoice comparison = ComparisonChoice::AsTile;

    friend bool operator==(const DashboardRequest&, const DashboardRequest&) = default;
};

/// A dashboard as numbers: what `quarterdeck-cli dashboard` prints and the view is made of.
struct DashboardReadings
{
    std::shared_ptr<const Dashboard> dashboard; ///< the catalogue's, compared as the request says
    Viewer viewer;
    TimeCell cell;
    struct TileReadings
    {
        const Tile* tile = nullptr; ///< of the dashboard
        std::vector<KpiRequest> requests;
        std::vector<std::vector<KpiReading>> readings; ///< one list per request
        std::vector<OpenDeal> deals; ///< of a List: the records behind its number
        /// Why the tile has no readings: it does not know a dimension that the page is filtered by.
        std::optional<Error> refused;
    };
    std::vector<TileReadings> tiles;
    /// Of a rep alone: the amounts of the open deals that are expected in the period, largest first.
    std::vector<double> closingDeals;
};

/// Evaluates every tile in one run. EmptyStore where nothing was imported. For a job.
Result<DashboardReadings> readDashboard(
    const Workspace& workspace, const DashboardRequest& request, Progress& progress);

/// Words and numbers for painting. Fast.
DashboardView viewOf(const Workspace& workspace, const DashboardReadings& readings, const NumberFormat& format);

/// The sentence on top, in words.
QString sentenceOf(const Workspace& workspace, const DashboardReadings& readings, const NumberFormat& format);

} // namespace quarterdeck
