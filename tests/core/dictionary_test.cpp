// SPDX-License-Identifier: GPL-3.0-or-later
#include <quarterdeck/core/dictionary.h>

#include <gtest/gtest.h>

#include <string>
#include <utility>

using quarterdeck::Dictionary;

namespace {

TEST(Dictionary, GivesDenseCodesInTheOrderOfFirstSight)
{
    Dictionary dictionary;
    EXPECT_EQ(dictionary.code("West"), 0);
    EXPECT_EQ(dictionary.code(""), 1);
    EXPECT_EQ(dictionary.code("West"), 0);
    EXPECT_EQ(dictionary.code("west"), 2);
    EXPECT_EQ(dictionary.size(), 3);
    EXPECT_EQ(dictionary.text(0), "West");
    EXPECT_EQ(dictionary.find("west"), 2);
    EXPECT_FALSE(dictionary.find("North"));
}

TEST(Dictionary, KeepsItsCodesWhileItGrowsAndMoves)
{
    Dictionary dictionary;
    for (int i = 0; i < 10'000; ++i)
        ASSERT_EQ(dictionary.code(std::to_string(i)), i);
    const Dictionary moved = std::move(dictionary);
    for (int i = 0; i < 10'000; ++i) {
        ASSERT_EQ(moved.find(std::to_string(i)), i);
        ASSERT_EQ(moved.text(i), std::to_string(i));
    }
}

} // namespace
