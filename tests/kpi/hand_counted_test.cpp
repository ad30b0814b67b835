// SPDX-License-Identifier: GPL-3.0-or-later
#include "kpi/hand_counted_company.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace quarterdeck {

namespace {

using testing::DoubleNear;
using testing::ElementsAre;
using testing::Optional;
using testing::Pair;

constexpr double kTolerance = 1e-9;

/// The numbers of the shipped catalogue over the company's twenty deals, worked out on paper from the table in
/// hand_counted_company.h. Second quarter of 2017 unless said otherwise.
class HandCounted : public testing::Test
{
protected:
    Amount amount(std::string_view kpi, std::string_view period = "2017-Q2")
    {
        return company.readOne(HandCountedCompany::request(kpi, period)).amount;
    }
    double value(std::string_view kpi, std::string_view period = "2017-Q2")
    {
        const Amount found = amount(kpi, period);
        EXPECT_TRUE(found.value) << kpi << ": " << (found.absence ? absenceText(*found.absence) : "");
        return found.value.value_or(-999);
    }
    std::string absence(std::string_view kpi, std::string_view period = "2017-Q2")
    {
        const Amount found = amount(kpi, period);
        return found.absence ? absenceText(*found.absence) : "a value";
    }
    /// Label of the group and value, in the order of the readings; nothing for an absent one.
    std::vector<std::pair<std::string, std::optional<double>>> groups(
        std::string_view kpi, const std::string& by, std::string_view period = "2017-Q2")
    {
        std::vector<std::pair<std::string, std::optional<double>>> found;
        for (const KpiReading& reading : company.read(HandCountedCompany::request(kpi, period, {by})))
            found.emplace_back(reading.keys.front().label, reading.amount.value);
        return found;
    }

