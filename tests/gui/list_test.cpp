// SPDX-License-Identifier: GPL-3.0-or-later
#include "real_window.h"

#include <QTest>
#include <QTextBrowser>

namespace quarterdeck {

namespace {

using DealsToActOn = fixture::RealWindow;

} // namespace

TEST_F(DealsToActOn, OpenTheRecordThatIsClicked)
{
    openDemo();
    trigger("show_rep");
    ASSERT_TRUE(waitUntilSettled());
    TileWidget& list = tile("act");
    const auto& items = std::get<ListView>(list.view().content).items;
    ASSERT_FALSE(items.empty());
    QTest::mouseClick(&list, Qt::LeftButton, {}, list.points().front().where.center().toPoint());
    ASSERT_TRUE(waitFor([&] { return exists("recordDialog") && find<QWidget>("recordDialog").isVisible(); }));
    EXPECT_TRUE(find<QTextBrowser>("recordText").toPlainText().contains(items.front().title));
}

} // namespace quarterdeck
