// SPDX-License-Identifier: GPL-3.0-or-later
#include "command.h"

#include <quarterdeck/app/viewer.h>
#include <quarterdeck/kpi/kpi_evaluator.h>

#include <CLI/CLI.hpp>

namespace quarterdeck::cli {

namespace {

constexpr std::string_view kGrains = "day, week, month, quarter, year, fiscal_month, fiscal_quarter, fiscal_year";

Result<void> setGroups(KpiRequest& request, const QuestionOptions& options)
{
    if (!options.grain.empty()) {
        request.grain = grainFromName(options.grain);
        if (!request.grain)
            return failure(ErrorKind::UnknownGrain, "--grain", {options.grain, std::string(kGrains)});
    }
    for (const std::string& name : options.by) {
        const auto grain = grainFromName(name);
        if (!grain)
            request.by.push_back(name);
        else if (request.grain && request.grain != grain)
            return wrongOption("--by", name, "one grain only");
        else
            request.grain = grain;
    }
    return {};
}

/// The viewer's scope: of a manager their reports', of anybody else their own.
Result<void> setScope(KpiRequest& request, const Workspace& workspace, const std::string& name)
{
    if (name.empty())
        return {};
    auto viewer = findViewer(workspace, "manager", name);
    if (!viewer)
        return tl::unexpected(viewer.error());
    request.scope = viewer->scope;
    return {};
}

} // namespace

void addQuestionOptions(CLI::App& command, QuestionOptions& options)
{
    command.add_option("--store", options.store, "The store to read")->required()->type_name("FILE");
    command
        .add_option(
            "--period", options.period, "2017, 2017-Q2, 2017-06, 2017-W09, 2017-06-01, FY2017, FY2017-Q1, FY2017-M01")
        ->type_name("P");
    command.add_option("--from", options.from, "First day of the period")->type_name("DAY");
    command.add_option("--to", options.to, "First day after the period")->type_name("DAY");
    command.add_option("--as-of", options.asOf, "The last day that is known; default: the newest day of the data")
        ->type_name("DAY");
    command
        .add_option("--where", options.where,
            "Only where the dimension has this value; DIM= means none. Twice on one dimension is or, on two is and")
        ->type_name("DIM=VALUE")
        ->take_all();
    command.add_option("--viewer", options.viewer, "Count only what this person may see")->type_name("NAME");
}

Result<KpiRequest> questionOf(const Workspace& workspace, const std::string& kpi, const QuestionOptions& options)
{
    KpiRequest request;
    request.kpi = kpi;
    request.variant = options.variant;
    auto cell = cellOf(workspace, options, DefaultPeriod::AllUpToAsOf);
    if (!cell)
        return tl::unexpected(cell.error());
    request.cell = *cell;
    if (auto groups = setGroups(request, options); !groups)
        return tl::unexpected(groups.error());
    auto filters = filtersOf(workspace, options.where);
    if (!filters)
        return tl::unexpected(filters.error());
    request.where = std::move(*filters);
    if (auto scoped = setScope(request, workspace, options.viewer); !scoped)
        return tl::unexpected(scoped.error());
    if (options.compare == "previous")
        request.compare = Comparison::Previous;
    if (options.compare == "year")
        request.compare = Comparison::YearEarlier;
    if (auto sound = KpiEvaluator(workspace.catalog, workspace.snapshot).check(request); !sound)
        return tl::unexpected(sound.error());
    return request;
}

} // namespace quarterdeck::cli
