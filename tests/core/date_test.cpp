// SPDX-License-Identifier: GPL-3.0-or-later
#include <quarterdeck/core/date.h>

#include <gtest/gtest.h>

using quarterdeck::Date;

namespace {

Date day(const char* iso) { return Date::fromIso(iso).value(); }

TEST(Date, CountsDaysFromTheEpoch)
{
    EXPECT_EQ(day("1970-01-01").days(), 0);
    EXPECT_EQ(day("1969-12-31").days(), -1);
    EXPECT_EQ(day("2017-03-01").days(), 17226);
    EXPECT_EQ(day("0001-01-01").days(), -719162);
    EXPECT_EQ(day("9999-12-31").days(), 2932896);
}

TEST(Date, KnowsWhichDaysExist)
{
    EXPECT_TRUE(Date::fromYmd(2024, 2, 29));
    EXPECT_TRUE(Date::fromYmd(2000, 2, 29));
    EXPECT_FALSE(Date::fromYmd(2017, 2, 29));
    EXPECT_FALSE(Date::fromYmd(1900, 2, 29));
    EXPECT_FALSE(Date::fromYmd(2017, 4, 31));
    EXPECT_FALSE(Date::fromYmd(2017, 13, 1));
    EXPECT_FALSE(Date::fromYmd(2017, 0, 1));
    EXPECT_FALSE(Date::fromYmd(2017, 1, 0));
    EXPECT_FALSE(Date::fromYmd(0, 1, 1));
    EXPECT_FALSE(Date::fromYmd(10000, 1, 1));
}

TEST(Date, ReadsTheIsoFormAndNothingElse)
{
    EXPECT_EQ(Date::fromIso("2017-03-01"), Date::fromYmd(2017, 3, 1));
    for (const char* text : {"", "2017-3-1", "2017-03-01 ", " 2017-03-01", "2017/03/01", "20170301", "2017-03-0a",
             "-017-03-01", "+017-03-01", "2017-03-1x", "2017-02-30"})
        EXPECT_FALSE(Date::fromIso(text)) << text;
}

TEST(Date, TellsItsPartsAndItsWeekday)
{
    const Date sunday = day("2023-12-31");
    EXPECT_EQ(sunday.year(), 2023);
    EXPECT_EQ(sunday.month(), 12);
    EXPECT_EQ(sunday.day(), 31);
    EXPECT_EQ(sunday.weekday(), 7);
    EXPECT_EQ((sunday + 1).weekday(), 1);
    EXPECT_EQ(day("1969-12-31").weekday(), 3);
}

TEST(Date, MovesByMonthsToAtMostTheLastOfTheMonth)
{
    EXPECT_EQ(day("2017-01-31").plusMonths(1), day("2017-02-28"));
    EXPECT_EQ(day("2024-01-31").plusMonths(1), day("2024-02-29"));
    EXPECT_EQ(day("2024-02-29").plusMonths(-12), day("2023-02-28"));
    EXPECT_EQ(day("2017-01-15").plusMonths(-1), day("2016-12-15"));
    EXPECT_EQ(day("2017-12-31").plusMonths(14), day("2019-02-28"));
    EXPECT_EQ(day("2017-05-31").plusMonths(0), day("2017-05-31"));
}

TEST(Date, WritesTheFormThatItReads)
{
    for (const char* text : {"0001-01-01", "0987-06-05", "1969-12-31", "2024-02-29", "9999-12-31"})
        EXPECT_EQ(day(text).iso(), text);
}

} // namespace
