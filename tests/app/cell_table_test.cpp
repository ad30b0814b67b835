// SPDX-License-Identifier: GPL-3.0-or-later
#include <quarterdeck/app/cell_format.h>
#include <quarterdeck/app/cell_table.h>

#include <gtest/gtest.h>

namespace quarterdeck {

TEST(CellTable, GivesTheCellsOfEveryRow)
{
    const CellTable table{{"a", "", "c"}, {}, {"dd"}};
    ASSERT_EQ(table.size(), 3U);
    EXPECT_EQ(table.cell(0, 0), "a");
    EXPECT_EQ(table.cell(0, 1), "");
    EXPECT_EQ(table.cell(0, 2), "c");
    EXPECT_EQ(table.cell(2, 0), "dd");
}

TEST(CellTable, IsEmptyBehindTheEndOfARow)
{
    const CellTable table{{"a"}, {"b", "c"}};
    EXPECT_EQ(table.cell(0, 1), "");
    EXPECT_EQ(table.cell(1, 2), "");
}

TEST(CellTable, KeepsCellsApartThatHoldItsOwnSign)
{
    const CellTable table{{std::string("a") + CellTable::kBetween, "b"}};
    EXPECT_EQ(table.cell(0, 0), "a ");
    EXPECT_EQ(table.cell(0, 1), "b");
}

TEST(PlainNumbers, AreWhatWeWroteAndNoIds)
{
    EXPECT_EQ(plainNumber("1234.5"), 1234.5);
    EXPECT_EQ(plainNumber("-0.5"), -0.5);
    EXPECT_EQ(plainNumber("0"), 0);
    for (const char* other : {"0042", "", "-", "inf", "nan", "1,5", "12a", "+1", ".5"})
        EXPECT_EQ(plainNumber(other), std::nullopt) << other;
}

} // namespace quarterdeck
