// SPDX-License-Identifier: GPL-3.0-or-later
#include <quarterdeck/gui/table_order.h>

#include <gtest/gtest.h>

namespace quarterdeck {

namespace {

TableView::Row row(const char* name, std::optional<double> value)
{
    TableView::Row result;
    const QString text = value ? QString::number(*value) : QString();
    result.cells = {{QString::fromUtf8(name), {}, {}, Verdict::None}, {text, value, {}, Verdict::None}};
    return result;
}

TableView table()
{
    TableView view;
    view.columns = {{QStringLiteral("Deal"), false}, {QStringLiteral("Amount"), true}};
    view.rows = {row("Deal 10", 5), row("Deal 9", std::nullopt), row("deal 2", -3), row("Total", 2)};
    view.rows.back().total = true;
    return view;
}

std::string names(const TableView& view)
{
    QStringList result;
    for (const TableView::Row& each : view.rows)
        result << each.cells.front().text;
    return result.join(QStringLiteral(", ")).toStdString();
}

} // namespace

TEST(TableOrder, LeavesATableAsItCameUntilSomebodyChooses)
{
    EXPECT_EQ(names(TableOrder().applied(table())), names(table()));
}

TEST(TableOrder, BeginsWithTheLargestNumberAndTurnsRound)
{
    TableOrder order;
    order.choose(table(), 1);
    EXPECT_EQ(names(order.applied(table())), "Deal 10, deal 2, Deal 9, Total");
    order.choose(order.applied(table()), 1);
    EXPECT_EQ(names(order.applied(table())), "deal 2, Deal 10, Deal 9, Total");
    EXPECT_FALSE(order.applied(table()).descending);
}

TEST(TableOrder, SortsWordsWithTheirNumbersAsAPersonDoes)
{
    TableOrder order;
    order.choose(table(), 0);
    EXPECT_EQ(names(order.applied(table())), "deal 2, Deal 9, Deal 10, Total");
}

TEST(TableOrder, TurnsTheOrderInWhichTheTableCame)
{
    TableView came = table();
    came.sortedBy = 1;
    came.descending = true;
    TableOrder order;
    order.choose(came, 1);
    EXPECT_EQ(names(order.applied(came)), "deal 2, Deal 10, Deal 9, Total");
}

TEST(TableOrder, GoesBackToAsItCame)
{
    TableOrder order;
    order.choose(table(), 0);
    order.choose(table(), -1);
    EXPECT_FALSE(order.chosen());
    EXPECT_EQ(names(order.applied(table())), names(table()));
}

TEST(TableOrder, ForgetsAColumnThatIsNoLongerThere)
{
    TableOrder order;
    order.choose(table(), 1);
    TableView narrower = table();
    narrower.columns.pop_back();
    EXPECT_EQ(names(order.applied(narrower)), names(narrower));
}

} // namespace quarterdeck
