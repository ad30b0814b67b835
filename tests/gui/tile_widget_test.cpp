// SPDX-License-Identifier: GPL-3.0-or-later
#include "fixture_views.h"
#include "wait_for.h"

#include <quarterdeck/gui/tile_widget.h>

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QPushButton>
#include <QWheelEvent>

#include <gtest/gtest.h>

#include <stdexcept>

namespace quarterdeck {

namespace {

void press(QWidget& widget, Qt::Key key)
{
    QKeyEvent event(QEvent::KeyPress, key, Qt::NoModifier);
    QCoreApplication::sendEvent(&widget, &event);
}

void mouse(QWidget& widget, QEvent::Type type, const QPointF& at, Qt::MouseButton button)
{
    QMouseEvent event(type, at, widget.mapToGlobal(at), button, Qt::NoButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&widget, &event);
}

/// The names of the shown table's rows, from top to bottom.
QStringList namesOf(const TileWidget& tile)
{
    QStringList names;
    for (const TableView::Row& row : std::get<TableView>(tile.shownView().content).rows)
        names << row.cells.front().text;
    return names;
}

const TilePoint& pointNamed(const TileWidget& tile, const QString& name)
{
    for (const TilePoint& point : tile.points())
        if (point.name == name)
            return point;
    throw std::runtime_error(name.toStdString());
}

/// A tile of that size with the view.
struct ShownTile
{
    TileWidget tile;

