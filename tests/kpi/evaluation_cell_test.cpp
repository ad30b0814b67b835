// SPDX-License-Identifier: GPL-3.0-or-later
#include "kpi/evaluation_cell.h"

#include <gtest/gtest.h>

namespace quarterdeck {

namespace {

Date day(std::string_view iso) { return *Date::fromIso(iso); }

EvaluationCell cell(std::string_view from, std::string_view to, std::string_view asOf)
{
    return {{{day(from), day(to)}, day(asOf)}};
}

EvaluationCell moved(Modifier modifier, const EvaluationCell& cell, int fiscalStart = 1)
{
    return movedBy(modifier, cell, FiscalCalendar(fiscalStart));
}

TEST(Modifier, AtStartIsTheDayBeforeThePeriod)
{
    const EvaluationCell start = moved(Modifier::AtStart, cell("2017-04-01", "2017-07-01", "2017-12-31"));
    EXPECT_EQ(start.time.stockDay(), day("2017-03-31"));
    EXPECT_EQ(start.time.asOf, day("2017-03-31"));
}

TEST(Modifier, AtStartOfAPeriodToComeIsNotYet)
{
    EXPECT_TRUE(moved(Modifier::AtStart, cell("2018-04-01", "2018-07-01", "2017-12-31")).notYet());
    EXPECT_FALSE(moved(Modifier::AtStart, cell("2018-01-01", "2018-04-01", "2017-12-31")).notYet());
}

TEST(Modifier, LastMonthEndsWithWhatHasPassed)
{
    EXPECT_EQ(moved(Modifier::LastMonth, cell("2017-01-01", "2018-01-01", "2017-12-31")).time.period,
        (Period{day("2017-12-01"), day("2018-01-01")}));
    EXPECT_EQ(moved(Modifier::LastMonth, cell("2017-01-01", "2018-01-01", "2017-05-10")).time.period,
        (Period{day("2017-05-01"), day("2017-05-11")}));
}

TEST(Modifier, MonthBeforeIsLikeForLike)
{
    EXPECT_EQ(moved(Modifier::MonthBefore, cell("2017-01-01", "2018-01-01", "2017-12-31")).time.period,
        (Period{day("2017-11-01"), day("2017-12-01")}));
    const EvaluationCell running = moved(Modifier::MonthBefore, cell("2017-01-01", "2018-01-01", "2017-05-10"));
    EXPECT_EQ(running.time.passed(), (Period{day("2017-04-01"), day("2017-04-11")}));
    const EvaluationCell over = moved(Modifier::MonthBefore, cell("2017-01-01", "2017-04-01", "2017-12-31"));
    EXPECT_EQ(over.time.passed(), (Period{day("2017-02-01"), day("2017-03-01")}));
}

TEST(Modifier, TrailingTwelveMonthsEndWithWhatHasPassed)
{
    EXPECT_EQ(moved(Modifier::Trailing12Months, cell("2017-10-01", "2018-01-01", "2017-12-31")).time.passed(),
        (Period{day("2017-01-01"), day("2018-01-01")}));
    EXPECT_EQ(moved(Modifier::Trailing12Months, cell("2017-10-01", "2018-01-01", "2017-11-14")).time.passed(),
        (Period{day("2016-11-15"), day("2017-11-15")}));
}

TEST(Modifier, ToDateStartsWithTheFiscalYear)
{
    EXPECT_EQ(moved(Modifier::ToDate, cell("2017-05-01", "2017-06-01", "2017-12-31"), 4).time.period,
        (Period{day("2017-04-01"), day("2017-06-01")}));
}

TEST(Modifier, WholeIsNotCutAtAsOf)
{
    const EvaluationCell whole = moved(Modifier::Whole, cell("2017-10-01", "2018-01-01", "2017-11-14"));
    EXPECT_EQ(whole.end(), day("2018-01-01"));
    Measure flow;
    flow.date = "won_on";
    EXPECT_EQ(queryCell(flow, whole), (QueryCell{day("2017-10-01"), day("2018-01-01"), day("2017-11-14")}));
}

TEST(Modifier, WholeLeavesAStockOnAsOf)
{
    const EvaluationCell whole = moved(Modifier::Whole, cell("2017-10-01", "2018-01-01", "2017-11-14"));
    Measure stock;
    stock.alive = AliveSpan{"created_on", "ended_on"};
    EXPECT_EQ(queryCell(stock, whole), (QueryCell{day("2017-10-01"), day("2017-11-15"), day("2017-11-14")}));
}

TEST(Modifier, PreviousMovesAsOfAlong)
{
    const EvaluationCell before = moved(Modifier::Previous, cell("2017-03-01", "2017-04-01", "2017-04-10"));
    EXPECT_EQ(before.time.period, (Period{day("2017-02-01"), day("2017-03-01")}));
    EXPECT_EQ(before.time.asOf, day("2017-03-10"));
    const EvaluationCell year = moved(Modifier::YearEarlier, cell("2016-02-01", "2016-03-01", "2016-02-29"));
    EXPECT_EQ(year.time.passed(), (Period{day("2015-02-01"), day("2015-03-01")}));
}

TEST(Modifier, ComposesByMovingTheCell)
{
    const EvaluationCell trailing = moved(Modifier::Trailing12Months, cell("2017-10-01", "2018-01-01", "2017-12-31"));
    EXPECT_EQ(moved(Modifier::AtStart, trailing).time.stockDay(), day("2016-12-31"));
}

TEST(QueryCell, SeesAStockAsOnItsDay)
{
    Measure stock;
    stock.alive = AliveSpan{"created_on", "ended_on"};
    EXPECT_EQ(queryCell(stock, cell("2017-01-01", "2017-04-01", "2017-12-31")),
        (QueryCell{day("2017-01-01"), day("2017-04-01"), day("2017-03-31")}));
}

} // namespace

} // namespace quarterdeck
