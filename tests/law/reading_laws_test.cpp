// SPDX-License-Identifier: GPL-3.0-or-later
// Laws of numbers, over the demo company.
#include "demo_questions.h"

#include <quarterdeck/app/viewer.h>

#include <gtest/gtest.h>

#include <cmath>

namespace quarterdeck {

using test::ask;
using test::demoWorkspace;
using test::question;
using test::total;
using test::valueOf;

namespace {

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
    std::size_t managers = 0;
    std::size_t ofManagers = 0;
    for (const std::string& name : viewerNames(workspace, "manager")) {
        const Viewer manager = valueOf(findViewer(workspace, "manager", name));
        KpiRequest ofTeam = question("revenue", "2025");
        ofTeam.scope = manager.scope;
        const double team = total(ask(ofTeam));
        EXPECT_LE(team, all + 1e-6);
        managers += team > 0 ? 1 : 0;
        double reps = 0;
        for (const Code owner : *manager.scope) {
            KpiRequest own = question("revenue", "2025");
            own.scope = std::vector<Code>{owner};
            const double revenue = total(ask(own));
            reps += revenue;
            EXPECT_LE(revenue, team + 1e-6);
            ofManagers += revenue > 0 ? 1 : 0;
        }
        EXPECT_NEAR(reps, team, 1e-6 * (team + 1)) << name;
    }
    EXPECT_EQ(managers, 6u);
    EXPECT_GE(ofManagers, 60u);
}

} // namespace quarterdeck
