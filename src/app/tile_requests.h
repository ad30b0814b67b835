// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quarterdeck/app/dashboard_job.h>

#include <vector>

namespace quarterdeck {

/// What a tile asks. The first question is the one behind the whole tile. The order is a contract with the views:
///   Card         [the number] [its history, a reading a bucket]
///   Columns, Trend  [a reading a bucket] and, where the tile names a second KPI, [it for the period's last bucket]
///   RankedBars, Stages  [a reading a group] and one more list per further KPI
///   Pace         [the number] [day by day] and, where named, [the second KPI for the period]
///   Bullets      per KPI: [the viewer's number], then per KPI that has a benchmark: [a reading per owner of the team];
///                against the target per KPI: [the number], or with a dimension [a reading a group]
///   Funnel       per KPI, the steps: [the number]
///   Waterfall    [the number, compared] [a reading a group] [a reading a group of the earlier cell]
///   Heatmap      [a reading a bucket or group of the second dimension, and group of the first]
///   Cohort       [the first KPI over all cohorts] [the second KPI, their size, a reading a bucket], then per cohort
///   and
///                age that is reached: [the first KPI of the bucket, as of the end of that age]
///   Scatter      per KPI: [a reading a group]
///   Table        per KPI: [a reading a group], then per KPI: [the number, of all]
///   List         [the number]; its records come beside (TileReadings::deals)
std::vector<KpiRequest> tileRequests(const Tile& tile, const Workspace& workspace, const Viewer& viewer,
    const TimeCell& cell, const std::vector<DimensionFilter>& where);

/// The buckets that end with the period's.
Period bucketWindow(const FiscalCalendar& calendar, Grain grain, int buckets, const Period& period);

/// The last day of a cohort's age: so many months after its bucket.
Date endOfAge(const Period& bucket, int months);
/// The ages in months that a cohort table shows.
inline constexpr int kCohortAges = 12;

} // namespace quarterdeck
