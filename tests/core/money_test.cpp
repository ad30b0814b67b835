// SPDX-License-Identifier: GPL-3.0-or-later
#include <quarterdeck/core/money.h>

#include <gtest/gtest.h>

using quarterdeck::minorDigits;
using quarterdeck::toMinorUnits;

namespace {

TEST(MinorDigits, FollowsIso4217)
{
    EXPECT_EQ(minorDigits("EUR"), 2);
    EXPECT_EQ(minorDigits("JPY"), 0);
    EXPECT_EQ(minorDigits("XPF"), 0);
    EXPECT_EQ(minorDigits("KWD"), 3);
    EXPECT_EQ(minorDigits("CLF"), 4);
    EXPECT_EQ(minorDigits(""), 2);
    EXPECT_EQ(minorDigits("???"), 2);
}

TEST(ToMinorUnits, RoundsHalfAwayFromZero)
{
    EXPECT_EQ(toMinorUnits(123'400, 2), 1234);
    EXPECT_EQ(toMinorUnits(123'450, 2), 1235);
    EXPECT_EQ(toMinorUnits(123'449, 2), 1234);
    EXPECT_EQ(toMinorUnits(-123'450, 2), -1235);
    EXPECT_EQ(toMinorUnits(-123'449, 2), -1234);
    EXPECT_EQ(toMinorUnits(5'000, 0), 1);
    EXPECT_EQ(toMinorUnits(4'999, 0), 0);
    EXPECT_EQ(toMinorUnits(-5'000, 0), -1);
    EXPECT_EQ(toMinorUnits(12'345, 3), 1235);
    EXPECT_EQ(toMinorUnits(12'345, 4), 12'345);
}

TEST(ToMinorUnits, HoldsTheLargestNumber)
{
    EXPECT_EQ(toMinorUnits(quarterdeck::kDecimalLimit, 2), quarterdeck::kDecimalLimit / 100);
    EXPECT_EQ(toMinorUnits(-quarterdeck::kDecimalLimit, 4), -quarterdeck::kDecimalLimit);
}

} // namespace
