// SPDX-License-Identifier: GPL-3.0-or-later
#include "fixture_views.h"

#include <quarterdeck/gui/tile_table.h>

#include <gtest/gtest.h>

namespace quarterdeck {

namespace {

QStringList linesOf(const TileView& view)
{
    return TileTable(view).tabSeparated().split(QLatin1Char('\n'), Qt::SkipEmptyParts);
}

} // namespace

class EveryTable : public testing::TestWithParam<TileView>
{
};

INSTANTIATE_TEST_SUITE_P(Content, EveryTable, testing::ValuesIn(fixture::everyKind()),
    [](const auto& each) { return each.param.id.toStdString(); });

TEST_P(EveryTable, HasAHeaderAndRowsThatAreNotLonger)
{
    const TableView table = TileTable(GetParam()).table();
    EXPECT_FALSE(table.rows.empty());
    for (const TableView::Row& row : table.rows) {
        EXPECT_FALSE(row.cells.empty());
        EXPECT_FALSE(row.cells.front().text.isEmpty());
        EXPECT_LE(row.cells.size(), table.columns.size());
    }
}

TEST_P(EveryTable, HasAsManyCellsInEveryCopiedLine)
{
    const QStringList lines = linesOf(GetParam());
    EXPECT_EQ(lines.size(), static_cast<qsizetype>(TileTable(GetParam()).table().rows.size()) + 1);
    for (const QString& line : lines)
        EXPECT_EQ(line.count(QLatin1Char('\t')), lines.front().count(QLatin1Char('\t'))) << line.toStdString();
}

TEST(TileTable, CopiesNumbersWholeAndPlain)
{
    EXPECT_EQ(linesOf(fixture::funnel())[2], QStringLiteral("Qualified by marketing\t806\t0.65\t0.65"));
    EXPECT_EQ(linesOf(fixture::scatter())[1], QStringLiteral("Maja Lund\t12400\t0.312"));
    EXPECT_EQ(linesOf(fixture::heatmap()).back(), QStringLiteral("Public sector\t96\t88\t54\t31\t18\t9"));
}

TEST(TileTable, CopiesANoteBesideItsNumber)
{
    const QStringList lines = linesOf(fixture::table());
    EXPECT_EQ(lines[0], QStringLiteral("Owner\tTeam\tRevenue, K €\t\tDeals won\tWin rate"));
    EXPECT_EQ(lines[1], QStringLiteral("Maja Lund\tNorth\t312.4\t▲ 18 %\t14\t0.312"));
}

TEST(TileTable, LeavesACellEmptyWhereThereIsNoValue)
{
    EXPECT_TRUE(linesOf(fixture::heatmap())[4].endsWith(QLatin1Char('\t')));
    EXPECT_TRUE(linesOf(fixture::cohort()).back().endsWith(QStringLiteral("\t\t\t\t\t\t\t")));
}

TEST(TileTable, OfAChartKeepsWhatItsPointsOpen)
{
    const TileView twin = tableTwin(fixture::funnel());
    const auto& table = std::get<TableView>(twin.content);
    EXPECT_EQ(table.rows[1].drill.name, QStringLiteral("Qualified by marketing"));
    EXPECT_EQ(twin.title, fixture::funnel().title);
}

} // namespace quarterdeck