    HandCountedCompany company;
};

TEST_F(HandCounted, Revenue)
{
    // Deals 1-6: 1000 + 2000 + 3000 + 500 + nothing + 1500.
    EXPECT_EQ(value("revenue"), 8000);
    EXPECT_EQ(value("deals_won"), 6);
    // Anna 1000 + 2000, Ben 3000 + 500, Cara 1500; Dan is a rep and sold nothing, Eve is none any more.
    EXPECT_THAT(groups("revenue", "owner"),
        ElementsAre(Pair("Ben", 3500.0), Pair("Anna", 3000.0), Pair("Cara", 1500.0), Pair("Dan", 0.0)));
    EXPECT_THAT(groups("revenue", "team"), ElementsAre(Pair("East", 6500.0), Pair("West", 1500.0)));
}

TEST_F(HandCounted, OpportunitiesAndPipelineCreated)
{
    // Deals 2, 3, 4, 5, 7, 9, 15, 16, 17, 19, 20.
    EXPECT_EQ(value("opportunities_created"), 11);
    // 2000 + 3000 + 500 + 800 + 1000 + 2000 + 600 + 50.
    EXPECT_EQ(value("pipeline_created"), 9950);
}

TEST_F(HandCounted, WinRateAndRatio)
{
    // Six won, three lost (7, 8, 9).
    EXPECT_NEAR(value("win_rate"), 6.0 / 9.0, kTolerance);
    EXPECT_NEAR(value("win_loss_ratio"), 2.0, kTolerance);
    EXPECT_EQ(value("lost_reasons"), 3);
    EXPECT_THAT(groups("lost_reasons", "lost_reason"), ElementsAre(Pair("price", 2.0), Pair("", 1.0)));
}

TEST_F(HandCounted, DealSizeAndCycle)
{
    // Five of the six carry an amount.
    EXPECT_NEAR(value("average_deal_size"), 8000.0 / 5.0, kTolerance);
    // 10, 27, 29, 31, 61, 119: the middle two are 29 and 31; they add up to 277.
    const KpiReading cycle = company.readOne(HandCountedCompany::request("sales_cycle", "2017-Q2"));
    EXPECT_THAT(cycle.amount.value, Optional(30.0));
    ASSERT_FALSE(cycle.beside.empty());
    const auto mean = std::find_if(
        cycle.beside.begin(), cycle.beside.end(), [](const auto& companion) { return companion.first == "mean"; });
    ASSERT_NE(mean, cycle.beside.end());
    EXPECT_THAT(mean->second.value, Optional(DoubleNear(277.0 / 6.0, kTolerance)));
}

TEST_F(HandCounted, OpenDeals)
{
    // Deals 15-19; the undated win of 20 was never open.
    EXPECT_EQ(value("open_opportunities"), 5);
    // 1000 + 2000 + 400 + 600.
    EXPECT_EQ(value("open_pipeline"), 4000);
    // 500 + 200 + 200 + 60.
    EXPECT_NEAR(value("weighted_pipeline"), 960, kTolerance);
    EXPECT_THAT(groups("open_pipeline", "stage"), ElementsAre(Pair("Prospect", 2600.0), Pair("Negotiation", 1400.0)));
    // On 2017-03-31: deals 1, 6, 8 and 18.
    EXPECT_EQ(value("open_opportunities", "2017-Q1"), 4);
}

TEST_F(HandCounted, CoverageOfTheYear)
{
    // Expected in 2017: 15, 16, 18, 19 with 4000; to go: 20000 - 8000 - 4000 - 1000.
    EXPECT_NEAR(value("pipeline_coverage", "2017"), 4000.0 / 7000.0, kTolerance);
    EXPECT_EQ(absence("pipeline_coverage", "2017-Q2"), "period over");
}

TEST_F(HandCounted, Velocity)
{
    // Twelve months to 2017-06-30: nine won, four lost; 14500 over eight with an amount; cycles add up to 492.
    EXPECT_NEAR(value("sales_velocity"), 5.0 * (9.0 / 13.0) * (14500.0 / 8.0) / (492.0 / 9.0), kTolerance);
}

TEST_F(HandCounted, DealsNeeded) { EXPECT_NEAR(value("deals_needed", "2017"), 7000.0 / (14500.0 / 8.0), kTolerance); }

TEST_F(HandCounted, PerRepAndTeam)
{
    // Anna, Ben, Cara and Dan; East and West.
    EXPECT_NEAR(value("revenue_per_rep"), 2000, kTolerance);
    EXPECT_NEAR(value("revenue_per_team"), 4000, kTolerance);
    EXPECT_THAT(groups("revenue_per_rep", "owner"),
        ElementsAre(Pair("Ben", 3500.0), Pair("Anna", 3000.0), Pair("Cara", 1500.0), Pair("Dan", 0.0)));
    EXPECT_THAT(groups("revenue_per_team", "team"), ElementsAre(Pair("East", 6500.0), Pair("West", 1500.0)));
    // Eve was there in the first quarter: five reps, 4000 + 1000.
    EXPECT_NEAR(value("revenue_per_rep", "2017-Q1"), 1000, kTolerance);
}

TEST_F(HandCounted, Growth)
{
    // June 3000 + 500, May 1500.
    EXPECT_NEAR(value("sales_growth_month"), 3500.0 / 1500.0 - 1.0, kTolerance);
    // A year earlier deal 13 alone.
    EXPECT_NEAR(value("sales_growth_year"), 8000.0 / 2500.0 - 1.0, kTolerance);
}

TEST_F(HandCounted, AttainmentAndPlan)
{
    // The company's second quarter is the sum of the four reps' targets: 9000.
    const KpiReading attainment = company.readOne(HandCountedCompany::request("target_attainment", "2017-Q2"));
    EXPECT_THAT(attainment.amount.value, Optional(DoubleNear(8000.0 / 9000.0, kTolerance)));
    EXPECT_THAT(attainment.notes, testing::Contains(Note{NoteKind::TargetSummed, {"owner"}}));
    EXPECT_NEAR(value("target_attainment", "2017"), 13000.0 / 20000.0, kTolerance);
    EXPECT_NEAR(value("revenue_vs_plan"), -1000, kTolerance);
    // Cara 1500 of 1000, Ben 3500 of 3000, Anna 3000 of 4000, Dan 0 of 1000.
    EXPECT_THAT(groups("target_attainment", "owner"),
        ElementsAre(Pair("Cara", 1.5), Pair("Ben", Optional(DoubleNear(3500.0 / 3000.0, kTolerance))),
            Pair("Anna", 0.75), Pair("Dan", 0.0)));
    // East is Anna and Ben with 7000, West has its own 2500.
    EXPECT_THAT(groups("target_attainment", "team"),
        ElementsAre(Pair("East", Optional(DoubleNear(6500.0 / 7000.0, kTolerance))), Pair("West", 0.6)));
}

TEST_F(HandCounted, Profit)
{
    // Deals 1, 2, 4, 6: 400 + 500 + 400 + 600 of 1000 + 2000 + 500 + 1500.
    EXPECT_NEAR(value("profit_per_rep"), 1900.0 / 4.0, kTolerance);
    EXPECT_NEAR(value("profit_margin"), 1900.0 / 5000.0, kTolerance);
    EXPECT_THAT(groups("profit_per_rep", "owner"),
        ElementsAre(Pair("Anna", 900.0), Pair("Cara", 600.0), Pair("Ben", 400.0), Pair("Dan", 0.0)));
}

TEST_F(HandCounted, Forecast)
{
    // Over: what was won. Of the year: 13000 won, 500 + 200 + 200 + 60 expected.
    EXPECT_NEAR(value("forecast_revenue"), 8000, kTolerance);
    EXPECT_NEAR(value("forecast_revenue", "2017"), 13960, kTolerance);
}

} // namespace

} // namespace quarterdeck
