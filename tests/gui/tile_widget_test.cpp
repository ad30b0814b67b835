// SPDX-License-Identifier: GPL-3.0-or-later
#include "fixture_views.h"

#include <quarterdeck/gui/tile_widget.h>

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QKeyEvent>
#include <QMenu>
#include <QPushButton>

#include <gtest/gtest.h>

namespace quarterdeck {

namespace {

void press(QWidget& widget, Qt::Key key)
{
    QKeyEvent event(QEvent::KeyPress, key, Qt::NoModifier);
    QCoreApplication::sendEvent(&widget, &event);
}

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

} // namespace quarterdeck
