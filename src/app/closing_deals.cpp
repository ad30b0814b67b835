// SPDX-License-Identifier: GPL-3.0-or-later
#include "closing_deals.h"

#include <algorithm>
#include <functional>

namespace quarterdeck {

namespace {

constexpr double kRounding = 1e-6; // of sums of amounts

} // namespace

Result<std::vector<double>> closingDeals(const Workspace& workspace, const Viewer& viewer, const TimeCell& cell,
    const std::vector<DimensionFilter>& where, MeasureExecutor& executor, Progress& progress)
{
    // A KPI of the same fact knows the same dimensions.
    KpiRequest open;
    open.kpi = "open_pipeline";
    open.where = where;
    if (!KpiEvaluator(workspace.catalog, workspace.snapshot).check(open) || !workspace.snapshot->facts.contains("deal"))
        return std::vector<double>();
    MeasureQuery query;
    query.measure = workspace.catalog->measure("expected_amount");
    query.cells = {{cell.period.from, cell.period.to, cell.asOf}};
    query.where = where;
    query.scope = viewer.scope;
    auto rows = executor.rows(query, 0, {}, *workspace.snapshot, progress);
    if (!rows)
        return tl::unexpected(rows.error());
    std::vector<double> amounts;
    for (const ContributingRow& row : *rows)
        if (row.hasValue && row.value > 0)
            amounts.push_back(row.value);
    std::sort(amounts.begin(), amounts.end(), std::greater<>());
    return amounts;
}

std::optional<int> dealsToClose(const std::vector<double>& largestFirst, double amount)
{
    double sum = 0;
    for (std::size_t i = 0; i < largestFirst.size(); ++i) {
        sum += largestFirst[i];
        if (sum >= amount - kRounding)
            return static_cast<int>(i) + 1;
    }
    return std::nullopt;
}

} // namespace quarterdeck
