// SPDX-License-Identifier: GPL-3.0-or-later
#include <quarterdeck/app/number_format.h>

#include <gtest/gtest.h>

namespace quarterdeck {

namespace {

const NumberFormat kEnglish(QLocale(QLocale::English, QLocale::UnitedKingdom), QStringLiteral("€"));
const NumberFormat kGerman(QLocale(QLocale::German), QStringLiteral("€"));

std::string brief(double value, UnitKind unit, const NumberFormat& format = kEnglish)
{
    QString text = format.brief(value, unit).joined();
    return text.replace(QChar(0x00A0), QLatin1Char(' ')).toStdString();
}

Date day(int year, int month, int dayOfMonth) { return *Date::fromYmd(year, month, dayOfMonth); }

} // namespace

TEST(NumberFormat, ShortensToThreeSignificantDigits)
{
    EXPECT_EQ(brief(4'823'456, UnitKind::Money), "4.82 M €");
    EXPECT_EQ(brief(48'234, UnitKind::Money), "48.2 K €");
    EXPECT_EQ(brief(1'134'672'000, UnitKind::Money), "1.13 B €");
    EXPECT_EQ(brief(933, UnitKind::Money), "933 €");
}

TEST(NumberFormat, DoesNotSayAThousandThousands)
{
    EXPECT_EQ(brief(999'600, UnitKind::Money), "1.00 M €");
    EXPECT_EQ(brief(999'400, UnitKind::Money), "999 K €");
}

TEST(NumberFormat, ShowsCountsWholeAndRatiosInPercent)
{
    EXPECT_EQ(brief(4'238, UnitKind::Count), "4,238");
    EXPECT_EQ(brief(0.631501, UnitKind::Ratio), "63.2 %");
    EXPECT_EQ(brief(16.4509, UnitKind::Ratio), "1,645 %");
    EXPECT_EQ(brief(16.4509, UnitKind::Multiple), "16.5 ×");
    EXPECT_EQ(brief(1.801, UnitKind::Multiple), "1.8 ×");
    EXPECT_EQ(brief(51.782, UnitKind::Days), "51.8 days");
    EXPECT_EQ(brief(57, UnitKind::Days), "57 days");
}

TEST(NumberFormat, FollowsTheLocale)
{
    EXPECT_EQ(brief(4'823'456, UnitKind::Money, kGerman), "4,82 M €");
    EXPECT_EQ(brief(4'238, UnitKind::Count, kGerman), "4.238");
}

TEST(NumberFormat, NeverShowsAMinusZero) { EXPECT_EQ(kEnglish.decimal(-0.0001, 1).toStdString(), "0.0"); }

TEST(NumberFormat, SignsChangesWithARealMinus)
{
    EXPECT_EQ(
        kEnglish.change(0.019, UnitKind::Ratio).replace(QChar(0x00A0), QLatin1Char(' ')).toStdString(), "+1.9 pp");
    EXPECT_EQ(kEnglish.ratio(-0.046).replace(QChar(0x00A0), QLatin1Char(' ')).toStdString(), "−4.6 %");
}

TEST(NumberFormat, NamesPeriodsAsPeopleDo)
{
    EXPECT_EQ(kEnglish.period({day(2026, 10, 1), day(2026, 11, 1)}).toStdString(), "October 2026");
    EXPECT_EQ(kEnglish.period({day(2026, 10, 1), day(2027, 1, 1)}).toStdString(), "Q4 2026");
    EXPECT_EQ(kEnglish.period({day(2026, 1, 1), day(2027, 1, 1)}).toStdString(), "2026");
    EXPECT_EQ(kEnglish.period({day(2025, 10, 1), day(2025, 10, 28)}).toStdString(), "1–27 Oct 2025");
    EXPECT_EQ(kEnglish.period({day(2025, 10, 1), day(2025, 10, 2)}).toStdString(), "1 Oct 2025");
    EXPECT_EQ(kEnglish.period({day(2025, 1, 1), day(2025, 10, 28)}).toStdString(), "1 Jan – 27 Oct 2025");
}

} // namespace quarterdeck
