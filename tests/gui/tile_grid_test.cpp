// SPDX-License-Identifier: GPL-3.0-or-later
#include "fixture_views.h"

#include <quarterdeck/gui/tile_grid.h>

#include <gtest/gtest.h>

#include <fmt/format.h>

#include <algorithm>

namespace quarterdeck {

class GridAtSize : public testing::TestWithParam<std::tuple<std::string, double, double>>
{
public:
    /// "rep_1240_19p5": role, width of the page and size of the text.
    static std::string nameOf(const testing::TestParamInfo<ParamType>& info)
    {
        const auto [role, width, text] = info.param;
        std::string name = fmt::format("{}_{}_{}", role, width, text);
        std::replace(name.begin(), name.end(), '.', 'p');
        return name;
    }
};

INSTANTIATE_TEST_SUITE_P(Sizes, GridAtSize,
    testing::Combine(testing::Values("executive", "manager", "rep"), testing::Values(340.0, 700.0, 1240.0, 1880.0),
        testing::Values(13.0, 19.5, 26.0)),
    GridAtSize::nameOf);

TEST_P(GridAtSize, PlacesEveryTileInsideAndNoneUponAnother)
{
    const auto [role, width, text] = GetParam();
    const ChartStyle style = ChartStyle::of(Theme::Light, text);
    const DashboardView view = fixture::dashboard(QString::fromStdString(role));
    const TileGrid grid(view.tiles, width, style);
    for (const double height : {0.0, grid.leastHeight() * 1.3}) {
        const std::vector<QRectF> places = grid.place(height);
        ASSERT_EQ(places.size(), view.tiles.size());
        for (std::size_t i = 0; i < places.size(); ++i) {
            EXPECT_GE(places[i].left(), 0);
            EXPECT_LE(places[i].right(), width + 1);
            for (std::size_t j = i + 1; j < places.size(); ++j)
                EXPECT_FALSE(places[i].intersects(places[j])) << i << ' ' << j;
        }
    }
}

TEST(TileGrid, LetsChartsGrowAndKeepsCardsLow)
{
    const ChartStyle style = ChartStyle::of(Theme::Light);
    const DashboardView view = fixture::executive();
    const TileGrid grid(view.tiles, 1880, style);
    const std::vector<QRectF> low = grid.place(0);
    const std::vector<QRectF> high = grid.place(grid.leastHeight() + 200);
    EXPECT_LE(high[0].height(), 160);
    EXPECT_GT(high[6].height(), low[6].height() + 60);
}

TEST(TileGrid, PutsFewerTilesBesideEachOtherWhenTheTextIsLarge)
{
    const std::vector<TileView> cards(6, fixture::card());
    EXPECT_EQ(TileGrid(cards, 1240, ChartStyle::of(Theme::Light, 13)).rows(), 1);
    EXPECT_EQ(TileGrid(cards, 1240, ChartStyle::of(Theme::Light, 26)).rows(), 2);
}

} // namespace quarterdeck
