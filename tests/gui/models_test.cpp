// SPDX-License-Identifier: GPL-3.0-or-later
#include <quarterdeck/gui/issues_model.h>

#include <QAbstractItemModelTester>

#include <gtest/gtest.h>

namespace quarterdeck {

namespace {

constexpr auto kFatal = QAbstractItemModelTester::FailureReportingMode::Fatal;

} // namespace

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
