// SPDX-License-Identifier: GPL-3.0-or-later
#include <quarterdeck/gui/issues_model.h>
#include <quarterdeck/gui/rows_model.h>

#include <QAbstractItemModelTester>
#include <QSortFilterProxyModel>

#include <gtest/gtest.h>

namespace quarterdeck {

namespace {

constexpr auto kFatal = QAbstractItemModelTester::FailureReportingMode::Fatal;

RowsTable threeRows()
{
    RowsTable table;
    table.columns = {"input", "value", "entity", "id", "Zip"};
    table.rows = {{"revenue", "1200.5", "deals", "9", "0042"}, {"revenue", "80", "deals", "10", "0815"},
        {"revenue", "900", "deals", "11", ""}};
    return table;
}

} // namespace

TEST(RowsModel, IsASoundModelBeforeAndAfterItsRowsArrive)
{
    RowsModel model;
    const QAbstractItemModelTester tester(&model, kFatal);
    EXPECT_EQ(model.rowCount(), 0);
    model.setTable(threeRows());
    EXPECT_EQ(model.rowCount(), 3);
    EXPECT_EQ(model.columnCount(), 5);
}

TEST(RowsModel, SortsNumbersAsNumbersAndLeavesIdsAlone)
{
    RowsModel model;
    model.setTable(threeRows());
    EXPECT_EQ(model.index(0, 1).data(RowsModel::kSortRole).toDouble(), 1200.5);
    EXPECT_EQ(model.index(0, 4).data(RowsModel::kSortRole).toString(), QStringLiteral("0042"));
    QSortFilterProxyModel sorted;
    sorted.setSourceModel(&model);
    sorted.setSortRole(RowsModel::kSortRole);
    sorted.sort(1);
    EXPECT_EQ(sorted.index(0, 3).data().toString(), QStringLiteral("10"));
}

TEST(IssuesModel, IsASoundModelAndNamesTheLine)
{
    IssuesModel model(
        {{IssueKind::NotANumber, 17, "Amount", "lots", {}}, {IssueKind::ColumnIgnored, 0, "Memo", "", {"Memo"}}});
    const QAbstractItemModelTester tester(&model, kFatal);
    EXPECT_EQ(model.index(0, IssuesModel::Row).data().toInt(), 17);
    EXPECT_EQ(model.index(1, IssuesModel::Row).data().toString(), QStringLiteral("whole file"));
    EXPECT_FALSE(model.index(0, IssuesModel::Meaning).data().toString().isEmpty());
}

} // namespace quarterdeck
