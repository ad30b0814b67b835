// SPDX-License-Identifier: GPL-3.0-or-later
#include <quarterdeck/core/fiscal_calendar.h>

#include <gtest/gtest.h>

#include <array>
#include <string>

using quarterdeck::Date;
using quarterdeck::FiscalCalendar;
using quarterdeck::FiscalLabel;
using quarterdeck::Grain;
using quarterdeck::Period;

namespace {

constexpr int kMonday = 1;
constexpr int kSaturday = 6;
constexpr int kSunday = 7;
constexpr std::array kAllGrains{Grain::Day, Grain::Week, Grain::Month, Grain::Quarter, Grain::Year, Grain::FiscalMonth,
    Grain::FiscalQuarter, Grain::FiscalYear};

Date day(const char* iso) { return Date::fromIso(iso).value(); }
Period span(const char* from, const char* to) { return {day(from), day(to)}; }

std::vector<FiscalCalendar> someCalendars()
{
    std::vector<FiscalCalendar> calendars;
    for (const int startMonth : {1, 2, 4, 7, 12})
        for (const FiscalLabel label : {FiscalLabel::Start, FiscalLabel::End})
            for (const int weekStart : {kMonday, kSaturday, kSunday})
                calendars.emplace_back(startMonth, label, weekStart);
    return calendars;
}

TEST(Grain, IsReadByTheNameThatItHas)
{
    for (const Grain grain : kAllGrains)
        EXPECT_EQ(quarterdeck::grainFromName(quarterdeck::grainName(grain)), grain);
    EXPECT_EQ(quarterdeck::grainName(Grain::FiscalQuarter), "fiscal_quarter");
    EXPECT_FALSE(quarterdeck::grainFromName("decade"));
    EXPECT_FALSE(quarterdeck::grainFromName("Month"));
}

TEST(FiscalCalendar, PutsEveryDayIntoExactlyOneBucketOfEachGrain)
{
    for (const FiscalCalendar& calendar : someCalendars())
        for (const Grain grain : kAllGrains) {
            Period current = calendar.bucket(grain, day("2019-11-01"));
            for (Date each = day("2019-11-01"); each < day("2024-04-01"); each = each + 1) {
                const Period bucket = calendar.bucket(grain, each);
                ASSERT_TRUE(bucket.contains(each)) << each.iso();
                if (bucket != current) {
                    ASSERT_EQ(bucket.from, current.to) << each.iso();
                    ASSERT_EQ(bucket.from, each);
                }
                current = bucket;
            }
        }
}

TEST(FiscalCalendar, ReadsBackTheKeyOfEveryBucket)
{
    for (const FiscalCalendar& calendar : someCalendars())
        for (const Grain grain : kAllGrains)
            for (Date each = day("2019-12-01"); each < day("2021-03-01"); each = each + 1) {
                const std::string key = calendar.key(grain, each);
                ASSERT_EQ(calendar.period(key), calendar.bucket(grain, each)) << key << " for " << each.iso();
            }
}

TEST(FiscalCalendar, NumbersWeeksAsIso8601Does)
{
    const FiscalCalendar calendar;
    EXPECT_EQ(calendar.key(Grain::Week, day("2021-01-03")), "2020-W53");
    EXPECT_EQ(calendar.key(Grain::Week, day("2021-01-04")), "2021-W01");
    EXPECT_EQ(calendar.key(Grain::Week, day("2018-12-31")), "2019-W01");
    EXPECT_EQ(calendar.key(Grain::Week, day("2016-01-01")), "2015-W53");
    EXPECT_EQ(calendar.key(Grain::Week, day("2017-01-01")), "2016-W52");
    EXPECT_EQ(calendar.period("2020-W53"), span("2020-12-28", "2021-01-04"));
    EXPECT_EQ(calendar.period("2019-W01"), span("2018-12-31", "2019-01-07"));
    EXPECT_FALSE(calendar.period("2021-W53")) << "2021 has 52 weeks";
    EXPECT_FALSE(calendar.period("2021-W00"));
}

TEST(FiscalCalendar, BeginsWeeksOnTheDayThatTheWorkspaceSays)
{
    const FiscalCalendar sundays(1, FiscalLabel::End, kSunday);
    EXPECT_EQ(sundays.bucket(Grain::Week, day("2017-03-04")), span("2017-02-26", "2017-03-05"));
    EXPECT_EQ(sundays.bucket(Grain::Week, day("2017-03-05")), span("2017-03-05", "2017-03-12"));
    EXPECT_EQ(sundays.key(Grain::Week, day("2016-12-31")), "2016-W52");
    EXPECT_EQ(sundays.key(Grain::Week, day("2017-01-01")), "2017-W01");
    EXPECT_EQ(sundays.period("2017-W01"), span("2017-01-01", "2017-01-08"));
}

TEST(FiscalCalendar, CallsTheFiscalYearAfterItsFirstOrItsLastDay)
{
    const FiscalCalendar end(4, FiscalLabel::End);
    const FiscalCalendar start(4, FiscalLabel::Start);
    EXPECT_EQ(end.key(Grain::FiscalYear, day("2016-04-01")), "FY2017");
    EXPECT_EQ(start.key(Grain::FiscalYear, day("2016-04-01")), "FY2016");
    EXPECT_EQ(end.key(Grain::FiscalYear, day("2016-03-31")), "FY2016");
    EXPECT_EQ(end.period("FY2017"), span("2016-04-01", "2017-04-01"));
    EXPECT_EQ(start.period("FY2017"), span("2017-04-01", "2018-04-01"));
    EXPECT_EQ(end.fiscalYear(day("2017-03-31")), span("2016-04-01", "2017-04-01"));
}

TEST(FiscalCalendar, CountsFiscalQuartersAndMonthsFromItsStart)
{
    const FiscalCalendar calendar(4, FiscalLabel::End);
    EXPECT_EQ(calendar.key(Grain::FiscalQuarter, day("2016-06-30")), "FY2017-Q1");
    EXPECT_EQ(calendar.key(Grain::FiscalQuarter, day("2017-01-01")), "FY2017-Q4");
    EXPECT_EQ(calendar.key(Grain::FiscalMonth, day("2017-03-15")), "FY2017-M12");
    EXPECT_EQ(calendar.period("FY2017-Q1"), span("2016-04-01", "2016-07-01"));
    EXPECT_EQ(calendar.period("FY2017-M01"), span("2016-04-01", "2016-05-01"));

    const FiscalCalendar february(2, FiscalLabel::Start);
    EXPECT_EQ(february.bucket(Grain::FiscalQuarter, day("2024-01-31")), span("2023-11-01", "2024-02-01"));
    EXPECT_EQ(february.key(Grain::FiscalQuarter, day("2024-01-31")), "FY2023-Q4");
}

TEST(FiscalCalendar, IsTheCalendarYearWhenItBeginsInJanuary)
{
    for (const FiscalLabel label : {FiscalLabel::Start, FiscalLabel::End}) {
        const FiscalCalendar calendar(1, label);
        EXPECT_EQ(calendar.key(Grain::FiscalYear, day("2017-12-31")), "FY2017");
        EXPECT_EQ(calendar.period("FY2017"), calendar.period("2017"));
    }
}

TEST(FiscalCalendar, WritesCalendarKeys)
{
    const FiscalCalendar calendar(7);
    EXPECT_EQ(calendar.key(Grain::Year, day("2017-06-01")), "2017");
    EXPECT_EQ(calendar.key(Grain::Quarter, day("2017-06-01")), "2017-Q2");
    EXPECT_EQ(calendar.key(Grain::Month, day("2017-06-01")), "2017-06");
    EXPECT_EQ(calendar.key(Grain::Week, day("2017-03-01")), "2017-W09");
    EXPECT_EQ(calendar.key(Grain::Day, day("2017-06-01")), "2017-06-01");
}

TEST(FiscalCalendar, ReadsQuartersWithAndWithoutADash)
{
    const FiscalCalendar calendar;
    EXPECT_EQ(calendar.period("2017-Q2"), span("2017-04-01", "2017-07-01"));
    EXPECT_EQ(calendar.period("2017Q2"), span("2017-04-01", "2017-07-01"));
}

TEST(FiscalCalendar, RefusesWhatIsNoPeriod)
{
    const FiscalCalendar calendar;
    for (const char* key : {"", "17", "0000", "2017-", "2017-Q5", "2017-Q0", "2017-Q", "2017-13", "2017-00", "2017-6",
             "2017-06-31", "2017-W54", "2017-W1", "2017-M06", "FY", "FY17", "FY2017-06", "FY2017-W01", "FY2017-M13",
             "2017-Q2 ", "2017-Q23", "last month", "20177"})
        EXPECT_FALSE(calendar.period(key)) << key;
}

TEST(FiscalCalendar, CutsTheOuterBucketsToThePeriod)
{
    const FiscalCalendar calendar;
    const std::vector<Period> months = calendar.buckets(Grain::Month, span("2017-01-15", "2017-03-02"));
    EXPECT_EQ(months,
        (std::vector{
            span("2017-01-15", "2017-02-01"), span("2017-02-01", "2017-03-01"), span("2017-03-01", "2017-03-02")}));
    EXPECT_TRUE(calendar.buckets(Grain::Month, span("2017-01-15", "2017-01-15")).empty());
    EXPECT_EQ(
        calendar.buckets(Grain::Year, span("2017-05-01", "2017-06-01")), std::vector{span("2017-05-01", "2017-06-01")});
}

TEST(FiscalCalendar, RecognisesTheGrainOfAPeriodCalendarBeforeFiscal)
{
    const FiscalCalendar calendar(4);
    EXPECT_EQ(calendar.grainOf(span("2017-06-01", "2017-07-01")), Grain::Month);
    EXPECT_EQ(calendar.grainOf(span("2017-04-01", "2017-07-01")), Grain::Quarter);
    EXPECT_EQ(calendar.grainOf(span("2017-04-01", "2018-04-01")), Grain::FiscalYear);
    EXPECT_EQ(calendar.grainOf(span("2017-02-27", "2017-03-06")), Grain::Week);
    EXPECT_EQ(calendar.grainOf(span("2017-02-27", "2017-02-28")), Grain::Day);
    EXPECT_FALSE(calendar.grainOf(span("2017-02-28", "2017-03-07")));
    EXPECT_EQ(FiscalCalendar(2).grainOf(span("2017-02-01", "2017-05-01")), Grain::FiscalQuarter);
    EXPECT_FALSE(FiscalCalendar(1).grainOf(span("2017-02-01", "2017-05-01")));
}

} // namespace
