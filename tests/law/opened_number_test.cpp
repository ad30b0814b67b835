// SPDX-License-Identifier: GPL-3.0-or-later
// What "Show rows" says of numbers of the demo company.
#include "demo_questions.h"

#include <quarterdeck/app/rows_view.h>

#include <gtest/gtest.h>

#include <algorithm>

namespace quarterdeck {

using test::demoWorkspace;
using test::question;
using test::valueOf;

namespace {

RowsView opened(const KpiRequest& request)
{
    Progress progress;
    return rowsView(demoWorkspace(), request, valueOf(openNumber(demoWorkspace(), request, std::nullopt, progress)),
        NumberFormat(QLocale::c(), QStringLiteral("€")));
}

const RowsView::Column& columnOf(const RowsView& view, const char* title)
{
    const auto found = std::find_if(view.columns.begin(), view.columns.end(),
        [&](const RowsView::Column& column) { return column.title == QLatin1String(title); });
    if (found == view.columns.end())
        throw std::runtime_error(title);
    return *found;
}

Code regionNamed(const char* name) { return demoWorkspace().snapshot->codes(DimensionDomain::Text, name).front(); }

} // namespace

TEST(OpenedNumber, ShowsTheFormulaWithTheRowsNumbers)
{
    const RowsView view = opened(question("win_rate", "2026-Q2"));
    ASSERT_EQ(view.inputs.size(), 2U);
    EXPECT_TRUE(view.addsUp);
    const QString won = view.inputs[0].value.mid(6); // "count 42"
    EXPECT_EQ(view.inputs[0].value, QStringLiteral("count ") + won);
    EXPECT_TRUE(view.formula.startsWith(won + QStringLiteral(" / (") + won + QStringLiteral(" + ")))
        << view.formula.toStdString();
    EXPECT_TRUE(view.verdict.contains(view.number));
}

TEST(OpenedNumber, ReAggregatesAMedianByTheMedian)
{
    const RowsView view = opened(question("sales_cycle", "2026-Q2"));
    ASSERT_EQ(view.inputs.size(), 1U);
    EXPECT_TRUE(view.inputs[0].value.startsWith(QStringLiteral("median "))) << view.inputs[0].value.toStdString();
    EXPECT_TRUE(view.addsUp);
    EXPECT_TRUE(view.formula.isEmpty()) << "one input is the number";
}

TEST(OpenedNumber, SaysWhichDaysAndWhatItIsNarrowedTo)
{
    KpiRequest request = question("revenue", "2026-Q2");
    request.where = {{"region", {regionNamed("North")}, false}};
    const RowsView view = opened(request);
    EXPECT_TRUE(view.when.startsWith(QStringLiteral("Q2 2026"))) << view.when.toStdString();
    EXPECT_TRUE(view.when.contains(QStringLiteral("as of")));
    EXPECT_EQ(view.narrowedTo, QStringList{QStringLiteral("Region: North")});
}

TEST(OpenedNumber, TellsOfEveryRowInWhichGroupItCounts)
{
    KpiRequest request = question("revenue", "2026-Q2");
    request.by = {"region"};
    const RowsView view = opened(request);
    ASSERT_EQ(view.table->groups, 1U);
    EXPECT_EQ(view.columns[4].title, QStringLiteral("Counted in region"));
    EXPECT_FALSE(view.table->rows.cell(0, 4).empty());
    EXPECT_TRUE(view.number.endsWith(QStringLiteral("groups"))) << view.number.toStdString();
    EXPECT_TRUE(view.addsUp) << view.verdict.toStdString();
}

TEST(OpenedNumber, TellsOfEveryRowInWhichMonthItCounts)
{
    KpiRequest request = question("revenue", "2026-Q2");
    request.grain = Grain::Month;
    const RowsView view = opened(request);
    EXPECT_EQ(view.columns[4].title, QStringLiteral("Period counted"));
    EXPECT_EQ(view.table->rows.cell(0, 4), "2026-04");
    EXPECT_TRUE(view.addsUp) << view.verdict.toStdString();
}

TEST(OpenedNumber, KnowsHowTheCrmsColumnsWereRead)
{
    const RowsView view = opened(question("revenue", "2026-Q2"));
    EXPECT_EQ(columnOf(view, "Adds").format.kind, CellFormat::Kind::Plain);
    EXPECT_EQ(columnOf(view, "Amount").format.kind, CellFormat::Kind::Number);
    EXPECT_EQ(columnOf(view, "Close Date").format.kind, CellFormat::Kind::Moment);
    EXPECT_EQ(columnOf(view, "Deal ID").format.kind, CellFormat::Kind::Text);
    EXPECT_FALSE(columnOf(view, "Lost Reason").filled) << "no deal that was won has one";
}

TEST(OpenedNumber, ShowsNoColumnUnaskedThatOnlyRepeats)
{
    const RowsView revenue = opened(question("revenue", "2026-Q2"));
    for (const char* repetition : {"Input", "Record", "Id", "Lost Reason"})
        EXPECT_FALSE(columnOf(revenue, repetition).usual) << repetition;
    EXPECT_TRUE(columnOf(revenue, "Adds").usual);
    EXPECT_TRUE(columnOf(revenue, "Deal ID").usual);
    EXPECT_TRUE(columnOf(opened(question("win_rate", "2026-Q2")), "Input").usual) << "two inputs";
}

TEST(OpenedNumber, SaysWhyThereIsNoRow)
{
    const RowsView view = opened(question("revenue", "2031-Q2"));
    EXPECT_TRUE(view.table->rows.empty());
    EXPECT_TRUE(view.emptyWhy.contains(QStringLiteral("not yet"))) << view.emptyWhy.toStdString();
    EXPECT_FALSE(view.emptyRemedy.isEmpty());
}

TEST(OpenedNumber, SaysWhatDiffersWhereTheRowsComeToSomethingElse)
{
    Progress progress;
    const KpiRequest request = question("win_rate", "2026-Q2");
    OpenedNumber number = valueOf(openNumber(demoWorkspace(), request, std::nullopt, progress));
    number.again.front().amount = Amount::of(0.5);
    number.again.front().inputs.front().second = Amount::of(7);
    const RowsView view
        = rowsView(demoWorkspace(), request, std::move(number), NumberFormat(QLocale::c(), QStringLiteral("€")));
    EXPECT_FALSE(view.addsUp);
    EXPECT_TRUE(view.verdict.contains(QStringLiteral("These rows come to 50.00"))) << view.verdict.toStdString();
    EXPECT_TRUE(view.verdict.contains(QStringLiteral("is 7 by the rows"))) << view.verdict.toStdString();
}

TEST(OpenedNumber, CountsAllRowsThoughItReadsTheFirst)
{
    Progress progress;
    const KpiRequest request = question("revenue", "2026-Q2");
    const OpenedNumber number = valueOf(openNumber(demoWorkspace(), request, 5, progress));
    EXPECT_EQ(number.table.rows.size(), 5U);
    EXPECT_FALSE(number.table.complete());
    EXPECT_TRUE(number.addsUp());
}

} // namespace quarterdeck
