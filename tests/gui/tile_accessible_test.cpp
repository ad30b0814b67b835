// SPDX-License-Identifier: GPL-3.0-or-later
#include "fixture_views.h"
#include "wait_for.h"

#include <quarterdeck/gui/tile_widget.h>

#include <QAccessible>
#include <QAccessibleActionInterface>
#include <QKeyEvent>

#include <gtest/gtest.h>

namespace quarterdeck {

namespace {

/// A tile as a screen reader finds it.
class ATile : public testing::Test
{
protected:
    QAccessibleInterface& show(const TileView& view)
    {
        m_tile.resize(560, 320);
        m_tile.setView(view);
        m_tile.show();
        return *QAccessible::queryAccessibleInterface(&m_tile);
    }

    TileWidget m_tile;
};

class EveryTile : public ATile, public testing::WithParamInterface<TileView>
{
};

} // namespace

INSTANTIATE_TEST_SUITE_P(Content, EveryTile, testing::ValuesIn(fixture::everyKind()),
    [](const auto& each) { return each.param.id.toStdString(); });

TEST_P(EveryTile, HasANameAndAValueAsEachOfItsPointsHas)
{
    QAccessibleInterface& tile = show(GetParam());
    for (const bool asTable : {false, true}) {
        m_tile.showTable(asTable);
        EXPECT_EQ(tile.text(QAccessible::Name), GetParam().title);
        EXPECT_FALSE(tile.text(QAccessible::Value).isEmpty());
        const auto points = static_cast<int>(m_tile.points().size());
        ASSERT_GE(tile.childCount(), points);
        for (int i = 0; i < points; ++i) {
            QAccessibleInterface* point = tile.child(i);
            ASSERT_NE(point, nullptr);
            EXPECT_TRUE(point->isValid());
            EXPECT_FALSE(point->text(QAccessible::Name).isEmpty());
            EXPECT_TRUE(point->text(QAccessible::Value).startsWith(point->text(QAccessible::Name)));
            EXPECT_TRUE(tile.rect().contains(point->rect())) << point->text(QAccessible::Name).toStdString();
            EXPECT_EQ(point->parent(), &tile);
            EXPECT_EQ(tile.indexOfChild(point), i);
        }
    }
}

TEST_F(ATile, GivesTheFocusToThePointOfTheArrowKeys)
{
    QAccessibleInterface& tile = show(fixture::funnel());
    m_tile.activateWindow();
    m_tile.setFocus();
    ASSERT_TRUE(waitFor([&] { return m_tile.hasFocus(); }));
    QKeyEvent right(QEvent::KeyPress, Qt::Key_Right, Qt::NoModifier);
    QCoreApplication::sendEvent(&m_tile, &right);
    ASSERT_EQ(tile.focusChild(), tile.child(0));
    EXPECT_EQ(tile.focusChild()->text(QAccessible::Name), QStringLiteral("New leads"));
    EXPECT_TRUE(tile.child(0)->state().focused);
    EXPECT_FALSE(tile.child(1)->state().focused);
}

TEST_F(ATile, CanBeClickedPointByPoint)
{
    QAccessibleInterface& tile = show(fixture::funnel());
    QString meant;
    QObject::connect(&m_tile, &TileWidget::filterRequested, &m_tile, [&](const Drill& group) { meant = group.name; });
    tile.child(2)->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    EXPECT_EQ(meant, QStringLiteral("Needs analysis"));
}

TEST_F(ATile, TellsTheHeadsOfItsTableFromTheCells)
{
    QAccessibleInterface& tile = show(fixture::table());
    EXPECT_EQ(tile.child(0)->role(), QAccessible::ColumnHeader);
    EXPECT_EQ(tile.child(5)->role(), QAccessible::Cell);
    QAccessibleInterface& list = show(fixture::list());
    EXPECT_EQ(list.child(0)->role(), QAccessible::ListItem);
}

TEST_F(ATile, LosesThePointsThatANewerViewDoesNotHave)
{
    QAccessibleInterface& tile = show(fixture::columns());
    QAccessibleInterface* last = tile.child(11);
    EXPECT_TRUE(last->isValid());
    TileView shorter = fixture::columns();
    std::get<SeriesView>(shorter.content).points.resize(4);
    m_tile.setView(shorter);
    EXPECT_FALSE(last->isValid());
    EXPECT_EQ(last->text(QAccessible::Name), QString());
}

} // namespace quarterdeck
