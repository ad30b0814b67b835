// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quarterdeck/app/dashboard_job.h>

#include <vector>

namespace quarterdeck {

/// What a tile asks. The order is a contract with the views:
///   Card         [the number] [its history, a reading a bucket]
///   Columns, Trend  [a reading a bucket] and, where the tile names a second KPI, [it for the period's last bucket]
///   RankedBars, Stages  [a reading a group] and one more list per further KPI
///   Pace         [the number] [day by day] and, where named, [the second KPI for the period]
///   Bullets      per KPI: [the viewer's number], then per KPI that has a benchmark: [a reading per owner of the team]
std::vector<KpiRequest> tileRequests(const Tile& tile, const Workspace& workspace, const Viewer& viewer,
    const TimeCell& cell, const std::vector<DimensionFilter>& where);

/// Whether a KPI on a Bullets tile is compared with the team (a rate or a time) or stands as a figure.
bool hasBenchmark(const Kpi& kpi);

/// The owners whose median a rep is compared with: those of the same manager, else of the same team.
/// Empty with fewer than four, so that no single colleague's number shows through.
std::vector<Code> benchmarkOwners(const Snapshot& snapshot, Code owner);

/// The buckets that end with the period's.
Period bucketWindow(const FiscalCalendar& calendar, Grain grain, int buckets, const Period& period);

} // namespace quarterdeck
