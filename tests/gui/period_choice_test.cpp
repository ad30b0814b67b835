// SPDX-License-Identifier: GPL-3.0-or-later
#include <quarterdeck/gui/period_choice.h>

#include <gtest/gtest.h>

namespace quarterdeck {

namespace {

const Period kKnown{*Date::fromYmd(2025, 3, 10), *Date::fromYmd(2026, 10, 28)};
const Date kAsOf = kKnown.to - 1;

Period month(int year, int number) { return FiscalCalendar().bucket(Grain::Month, *Date::fromYmd(year, number, 1)); }

const PeriodChoice* choiceOf(const std::vector<PeriodChoice>& choices, const PeriodSpec& spec)
{
    for (const PeriodChoice& choice : choices)
        if (choice.spec == spec)
            return &choice;
    return nullptr;
}

} // namespace

TEST(PeriodChoices, OfferThisAndTheLastOfEveryGrain)
{
    const auto choices = periodChoices(FiscalCalendar(), kKnown, kAsOf);
    const auto* now = choiceOf(choices, PeriodSpec::bucket(Grain::Month, 0));
    const auto* last = choiceOf(choices, PeriodSpec::bucket(Grain::Month, 1));
    ASSERT_TRUE(now && last);
    EXPECT_EQ(now->period, month(2026, 10));
    EXPECT_EQ(last->period, month(2026, 9));
    EXPECT_EQ(choiceOf(choices, PeriodSpec::bucket(Grain::Day, 0))->period, (Period{kAsOf, kAsOf + 1}));
}

TEST(PeriodChoices, SayToDateOfWhatIsNotOver)
{
    const auto running = periodChoices(FiscalCalendar(), kKnown, kAsOf);
    EXPECT_EQ(choiceOf(running, PeriodSpec::bucket(Grain::Month, 0))->name, QStringLiteral("This month to date"));
    const auto over = periodChoices(FiscalCalendar(), kKnown, *Date::fromYmd(2026, 9, 30));
    EXPECT_EQ(choiceOf(over, PeriodSpec::bucket(Grain::Month, 0))->name, QStringLiteral("This month"));
}

TEST(PeriodChoices, TrailBackFromTheLastKnownDay)
{
    const auto choices = periodChoices(FiscalCalendar(), kKnown, kAsOf);
    EXPECT_EQ(choiceOf(choices, PeriodSpec::trailing(12, Grain::Month))->period,
        (Period{*Date::fromYmd(2025, 10, 28), kAsOf + 1}));
    EXPECT_EQ(choiceOf(choices, PeriodSpec::trailing(30, Grain::Day))->period.days(), 30);
    EXPECT_EQ(choiceOf(choices, PeriodSpec::all())->period, kKnown);
}

TEST(PeriodChoices, OfferFiscalPeriodsOnlyWhereTheyDiffer)
{
    const auto plain = periodChoices(FiscalCalendar(), kKnown, kAsOf);
    const auto fiscal = periodChoices(FiscalCalendar(4), kKnown, kAsOf);
    EXPECT_EQ(fiscal.size(), plain.size() + 4);
}

TEST(PeriodChoices, AreNoneWithoutData) { EXPECT_TRUE(periodChoices(FiscalCalendar(), Period(), Date()).empty()); }

TEST(KnownBuckets, AreAllThatDataSpeaksOfTheNewestFirst)
{
    EXPECT_EQ(knownBuckets(FiscalCalendar(), Grain::Month, kKnown).size(), 20U);
    EXPECT_EQ(knownBuckets(FiscalCalendar(), Grain::Quarter, kKnown).size(), 8U);
    EXPECT_EQ(knownBuckets(FiscalCalendar(), Grain::Year, kKnown).size(), 2U);
    EXPECT_EQ(knownBuckets(FiscalCalendar(), Grain::Month, kKnown).front(), month(2026, 10));
}

TEST(TypedPeriods, AreAKeyOrTwoKeysThatBothBelongToThem)
{
    EXPECT_EQ(typedPeriod(FiscalCalendar(), QStringLiteral(" 2026-06 ")), month(2026, 6));
    EXPECT_EQ(typedPeriod(FiscalCalendar(), QStringLiteral("2026-01..2026-03-15")),
        (Period{*Date::fromYmd(2026, 1, 1), *Date::fromYmd(2026, 3, 16)}));
    EXPECT_EQ(typedPeriod(FiscalCalendar(), QStringLiteral("2026-03..2026-01")), std::nullopt);
    EXPECT_EQ(typedPeriod(FiscalCalendar(), QStringLiteral("yesterday")), std::nullopt);
}

} // namespace quarterdeck
