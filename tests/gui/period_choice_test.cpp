// SPDX-License-Identifier: GPL-3.0-or-later
#include <quarterdeck/gui/period_choice.h>

#include <gtest/gtest.h>

#include <algorithm>

namespace quarterdeck {

namespace {

const Period kKnown{*Date::fromYmd(2025, 3, 10), *Date::fromYmd(2026, 10, 28)};

int count(const std::vector<PeriodChoice>& choices, PeriodChoice::Section section)
{
    return static_cast<int>(std::count_if(
        choices.begin(), choices.end(), [&](const PeriodChoice& choice) { return choice.section == section; }));
}

} // namespace

TEST(PeriodChoices, BeginWithTheMonthOfTheNewestDay)
{
    const auto choices = periodChoices(FiscalCalendar(), kKnown);
    EXPECT_EQ(choices[0].period, (Period{*Date::fromYmd(2026, 10, 1), *Date::fromYmd(2026, 11, 1)}));
    EXPECT_EQ(choices[1].period, (Period{*Date::fromYmd(2026, 9, 1), *Date::fromYmd(2026, 10, 1)}));
}

TEST(PeriodChoices, ListEveryMonthQuarterAndYearThatDataSpeaksOf)
{
    const auto choices = periodChoices(FiscalCalendar(), kKnown);
    EXPECT_EQ(count(choices, PeriodChoice::Section::Months), 20);
    EXPECT_EQ(count(choices, PeriodChoice::Section::Quarters), 8);
    EXPECT_EQ(count(choices, PeriodChoice::Section::Years), 2);
}

TEST(PeriodChoices, OfferFiscalPeriodsOnlyWhereTheyDiffer)
{
    const auto plain = periodChoices(FiscalCalendar(), kKnown);
    const auto fiscal = periodChoices(FiscalCalendar(4), kKnown);
    EXPECT_EQ(fiscal.size(), plain.size() + 4);
}

TEST(PeriodChoices, AreNoneWithoutData) { EXPECT_TRUE(periodChoices(FiscalCalendar(), Period()).empty()); }

} // namespace quarterdeck