    explicit ShownTile(const TileView& view, const QSize& size = QSize(700, 330))
    {
        tile.resize(size);
        tile.setView(view);
        tile.show();
    }
    QAction& action(const char* name) { return *tile.findChild<QAction*>(QString::fromLatin1(name)); }
};

} // namespace

TEST(TileWidget, MovesThroughItsPointsWithTheArrowKeysAndSpeaksThem)
{
    TileWidget tile;
    tile.resize(600, 300);
    tile.setView(fixture::columns());
    press(tile, Qt::Key_Right);
    EXPECT_EQ(tile.currentPoint(), 0);
    EXPECT_EQ(tile.accessibleDescription(), QStringLiteral("Nov: 3.9 M €"));
    press(tile, Qt::Key_End);
    EXPECT_EQ(tile.currentPoint(), 11);
    press(tile, Qt::Key_Right);
    EXPECT_EQ(tile.currentPoint(), 11);
}

TEST(TileWidget, OpensItsMenuWithTheKeyboard)
{
    TileWidget tile;
    tile.resize(300, 200);
    tile.setView(fixture::card());
    tile.show();
    press(tile, Qt::Key_Return);
    auto* menu = tile.findChild<QMenu*>(QStringLiteral("tileMenu"));
    ASSERT_NE(menu, nullptr);
    EXPECT_TRUE(menu->isVisible());
    menu->hide();
}

TEST(TileWidget, OffersWhatToDoWhereThereIsNothingToSee)
{
    TileWidget tile;
    tile.resize(300, 200);
    tile.setView(fixture::empty());
    tile.show();
    auto* action = tile.findChild<QPushButton*>(QStringLiteral("tileAction"));
    ASSERT_NE(action, nullptr);
    EXPECT_TRUE(action->isVisible());
    bool asked = false;
    QObject::connect(&tile, &TileWidget::importRequested, &tile, [&] { asked = true; });
    action->click();
    EXPECT_TRUE(asked);
    tile.setView(fixture::card());
    EXPECT_FALSE(action->isVisible());
}

TEST(TileWidget, CopiesItselfAsAPicture)
{
    TileWidget tile;
    tile.resize(320, 180);
    tile.setView(fixture::card());
    tile.findChild<QAction*>(QStringLiteral("copyPicture"))->trigger();
    EXPECT_EQ(QApplication::clipboard()->image().size(), QSize(320, 180));
}

TEST(TileWidget, ShowsItsTableInPlaceAndBackAgain)
{
    ShownTile shown(fixture::columns());
    const QImage chart = shown.tile.grab().toImage();
    press(shown.tile, Qt::Key_T);
    EXPECT_TRUE(shown.tile.showsTable());
    EXPECT_TRUE(shown.action("showTable").isChecked());
    EXPECT_EQ(namesOf(shown.tile).size(), 12);
    EXPECT_NE(shown.tile.grab().toImage(), chart);
    shown.action("showTable").trigger();
    EXPECT_FALSE(shown.tile.showsTable());
    EXPECT_EQ(shown.tile.grab().toImage(), chart);
}

TEST(TileWidget, StaysATableInItsOrderWhileItGetsNewerViews)
{
    ShownTile shown(fixture::rankedBars());
    shown.tile.showTable(true);
    shown.tile.sortBy(0);
    const QStringList sorted = namesOf(shown.tile);
    EXPECT_EQ(sorted.front(), QStringLiteral("Grace Okafor"));
    shown.tile.setView(fixture::rankedBars());
    EXPECT_TRUE(shown.tile.showsTable());
    EXPECT_EQ(namesOf(shown.tile), sorted);
    shown.tile.setView(fixture::stages());
    EXPECT_FALSE(shown.tile.showsTable()) << "another tile begins as its chart";
}

TEST(TileWidget, IsNoTableWhereThereIsNothingToSee)
{
    ShownTile shown(fixture::empty());
    press(shown.tile, Qt::Key_T);
    EXPECT_FALSE(shown.tile.showsTable());
    EXPECT_FALSE(shown.action("showTable").isVisible());
}

TEST(TileWidget, SortsATableByAClickOnAColumnsHead)
{
    ShownTile shown(fixture::table());
    const QPointF head = pointNamed(shown.tile, QStringLiteral("Deals won")).where.center();
    mouse(shown.tile, QEvent::MouseButtonRelease, head, Qt::LeftButton);
    EXPECT_EQ(namesOf(shown.tile).front(), QStringLiteral("Tomasz Zieliński"));
    mouse(shown.tile, QEvent::MouseButtonRelease, head, Qt::LeftButton);
    EXPECT_EQ(namesOf(shown.tile).front(), QStringLiteral("Returned goods"));
    EXPECT_EQ(namesOf(shown.tile).back(), QStringLiteral("Total"));
}

TEST(TileWidget, SortsATableByColumnAfterColumnWithTheKeyboard)
{
    ShownTile shown(fixture::table());
    const QStringList came = namesOf(shown.tile);
    press(shown.tile, Qt::Key_S);
    EXPECT_EQ(std::get<TableView>(shown.tile.shownView().content).sortedBy, 0);
    for (int column = 1; column < 5; ++column)
        press(shown.tile, Qt::Key_S);
    EXPECT_EQ(std::get<TableView>(shown.tile.shownView().content).sortedBy, 4);
    press(shown.tile, Qt::Key_S);
    EXPECT_EQ(namesOf(shown.tile), came);
}

TEST(TileWidget, SortsATableByItsMenu)
{
    ShownTile shown(fixture::table());
    shown.action("sort_4").trigger();
    EXPECT_EQ(namesOf(shown.tile).front(), QStringLiteral("Tomasz Zieliński"));
    EXPECT_TRUE(shown.action("sort_4").isChecked());
}

TEST(TileWidget, CopiesTheTableThatItShows)
{
    ShownTile shown(fixture::waterfall());
    shown.tile.showTable(true);
    shown.tile.sortBy(1);
    shown.action("copyTable").trigger();
    const QStringList lines = QApplication::clipboard()->text().split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    ASSERT_EQ(lines.size(), 8);
    EXPECT_EQ(lines[1], QStringLiteral("1 Oct\t9720000"));
    EXPECT_EQ(lines.back(), QStringLiteral("Won\t-1210000"));
}

TEST(TileWidget, MovesFromRowToRowWithUpAndDown)
{
    for (const TileView& view : {fixture::heatmap(), fixture::cohort(), fixture::table()}) {
        ShownTile shown(view);
        press(shown.tile, Qt::Key_Right);
        press(shown.tile, Qt::Key_Right);
        ASSERT_EQ(shown.tile.currentPoint(), 1);
        const double x = shown.tile.points()[1].where.center().x();
        press(shown.tile, Qt::Key_Down);
        const TilePoint& below = shown.tile.points()[static_cast<std::size_t>(shown.tile.currentPoint())];
        EXPECT_GT(shown.tile.currentPoint(), 2) << view.id.toStdString();
        EXPECT_NEAR(below.where.center().x(), x, 2) << view.id.toStdString();
        press(shown.tile, Qt::Key_Up);
        EXPECT_EQ(shown.tile.currentPoint(), 1) << view.id.toStdString();
        press(shown.tile, Qt::Key_Up);
        EXPECT_EQ(shown.tile.currentPoint(), 1) << "there is nothing above";
    }
}

TEST(TileWidget, ScrollsATableThatDoesNotFitRowByRow)
{
    ShownTile shown(fixture::pace(), QSize(500, 200));
    press(shown.tile, Qt::Key_T);
    const auto count = static_cast<int>(shown.tile.points().size());
    const auto columns = static_cast<int>(std::get<TableView>(shown.tile.shownView().content).columns.size());
    press(shown.tile, Qt::Key_Right);
    QStringList seen;
    for (int i = 0; i < 40; ++i) {
        press(shown.tile, Qt::Key_Down);
        const TilePoint& point = shown.tile.points()[static_cast<std::size_t>(shown.tile.currentPoint())];
        if (seen.isEmpty() || seen.back() != point.name)
            seen << point.name;
    }
    EXPECT_EQ(seen.size(), 22) << "every row once";
    EXPECT_EQ(seen.back(), QStringLiteral("30 Oct"));
    EXPECT_EQ(static_cast<int>(shown.tile.points().size()), count);
    press(shown.tile, Qt::Key_PageUp);
    press(shown.tile, Qt::Key_PageUp);
    press(shown.tile, Qt::Key_PageUp);
    EXPECT_EQ(shown.tile.points()[static_cast<std::size_t>(columns)].name, QStringLiteral("1 Oct"));
}

TEST(TileWidget, LeavesTheWheelToThePageWithoutTheKeyboard)
{
    ShownTile shown(fixture::table(), QSize(500, 150));
    QWheelEvent wheel(QPointF(50, 80), shown.tile.mapToGlobal(QPointF(50, 80)), QPoint(), QPoint(0, -120), Qt::NoButton,
        Qt::NoModifier, Qt::NoScrollPhase, false);
    shown.tile.clearFocus();
    QCoreApplication::sendEvent(&shown.tile, &wheel);
    EXPECT_FALSE(wheel.isAccepted());
    shown.tile.activateWindow();
    shown.tile.setFocus();
    ASSERT_TRUE(waitFor([&] { return shown.tile.hasFocus(); }));
    const QImage before = shown.tile.grab().toImage();
    QCoreApplication::sendEvent(&shown.tile, &wheel);
    EXPECT_TRUE(wheel.isAccepted());
    EXPECT_NE(shown.tile.grab().toImage(), before);
}

TEST(TileWidget, ShowsQuietlyWhichPointIsUnderTheMouse)
{
    ShownTile shown(fixture::rankedBars());
    const QImage before = shown.tile.grab().toImage();
    const TilePoint& point = shown.tile.points()[2];
    mouse(shown.tile, QEvent::MouseMove, point.where.center(), Qt::NoButton);
    const QImage pointed = shown.tile.grab().toImage();
    EXPECT_NE(pointed, before);
    EXPECT_EQ(pointed.copy(0, 0, 700, static_cast<int>(point.where.top()) - 1),
        before.copy(0, 0, 700, static_cast<int>(point.where.top()) - 1));
    QEvent leave(QEvent::Leave);
    QCoreApplication::sendEvent(&shown.tile, &leave);
    EXPECT_EQ(shown.tile.grab().toImage(), before);
}

TEST(TileWidget, OffersAHandOnlyWhereAClickDoesSomething)
{
    ShownTile shown(fixture::table());
    mouse(shown.tile, QEvent::MouseMove, pointNamed(shown.tile, QStringLiteral("Team")).where.center(), Qt::NoButton);
    EXPECT_EQ(shown.tile.cursor().shape(), Qt::PointingHandCursor);
    mouse(shown.tile, QEvent::MouseMove, pointNamed(shown.tile, QStringLiteral("Total")).where.center(), Qt::NoButton);
    EXPECT_EQ(shown.tile.cursor().shape(), Qt::ArrowCursor);
}

TEST(TileWidget, MeansTheNearestOfTwoPointsThatOverlap)
{
    TileView view = fixture::scatter();
    auto& points = std::get<ScatterView>(view.content).points;
    points[1].x = points[0].x + 150;
    points[1].y = points[0].y;
    ShownTile shown(view);
    std::string meant;
    QObject::connect(&shown.tile, &TileWidget::filterRequested, &shown.tile,
        [&](const Drill& group) { meant = group.name.toStdString(); });
    for (const std::size_t i : {0U, 1U}) {
        mouse(shown.tile, QEvent::MouseButtonRelease, shown.tile.points()[i].where.center(), Qt::LeftButton);
        EXPECT_EQ(meant, points[i].label.toStdString());
    }
}

} // namespace quarterdeck
