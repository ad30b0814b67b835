// SPDX-License-Identifier: GPL-3.0-or-later
#include <quarterdeck/semantic/catalog.h>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <set>

namespace quarterdeck {
namespace {

using testing::ElementsAre;
using testing::IsSupersetOf;

const Catalog& shipped()
{
    static const Catalog::Loaded kLoaded = Catalog::load();
    return *kLoaded.catalog;
}

std::vector<std::string> variantIds(const Kpi& kpi)
{
    std::vector<std::string> ids;
    for (const KpiVariant& variant : kpi.variants)
        ids.push_back(variant.id);
    return ids;
}

std::vector<std::string> measureIds(const std::string& kpi, std::string_view variant = {})
{
    std::vector<std::string> ids;
    for (const Measure* measure : shipped().measuresOf(*shipped().kpi(kpi), variant))
        ids.push_back(measure->id);
    return ids;
}

TEST(ShippedCatalog, LoadsWithoutAProblem)
{
    const Catalog::Loaded loaded = Catalog::load();
    std::vector<std::string> problems;
    for (const Error& error : loaded.problems)
        problems.push_back(error.where + ": expected " + error.arguments[1] + ", found " + error.arguments[2]);
    EXPECT_THAT(problems, testing::IsEmpty());
}

TEST(ShippedCatalog, HoldsEveryKpiThatCanBeCountedFromDealsRepsAndTargets)
{
    for (const char* id : {"revenue", "deals_won", "opportunities_created", "pipeline_created", "win_rate",
             "win_loss_ratio", "lost_reasons", "average_deal_size", "sales_cycle", "open_opportunities",
             "open_pipeline", "weighted_pipeline", "pipeline_coverage", "sales_velocity", "deals_needed",
             "revenue_per_rep", "revenue_per_team", "sales_growth_month", "sales_growth_year", "target_attainment",
             "revenue_vs_plan", "profit_per_rep", "profit_margin", "forecast_revenue"})
        EXPECT_NE(shipped().kpi(id), nullptr) << id;
}

TEST(ShippedCatalog, ExplainsShowsBySomethingAndProvesEveryKpi)
{
    for (const Kpi& kpi : shipped().kpis()) {
        EXPECT_GT(kpi.explain.size(), 30U) << kpi.id;
        EXPECT_FALSE(kpi.source.empty()) << kpi.id;
        EXPECT_FALSE(kpi.roles.empty()) << kpi.id;
        EXPECT_FALSE(kpi.by.empty()) << kpi.id;
        EXPECT_FALSE(kpi.examples.empty()) << kpi.id;
        for (const KpiVariant& variant : kpi.variants)
            EXPECT_FALSE(variant.examples.empty()) << kpi.id << " " << variant.id;
    }
}

TEST(ShippedCatalog, HoldsTheVariantsOfTheCatalogue)
{
    EXPECT_THAT(variantIds(*shipped().kpi("win_rate")),
        ElementsAre("by_amount", "cohort", "cohort_created", "won_per_created"));
    EXPECT_THAT(variantIds(*shipped().kpi("sales_cycle")), ElementsAre("all_decided"));
    EXPECT_THAT(variantIds(*shipped().kpi("profit_margin")), ElementsAre("after_commission"));
    EXPECT_THAT(variantIds(*shipped().kpi("target_attainment")), IsSupersetOf({"deals", "win_rate", "reps_at_target"}));
    EXPECT_EQ(shipped().kpi("win_rate")->variants[1].cohort->ripeAfterDays, 180);
}

TEST(ShippedCatalog, DefinesTheWinRateAsTheContractPrintsIt)
{
    const Kpi& winRate = *shipped().kpi("win_rate");
    EXPECT_EQ(winRate.expression.text, "won_deals / (won_deals + lost_deals)");
    EXPECT_EQ(winRate.bands.bad, 0.15);
    EXPECT_EQ(winRate.bands.source, "S2");
    EXPECT_EQ(winRate.interval->of, "won_deals");
    EXPECT_EQ(winRate.interval->among, "decided_deals");
    EXPECT_THAT(measureIds("win_rate"), ElementsAre("won_deals", "lost_deals"));
}

TEST(ShippedCatalog, CarriesTheMeanBesideTheMedianCycleAndTheMedianBesideTheMeanDeal)
{
    EXPECT_EQ(shipped().kpi("sales_cycle")->beside.front(), (Companion{"mean", "mean_sales_cycle"}));
    EXPECT_EQ(shipped().kpi("average_deal_size")->beside.front(), (Companion{"median", "median_won_amount"}));
}

TEST(ShippedCatalog, ReachesMeasuresThroughKpis)
{
    EXPECT_THAT(measureIds("sales_velocity"),
        ElementsAre("open_deals", "won_deals", "lost_deals", "won_amount", "won_with_amount", "won_cycle_days",
            "won_with_cycle"));
    EXPECT_THAT(measureIds("win_rate", "won_per_created"), ElementsAre("won_deals", "created_deals"));
}

TEST(ShippedCatalog, ReadsStocksOnTheLastDayAndFlowsBySum)
{
    const Measure& open = *shipped().measure("open_amount");
    EXPECT_EQ(open.overTime, OverTime::Last);
    EXPECT_EQ(open.alive->startedOn, "alive_from");
    EXPECT_EQ(shipped().measure("won_amount")->overTime, OverTime::Sum);
    EXPECT_EQ(shipped().measure("won_median_cycle")->overTime, OverTime::None);
    EXPECT_EQ(shipped().measure("active_reps")->overTime, OverTime::None);
}

TEST(ShippedCatalog, ExpectsOpenDealsNotBeforeAsOf)
{
    const Measure& expected = *shipped().measure("expected_weighted_amount");
    EXPECT_EQ(expected.date, "expected_on");
    EXPECT_TRUE(expected.notBeforeAsOf);
    EXPECT_THAT(expected.value, ElementsAre("amount", "win_chance"));
    ASSERT_EQ(expected.where.size(), 2U);
    EXPECT_EQ(expected.where[1].op, FilterOperator::Greater);
    EXPECT_EQ(std::get<TimeOperand>(expected.where[1].values.front()).word, TimeWord::AsOf);
}

TEST(ShippedCatalog, SlicesAKpiByWhatAllItsMeasuresShare)
{
    const auto dimensionsOf = [](const char* kpi) { return shipped().dimensionsOf(*shipped().kpi(kpi)); };
    EXPECT_THAT(dimensionsOf("revenue"),
        ElementsAre("owner", "team", "manager", "region", "segment", "industry", "country", "account", "product",
            "family", "source", "channel", "stage", "pipeline", "deal_type", "lost_reason", "currency",
            "forecast_category", "expected_month"));
    EXPECT_THAT(dimensionsOf("revenue_per_rep"), ElementsAre("owner", "team", "manager", "region"));
    EXPECT_THAT(dimensionsOf("profit_per_rep"), ElementsAre("owner", "team", "manager", "region", "product"));
    EXPECT_THAT(dimensionsOf("target_attainment"), ElementsAre("owner", "team", "region"));
}

TEST(ShippedCatalog, NamesInputsAsPeopleDo)
{
    const Catalog::Loaded loaded = Catalog::load();
    const Catalog& catalog = *loaded.catalog;
    EXPECT_EQ(catalog.nameOf("won_deals [trailing 12 months]"), "Deals won [trailing 12 months]");
    EXPECT_EQ(catalog.nameOf("win_rate"), "Opportunity to win");
    EXPECT_EQ(catalog.nameOf("groups"), "groups");
    EXPECT_EQ(catalog.unitOf("revenue_target [whole]"), UnitKind::Money);
}

TEST(ShippedCatalog, SaysWhichExportsAKpiNeeds)
{
    EXPECT_THAT(shipped().needsOf(*shipped().kpi("win_rate")), ElementsAre("deals"));
    EXPECT_THAT(shipped().needsOf(*shipped().kpi("revenue_per_rep")), ElementsAre("deals", "users"));
    EXPECT_THAT(shipped().needsOf(*shipped().kpi("pipeline_coverage")), ElementsAre("deals", "targets"));
}

TEST(ShippedCatalog, AnswersNothingForWhatItDoesNotHold)
{
    EXPECT_EQ(shipped().kpi("won_deals"), nullptr);
    EXPECT_EQ(shipped().measure("win_rate"), nullptr);
    EXPECT_EQ(shipped().dashboard("marketing"), nullptr);
}

TEST(ShippedDashboards, FillRowsOfTwelveColumns)
{
    std::vector<std::string> ids;
    for (const Dashboard& dashboard : shipped().dashboards()) {
        ids.push_back(dashboard.id);
        int column = 0;
        int rows = 0;
        for (const Tile& tile : dashboard.tiles) {
            if (column == 0)
                rows = tile.rows;
            EXPECT_EQ(tile.rows, rows) << dashboard.id << " " << tile.id;
            column = (column + tile.columns) % 12;
        }
        EXPECT_EQ(column, 0) << dashboard.id;
    }
    EXPECT_THAT(ids, testing::UnorderedElementsAre("executive", "manager", "rep"));
}

TEST(ShippedDashboards, ShowOnlyKpisThatAreMeantForTheRole)
{
    for (const Dashboard& dashboard : shipped().dashboards()) {
        for (const Tile& tile : dashboard.tiles) {
            for (const std::string& id : tile.kpis) {
                const std::vector<std::string>& roles = shipped().kpi(id)->roles;
                EXPECT_NE(std::find(roles.begin(), roles.end(), dashboard.id), roles.end())
                    << dashboard.id << " " << tile.id << " " << id;
            }
        }
    }
}

} // namespace
} // namespace quarterdeck
