// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quarterdeck/app/open_deal.h>
#include <quarterdeck/app/workspace.h>
#include <quarterdeck/core/progress.h>
#include <quarterdeck/engine/measure_executor.h>
#include <quarterdeck/kpi/kpi_request.h>

#include <vector>

namespace quarterdeck {

/// The deals that a stock of deals counts, with what a person needs to act on them. Their fields are today's, whatever
/// the day of the question.
Result<std::vector<OpenDeal>> readOpenDeals(
    const Workspace& workspace, const KpiRequest& request, MeasureExecutor& executor, Progress& progress);

} // namespace quarterdeck
