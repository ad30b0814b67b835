// SPDX-License-Identifier: GPL-3.0-or-later
#include <quarterdeck/core/like_for_like.h>

#include <gtest/gtest.h>

using quarterdeck::comparedCell;
using quarterdeck::comparedStockCell;
using quarterdeck::Comparison;
using quarterdeck::Date;
using quarterdeck::Period;
using quarterdeck::previousPeriod;
using quarterdeck::TimeCell;
using quarterdeck::yearEarlier;

namespace {

Date day(const char* iso) { return Date::fromIso(iso).value(); }
Period span(const char* from, const char* to) { return {day(from), day(to)}; }

TEST(PreviousPeriod, GoesBackByWholeMonths)
{
    EXPECT_EQ(previousPeriod(span("2017-03-01", "2017-04-01")), span("2017-02-01", "2017-03-01"));
    EXPECT_EQ(previousPeriod(span("2017-01-01", "2017-04-01")), span("2016-10-01", "2017-01-01"));
    EXPECT_EQ(previousPeriod(span("2017-01-01", "2018-01-01")), span("2016-01-01", "2017-01-01"));
}

TEST(PreviousPeriod, GoesBackByDaysOtherwise)
{
    EXPECT_EQ(previousPeriod(span("2017-02-27", "2017-03-06")), span("2017-02-20", "2017-02-27"));
    EXPECT_EQ(previousPeriod(span("2017-03-01", "2017-03-11")), span("2017-02-19", "2017-03-01"));
}

TEST(YearEarlier, KeepsTheCalendarDates)
{
    EXPECT_EQ(yearEarlier(span("2017-03-10", "2017-03-20")), span("2016-03-10", "2016-03-20"));
    EXPECT_EQ(yearEarlier(span("2017-02-01", "2017-03-01")), span("2016-02-01", "2016-03-01"));
    EXPECT_EQ(yearEarlier(span("2024-02-01", "2024-03-01")), span("2023-02-01", "2023-03-01"));
}

TEST(YearEarlier, TurnsTheTwentyNinthOfFebruaryIntoTheTwentyEighth)
{
    EXPECT_EQ(yearEarlier(span("2024-02-29", "2024-03-01")), span("2023-02-28", "2023-03-01"));
    EXPECT_EQ(yearEarlier(span("2024-02-28", "2024-02-29")), span("2023-02-28", "2023-03-01"));
    EXPECT_EQ(yearEarlier(span("2021-02-28", "2021-03-01")), span("2020-02-28", "2020-02-29"));
    EXPECT_EQ(yearEarlier(span("2021-02-01", "2021-03-01")), span("2020-02-01", "2020-03-01"));
}

TEST(TimeCell, ReadsAStockOnItsLastKnownDay)
{
    const TimeCell running{span("2017-03-01", "2017-04-01"), day("2017-03-12")};
    EXPECT_FALSE(running.over());
    EXPECT_EQ(running.passed(), span("2017-03-01", "2017-03-13"));
    EXPECT_EQ(running.stockDay(), day("2017-03-12"));

    const TimeCell over{span("2017-03-01", "2017-04-01"), day("2017-03-31")};
    EXPECT_TRUE(over.over());
    EXPECT_EQ(over.stockDay(), day("2017-03-31"));
}

TEST(ComparedCell, ComparesMarchThatIsOverWithAllOfFebruary)
{
    const TimeCell march{span("2017-03-01", "2017-04-01"), day("2017-03-31")};
    const TimeCell february = comparedCell(march, Comparison::Previous);
    EXPECT_EQ(february.period, span("2017-02-01", "2017-03-01"));
    EXPECT_EQ(february.asOf, day("2017-02-28"));
    EXPECT_EQ(february.stockDay(), day("2017-02-28"));
}

TEST(ComparedCell, ComparesARunningMonthWithAsManyDaysOfTheOneBefore)
{
    const TimeCell march{span("2017-03-01", "2017-04-01"), day("2017-03-12")};
    const TimeCell february = comparedCell(march, Comparison::Previous);
    EXPECT_EQ(february.period, span("2017-02-01", "2017-03-01"));
    EXPECT_EQ(february.passed(), span("2017-02-01", "2017-02-13"));
    EXPECT_FALSE(february.over());
    EXPECT_EQ(february.stockDay(), day("2017-02-12"));
}

TEST(ComparedCell, NeverGoesBeyondTheEarlierPeriod)
{
    const TimeCell march{span("2017-03-01", "2017-04-01"), day("2017-03-30")};
    const TimeCell february = comparedCell(march, Comparison::Previous);
    EXPECT_EQ(february.period, span("2017-02-01", "2017-03-01"));
    EXPECT_EQ(february.stockDay(), day("2017-02-28"));
}

TEST(ComparedCell, ComparesALongerRunningPeriodDayForDay)
{
    const TimeCell year{span("2024-01-01", "2025-01-01"), day("2024-10-27")};
    const TimeCell previous = comparedCell(year, Comparison::Previous);
    EXPECT_EQ(previous.period.from, day("2023-01-01"));
    EXPECT_EQ(previous.passed().days(), 301);

    const TimeCell quarter{span("2017-04-01", "2017-07-01"), day("2017-05-10")};
    EXPECT_EQ(comparedCell(quarter, Comparison::YearEarlier).passed(), span("2016-04-01", "2016-05-11"));
    EXPECT_EQ(comparedCell(quarter, Comparison::Previous).passed(), span("2017-01-01", "2017-02-10"));
}

TEST(ComparedCell, ComparesARunningYearUpToTheSameDateOfTheOneBefore)
{
    const TimeCell leap{span("2020-01-01", "2021-01-01"), day("2020-06-30")};
    EXPECT_EQ(comparedCell(leap, Comparison::YearEarlier).asOf, day("2019-06-30"));
    const TimeCell after{span("2021-01-01", "2022-01-01"), day("2021-06-30")};
    EXPECT_EQ(comparedCell(after, Comparison::YearEarlier).asOf, day("2020-06-30"));
    const TimeCell leapDay{span("2020-01-01", "2021-01-01"), day("2020-02-29")};
    EXPECT_EQ(comparedCell(leapDay, Comparison::YearEarlier).asOf, day("2019-02-28"));
}

TEST(ComparedStockCell, IsReadOnTheSameDayOfTheMonth)
{
    const TimeCell quarter{span("2017-04-01", "2017-07-01"), day("2017-05-15")};
    EXPECT_EQ(comparedStockCell(quarter, Comparison::Previous).stockDay(), day("2017-02-15"));
    const TimeCell march{span("2017-03-01", "2017-04-01"), day("2017-03-30")};
    EXPECT_EQ(comparedStockCell(march, Comparison::Previous).stockDay(), day("2017-02-28"));
    const TimeCell over{span("2017-03-01", "2017-04-01"), day("2017-03-31")};
    EXPECT_EQ(comparedStockCell(over, Comparison::Previous).stockDay(), day("2017-02-28"));
}

TEST(ComparedCell, SeesAnEarlierCohortAtTheSameAge)
{
    const TimeCell march{span("2017-03-01", "2017-04-01"), day("2017-05-15")};
    const TimeCell february = comparedCell(march, Comparison::Previous);
    EXPECT_EQ(february.period, span("2017-02-01", "2017-03-01"));
    EXPECT_EQ(february.asOf - february.period.to, march.asOf - march.period.to);
    EXPECT_EQ(comparedCell(march, Comparison::YearEarlier).asOf, day("2016-05-15"));
}

TEST(ComparedCell, IsEmptyWhenNothingHasPassed)
{
    const TimeCell april{span("2017-04-01", "2017-05-01"), day("2017-03-12")};
    const TimeCell march = comparedCell(april, Comparison::Previous);
    EXPECT_TRUE(march.passed().empty());
    EXPECT_EQ(march.period.from, day("2017-03-01"));
}

} // namespace
