// SPDX-License-Identifier: GPL-3.0-or-later
#include <quarterdeck/kpi/kpi_evaluator.h>

#include <gtest/gtest.h>

namespace quarterdeck {

namespace {

// Figures of Newcombe, Statistics in Medicine 17 (1998), table I, method 3.
TEST(WilsonInterval, AgreesWithPublishedFigures)
{
    const auto [low, high] = wilsonInterval(81, 263);
    EXPECT_NEAR(low, 0.2553, 0.00005);
    EXPECT_NEAR(high, 0.3662, 0.00005);
    const auto [lowOfFew, highOfFew] = wilsonInterval(15, 148);
    EXPECT_NEAR(lowOfFew, 0.0624, 0.00005);
    EXPECT_NEAR(highOfFew, 0.1605, 0.00005);
}

TEST(WilsonInterval, HasAnUpperBoundWhereNothingSucceeded)
{
    const auto [low, high] = wilsonInterval(0, 20);
    EXPECT_EQ(low, 0.0);
    EXPECT_NEAR(high, 0.1611, 0.00005);
}

TEST(WilsonInterval, StaysBelowOneWhereEverythingSucceeded)
{
    const auto [low, high] = wilsonInterval(29, 29);
    EXPECT_NEAR(low, 0.8830, 0.00005);
    EXPECT_EQ(high, 1.0);
}

} // namespace

} // namespace quarterdeck
