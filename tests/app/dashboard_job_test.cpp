// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/demo_store.h"

#include <quarterdeck/app/dashboard_job.h>
#include <quarterdeck/app/json_report.h>

#include <nlohmann/json.hpp>

#include <QRegularExpression>

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace quarterdeck {

using test::demoWorkspace;
using test::valueOf;

namespace {

const NumberFormat kFormat(QLocale(QLocale::English, QLocale::UnitedKingdom), QStringLiteral("€"));
const std::vector<std::string> kRoles{"executive", "manager", "rep"};

DashboardReadings read(const std::string& role, const std::string& viewer = {})
{
    Progress progress;
    return valueOf(readDashboard(demoWorkspace(), {role, viewer, std::nullopt, std::nullopt, {}}, progress));
}

/// All texts that a tile shows.
QStringList textsOf(const TileView& tile)
{
    QStringList texts{tile.title, tile.note, tile.spoken, tile.explanation.definition, tile.explanation.filled};
    if (const auto* card = std::get_if<CardView>(&tile.content))
        texts << card->number << card->unit << card->line;
    if (const auto* bars = std::get_if<BarsView>(&tile.content))
        for (const BarView& bar : bars->bars)
            texts << bar.label << bar.valueText << bar.varianceText;
    if (const auto* series = std::get_if<SeriesView>(&tile.content))
        for (const PointView& point : series->points)
            texts << point.label << point.valueText << point.spoken;
    return texts;
}

} // namespace

TEST(Dashboard, FillsEveryTileOfTheDemoCompany)
{
    for (const std::string& role : kRoles) {
        const DashboardView view = viewOf(demoWorkspace(), read(role), kFormat);
        EXPECT_GE(view.tiles.size(), 6u) << role;
        for (const TileView& tile : view.tiles) {
            const auto* empty = std::get_if<EmptyView>(&tile.content);
            if (empty && empty->why.startsWith(QStringLiteral("Target met")))
                continue; // nothing is missing
            EXPECT_FALSE(empty) << role << ", " << tile.title.toStdString() << ": "
                                << (empty ? empty->why.toStdString() : "");
        }
    }
}

TEST(Dashboard, ExplainsTheVariantThatATileShows)
{
    const DashboardView view = viewOf(demoWorkspace(), read("manager"), kFormat);
    const auto tile = std::find_if(view.tiles.begin(), view.tiles.end(),
        [](const TileView& each) { return each.id == QStringLiteral("reps_at_target"); });
    ASSERT_NE(tile, view.tiles.end());
    const Kpi& kpi = *demoWorkspace().catalog->kpi("target_attainment");
    const auto variant = std::find_if(
        kpi.variants.begin(), kpi.variants.end(), [](const KpiVariant& each) { return each.id == "reps_at_target"; });
    EXPECT_EQ(tile->explanation.definition.toStdString(), variant->explain);
    EXPECT_EQ(tile->explanation.variants.size(), static_cast<qsizetype>(kpi.variants.size()) - 1);
}

/// What was expected a year ago is not known without the history of stages; what was won by then is something else.
TEST(Dashboard, ComparesWhatIsExpectedOnlyWithWhatWasExpected)
{
    const DashboardReadings readings = read("executive");
    const auto tile = std::find_if(
        readings.tiles.begin(), readings.tiles.end(), [](const auto& each) { return each.tile->id == "forecast"; });
    ASSERT_NE(tile, readings.tiles.end());
    const KpiReading& forecast = tile->readings.front().front();
    ASSERT_FALSE(forecast.cell.over());
    ASSERT_TRUE(forecast.compare);
    EXPECT_EQ(forecast.compare->amount.absence, (Absence{AbsenceKind::Needs, "stage_changes"}));
}

TEST(Dashboard, NeverShowsANumberThatIsNone)
{
    for (const std::string& role : kRoles)
        for (const TileView& tile : viewOf(demoWorkspace(), read(role), kFormat).tiles)
            for (const QString& text : textsOf(tile)) {
                static const QRegularExpression kNoNumber(QStringLiteral("\\b(nan|inf)\\b"));
                EXPECT_FALSE(text.contains(kNoNumber)) << text.toStdString();
            }
}

TEST(Dashboard, SaysOfEveryTileWhichDaysItSpeaksOf)
{
    const DashboardReadings readings = read("executive");
    for (const TileView& tile : viewOf(demoWorkspace(), readings, kFormat).tiles)
        EXPECT_FALSE(tile.period.isEmpty()) << tile.id.toStdString();
    const TileView revenue = viewOf(demoWorkspace(), readings, kFormat).tiles.front();
    EXPECT_EQ(revenue.period, kFormat.period(readings.cell.passed()));
}

TEST(Dashboard, HasASentenceOnTop)
{
    for (const std::string& role : kRoles) {
        const QString sentence = viewOf(demoWorkspace(), read(role), kFormat).sentence;
        EXPECT_TRUE(sentence.endsWith(QLatin1Char('.'))) << sentence.toStdString();
        EXPECT_FALSE(sentence.contains(QLatin1Char('%') + QStringLiteral("1"))) << sentence.toStdString();
    }
}

TEST(Dashboard, NamesTheManagerAndRepWithMostRevenue)
{
    EXPECT_TRUE(read("executive").viewer.name.empty());
    for (const std::string role : {"manager", "rep"}) {
        const DashboardReadings dashboard = read(role);
        EXPECT_FALSE(dashboard.viewer.name.empty()) << role;
        ASSERT_TRUE(dashboard.viewer.scope);
        EXPECT_EQ(role == "rep", dashboard.viewer.scope->size() == 1);
    }
}

TEST(Dashboard, DefaultsToTheMonthOfTheNewestDay)
{
    const DashboardReadings dashboard = read("executive");
    EXPECT_EQ(dashboard.cell.asOf, *demoWorkspace().snapshot->dataDate);
    EXPECT_TRUE(dashboard.cell.period.contains(dashboard.cell.asOf));
    EXPECT_EQ(dashboard.cell.period.from.day(), 1);
}

TEST(Dashboard, ShowsInEachCardTheNumberThatTheCommandLinePrints)
{
    const DashboardReadings readings = read("executive");
    const DashboardView view = viewOf(demoWorkspace(), readings, kFormat);
    const auto json = jsonOf(readings, demoWorkspace(), view.sentence);
    for (std::size_t i = 0; i < view.tiles.size(); ++i) {
        const auto* card = std::get_if<CardView>(&view.tiles[i].content);
        if (!card)
            continue;
        const auto& reading = json["tiles"][i]["readings"][0];
        const UnitKind unit = readings.tiles[i].readings[0][0].unit;
        const bool roundedUp = demoWorkspace().catalog->kpi(reading["kpi"].get<std::string>())->roundUp;
        const double value = reading["value"].get<double>();
        EXPECT_TRUE(roundedUp || view.tiles[i].spoken.contains(kFormat.full(value, unit).joined()))
            << view.tiles[i].spoken.toStdString();
        EXPECT_EQ(card->number, kFormat.brief(roundedUp ? std::ceil(value - 1e-9) : value, unit).number)
            << view.tiles[i].title.toStdString();
    }
}

TEST(Dashboard, LeavesATileThatDoesNotKnowAFilterEmptyAndSaysWhy)
{
    Progress progress;
    const Workspace& workspace = demoWorkspace();
    const std::string product = workspace.snapshot->products.entries.front().label;
    const DimensionFilter filter{"product", workspace.snapshot->codes(DimensionDomain::Product, product), false};
    std::size_t shown = 0;
    for (const std::string& role : kRoles) {
        const DashboardReadings readings
            = valueOf(readDashboard(workspace, {role, "", std::nullopt, std::nullopt, {filter}}, progress));
        const DashboardView view = viewOf(workspace, readings, kFormat);
        for (std::size_t i = 0; i < view.tiles.size(); ++i) {
            const auto* empty = std::get_if<EmptyView>(&view.tiles[i].content);
            shown += empty ? 0 : 1;
            if (readings.tiles[i].refused) {
                ASSERT_TRUE(empty);
                EXPECT_TRUE(empty->why.contains(QStringLiteral("product"))) << empty->why.toStdString();
            }
        }
    }
    EXPECT_GE(shown, 15U);
}

TEST(Dashboard, RefusesAViewerWhomNobodyKnows)
{
    Progress progress;
    const auto answer
        = readDashboard(demoWorkspace(), {"rep", "Nobody At All", std::nullopt, std::nullopt, {}}, progress);
    ASSERT_FALSE(answer);
    EXPECT_EQ(answer.error().kind, ErrorKind::UnknownViewer);
}

TEST(Dashboard, OfAnEmptyStoreSaysThatItIsEmpty)
{
    const test::TemporaryFolder folder;
    const Workspace empty = valueOf(openWorkspace(folder / "empty.db", StoreAccess::CreateIfMissing));
    EXPECT_TRUE(empty.empty());
    Progress progress;
    const auto answer = readDashboard(empty, {}, progress);
    ASSERT_FALSE(answer);
    EXPECT_EQ(answer.error().kind, ErrorKind::EmptyStore);
}

} // namespace quarterdeck
