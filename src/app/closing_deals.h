// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quarterdeck/app/dashboard_job.h>
#include <quarterdeck/kpi/kpi_evaluator.h>

namespace quarterdeck {

/// The amounts of the viewer's open deals that are expected to close within the period, in major units, largest first;
/// deals without an amount are left out. None where deals do not know a dimension of the filters.
Result<std::vector<double>> closingDeals(const Workspace& workspace, const Viewer& viewer, const TimeCell& cell,
    const std::vector<DimensionFilter>& where, MeasureExecutor& executor, Progress& progress);

/// How many of them, the largest first, bring in `amount`; none where all together do not. Requires: amount > 0.
std::optional<int> dealsToClose(const std::vector<double>& largestFirst, double amount);

} // namespace quarterdeck
