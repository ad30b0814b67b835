// SPDX-License-Identifier: GPL-3.0-or-later
// Laws of numbers, over the demo company.
#include "support/demo_store.h"

#include <quarterdeck/app/rows_job.h>
#include <quarterdeck/app/viewer.h>
#include <quarterdeck/kpi/kpi_evaluator.h>
#include <quarterdeck/store/sql_executor.h>

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace quarterdeck {

using test::demoWorkspace;
using test::valueOf;

namespace {

std::vector<KpiReading> ask(const KpiRequest& request)
{
    const Workspace& workspace = demoWorkspace();
    auto executor = valueOf(SqlExecutor::open(workspace.store, workspace.catalog->facts()));
    Progress progress;
    return valueOf(
        KpiEvaluator(workspace.catalog, workspace.snapshot).evaluate(std::span(&request, 1), *executor, progress))
        .front();
}

KpiRequest question(const std::string& kpi, const std::string& period)
{
    const Workspace& workspace = demoWorkspace();
    KpiRequest request;
    request.kpi = kpi;
    request.cell = {*workspace.snapshot->settings.calendar().period(period), *workspace.snapshot->dataDate};
    return request;
}

double total(const std::vector<KpiReading>& readings)
{
    double sum = 0;
    for (const KpiReading& reading : readings)
        sum += reading.amount.value.value_or(0);
    return sum;
}

/// Measures that add up over groups and, as flows, over time.
const std::vector<std::string> kAdditive{
    "revenue", "deals_won", "opportunities_created", "pipeline_created", "open_opportunities", "open_pipeline"};
const std::vector<std::string> kFlows{"revenue", "deals_won", "opportunities_created", "pipeline_created"};
const std::vector<std::string> kStocks{"open_opportunities", "open_pipeline"};

} // namespace

TEST(ReadingLaw, GroupsAddUpToTheTotal)
{
    for (const std::string& kpi : kAdditive) {
        const double whole = total(ask(question(kpi, "2025")));
        for (const std::string& dimension : demoWorkspace().catalog->dimensionsOf(*demoWorkspace().catalog->kpi(kpi))) {
            KpiRequest grouped = question(kpi, "2025");
            grouped.by = {dimension};
            EXPECT_NEAR(total(ask(grouped)), whole, 1e-6 * std::abs(whole)) << kpi << " by " << dimension;
        }
    }
}

TEST(ReadingLaw, BucketsOfAFlowAddUpToThePeriodInEveryGrain)
{
    for (const std::string& kpi : kFlows)
        for (const Grain grain : {Grain::Day, Grain::Week, Grain::Month, Grain::Quarter, Grain::Year,
                 Grain::FiscalMonth, Grain::FiscalQuarter, Grain::FiscalYear}) {
            KpiRequest bucketed = question(kpi, "2025");
            bucketed.grain = grain;
            const double whole = total(ask(question(kpi, "2025")));
            EXPECT_NEAR(total(ask(bucketed)), whole, 1e-6 * whole) << kpi << " by " << grainName(grain);
        }
}

TEST(ReadingLaw, AStockAtTheEndOfAQuarterEqualsItsLastMonths)
{
    for (const std::string& kpi : kStocks) {
        KpiRequest months = question(kpi, "2025-Q2");
        months.grain = Grain::Month;
        const std::vector<KpiReading> readings = ask(months);
        ASSERT_EQ(readings.size(), 3u);
        EXPECT_EQ(readings.back().amount.value, ask(question(kpi, "2025-Q2")).front().amount.value) << kpi;
    }
}

TEST(ReadingLaw, ARepSeesNoMoreThanTheirManagerAndAManagerNoMoreThanAll)
{
    const Workspace& workspace = demoWorkspace();
    const double all = total(ask(question("revenue", "2025")));
    for (const std::string& name : viewerNames(workspace, "manager")) {
        const Viewer manager = valueOf(findViewer(workspace, "manager", name));
        KpiRequest ofTeam = question("revenue", "2025");
        ofTeam.scope = manager.scope;
        const double team = total(ask(ofTeam));
        EXPECT_LE(team, all + 1e-6);
        double reps = 0;
        for (const Code owner : *manager.scope) {
            KpiRequest own = question("revenue", "2025");
            own.scope = std::vector<Code>{owner};
            reps += total(ask(own));
            EXPECT_LE(total(ask(own)), team + 1e-6);
        }
        EXPECT_NEAR(reps, team, 1e-6 * (team + 1)) << name;
    }
}

TEST(ReadingLaw, RowsBehindANumberReAggregateToIt)
{
    for (const Kpi& kpi : demoWorkspace().catalog->kpis())
        for (const std::string& period : {std::string("2025"), std::string("2026-Q2")}) {
            const KpiRequest request = question(kpi.id, period);
            const std::vector<KpiReading> readings = ask(request);
            Progress progress;
            const RowsTable rows = valueOf(rowsBehind(demoWorkspace(), request, std::nullopt, progress));
            ASSERT_EQ(readings.size(), 1u);
            for (const RowsTable::Footer& footer : rows.footers) {
                const auto input = std::find_if(readings[0].inputs.begin(), readings[0].inputs.end(),
                    [&](const auto& named) { return named.first == footer.input; });
                ASSERT_NE(input, readings[0].inputs.end()) << kpi.id << ": " << footer.input;
                const Measure* measure
                    = demoWorkspace().catalog->measure(footer.input.substr(0, footer.input.find(' ')));
                if (!measure || !input->second.value || measure->aggregate == Aggregate::Median)
                    continue;
                EXPECT_NEAR(footer.total, *input->second.value, 1e-6 * (1 + std::abs(footer.total)))
                    << kpi.id << ": " << footer.input;
            }
        }
}

} // namespace quarterdeck
