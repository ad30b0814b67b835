// SPDX-License-Identifier: GPL-3.0-or-later
#include <quarterdeck/app/period_spec.h>

#include <gtest/gtest.h>

namespace quarterdeck {

namespace {

const Date kAsOf = *Date::fromYmd(2026, 10, 27);
const Period kKnown{*Date::fromYmd(2024, 2, 10), kAsOf + 1};

Period on(const PeriodSpec& spec, Date asOf = kAsOf) { return spec.on(FiscalCalendar(), kKnown, asOf); }

} // namespace

TEST(PeriodSpecs, MoveWithTheLastKnownDay)
{
    const PeriodSpec last = PeriodSpec::bucket(Grain::Month, 1);
    EXPECT_EQ(on(last), (Period{*Date::fromYmd(2026, 9, 1), *Date::fromYmd(2026, 10, 1)}));
    EXPECT_EQ(on(last, *Date::fromYmd(2026, 3, 31)), (Period{*Date::fromYmd(2026, 2, 1), *Date::fromYmd(2026, 3, 1)}));
}

TEST(PeriodSpecs, OfGivenDaysStay)
{
    const Period days{*Date::fromYmd(2026, 1, 5), *Date::fromYmd(2026, 1, 9)};
    EXPECT_EQ(on(PeriodSpec::days(days), *Date::fromYmd(2020, 1, 1)), days);
}

TEST(PeriodSpecs, OfAllDataEndWithTheLastKnownDay)
{
    EXPECT_EQ(on(PeriodSpec::all(), *Date::fromYmd(2025, 1, 1)),
        (Period{*Date::fromYmd(2024, 2, 10), *Date::fromYmd(2025, 1, 2)}));
    EXPECT_FALSE(on(PeriodSpec::all(), *Date::fromYmd(2020, 1, 1)).empty());
}

TEST(PeriodSpecs, ComeBackFromTheirText)
{
    for (const PeriodSpec& spec : {PeriodSpec(), PeriodSpec::bucket(Grain::FiscalQuarter, 3),
             PeriodSpec::trailing(30, Grain::Day), PeriodSpec::days({kAsOf, kAsOf + 4}), PeriodSpec::all()})
        EXPECT_EQ(PeriodSpec::fromText(spec.text()), spec) << spec.text();
}

TEST(PeriodSpecs, AreNothingElse)
{
    for (const char* text : {"", "last:", "last:-1:month", "last:1:moon", "trailing:0:day", "trailing:3:week",
             "2026-10-05/2026-10-05", "2026-10-05"})
        EXPECT_EQ(PeriodSpec::fromText(text), std::nullopt) << text;
}

} // namespace quarterdeck
