// SPDX-License-Identifier: GPL-3.0-or-later
#include <quarterdeck/ingest/cell_value.h>

#include <gtest/gtest.h>

namespace quarterdeck {

TEST(CellValue, OfANumberFollowsTheColumnsDecimalMark)
{
    EXPECT_EQ(numberInCell("1.234,56 €", ','), 1234.56);
    EXPECT_EQ(numberInCell("1,234.56", '.'), 1234.56);
    EXPECT_EQ(numberInCell(" 12 ", '.'), 12);
    EXPECT_EQ(numberInCell("twelve", '.'), std::nullopt);
    EXPECT_EQ(numberInCell("", '.'), std::nullopt);
}

TEST(CellValue, OfADateFollowsTheColumnsOrder)
{
    EXPECT_EQ(momentInCell("03/02/2026", DateOrder::Dmy)->day, *Date::fromYmd(2026, 2, 3));
    EXPECT_EQ(momentInCell("03/02/2026", DateOrder::Mdy)->day, *Date::fromYmd(2026, 3, 2));
    EXPECT_EQ(momentInCell("2026-02-03", DateOrder::Dmy)->day, *Date::fromYmd(2026, 2, 3));
    EXPECT_EQ(momentInCell("31/02/2026", DateOrder::Dmy), std::nullopt);
    EXPECT_EQ(momentInCell("soon", DateOrder::Dmy), std::nullopt);
}

TEST(CellValue, OfAMomentComesAfterTheSameDaysEarlierOnes)
{
    const auto early = momentInCell("2026-02-03 08:00", DateOrder::Ymd);
    const auto late = momentInCell("2026-02-03 17:30:05", DateOrder::Ymd);
    ASSERT_TRUE(early && late);
    EXPECT_TRUE(early->hasTime);
    EXPECT_LT(*early, *late);
    EXPECT_EQ(late->secondOfDay, 17 * 3600 + 30 * 60 + 5);
}

} // namespace quarterdeck
