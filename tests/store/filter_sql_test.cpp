// SPDX-License-Identifier: GPL-3.0-or-later
#include "deal_store.h"
#include "measure_builder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace quarterdeck {

namespace {

using test::cell;
using test::day;
using test::DealRow;
using test::DealStore;
using test::MeasureBuilder;
using testing::ElementsAre;
using testing::IsEmpty;
using Op = FilterOperator;

class RowFilterTest : public testing::Test
{
protected:
    /// Ids of the rows that meet one condition in March 2017 as known on the 15th.
    std::vector<std::int64_t> meeting(const char* column, Op op, std::vector<Operand> values = {})
    {
        const Measure measure = MeasureBuilder(Aggregate::Count).where(column, op, std::move(values));
        const MeasureQuery query{&measure, {cell("2017-03-01", "2017-03-16")}, {}, {}, {}};
        const auto rows = store.open()->rows(query, 0, {}, store.snapshot, progress);
        EXPECT_TRUE(rows) << rows.error().arguments.back();
        std::vector<std::int64_t> ids;
        for (const ContributingRow& row : *rows)
            ids.push_back(row.row);
        return ids;
    }
    void addColumn(const char* column, const std::vector<std::optional<std::int64_t>>& values)
    {
        for (const auto& value : values)
            store.add(value ? DealRow{{column, *value}} : DealRow{});
    }

    DealStore store;
    Progress progress;
};

TEST_F(RowFilterTest, ComparesMoneyInMajorUnits)
{
    addColumn("amount", {99'999, 100'000, 100'001, {}});
    EXPECT_THAT(meeting("amount", Op::Equal, {1000.0}), ElementsAre(2));
    EXPECT_THAT(meeting("amount", Op::NotEqual, {1000.0}), ElementsAre(1, 3, 4));
    EXPECT_THAT(meeting("amount", Op::Less, {1000.0}), ElementsAre(1));
    EXPECT_THAT(meeting("amount", Op::LessEqual, {1000.0}), ElementsAre(1, 2));
    EXPECT_THAT(meeting("amount", Op::Greater, {1000.0}), ElementsAre(3));
    EXPECT_THAT(meeting("amount", Op::GreaterEqual, {1000.0}), ElementsAre(2, 3));
    EXPECT_THAT(meeting("amount", Op::In, {1000.01, 999.99}), ElementsAre(1, 3));
    EXPECT_THAT(meeting("amount", Op::In, {}), IsEmpty());
    EXPECT_THAT(meeting("amount", Op::Empty), ElementsAre(4));
    EXPECT_THAT(meeting("amount", Op::NotEmpty), ElementsAre(1, 2, 3));
}

TEST_F(RowFilterTest, ComparesDecimalsAndWholeNumbersInMajorUnits)
{
    store.add({{"score", 1'499}, {"cycle_days", 1}});
    store.add({{"score", 1'500}, {"cycle_days", 2}});
    EXPECT_THAT(meeting("score", Op::GreaterEqual, {0.15}), ElementsAre(2));
    EXPECT_THAT(meeting("score", Op::Less, {0.15005}), ElementsAre(1, 2));
    EXPECT_THAT(meeting("cycle_days", Op::Greater, {1.5}), ElementsAre(2));
    EXPECT_THAT(meeting("cycle_days", Op::Greater, {-0.0}), ElementsAre(1, 2));
}

TEST_F(RowFilterTest, FollowsTheDigitsOfTheBaseCurrency)
{
    ASSERT_TRUE(store.snapshot.settings.set("base_currency", "JPY"));
    addColumn("amount", {1000, 1001});
    EXPECT_THAT(meeting("amount", Op::Greater, {1000.0}), ElementsAre(2));
}

TEST_F(RowFilterTest, ComparesDaysWithThoseOfTheCell)
{
    addColumn("expected_on",
        {day("2017-02-28").days(), day("2017-03-01").days(), day("2017-03-15").days(), day("2017-03-16").days(), {}});
    EXPECT_THAT(meeting("expected_on", Op::Less, {TimeOperand{TimeWord::From}}), ElementsAre(1));
    EXPECT_THAT(meeting("expected_on", Op::GreaterEqual, {TimeOperand{TimeWord::To}}), ElementsAre(4));
    EXPECT_THAT(meeting("expected_on", Op::Equal, {TimeOperand{TimeWord::AsOf}}), ElementsAre(3));
    EXPECT_THAT(meeting("expected_on", Op::Less, {TimeOperand{TimeWord::AsOf, -14}}), ElementsAre(1));
    EXPECT_THAT(meeting("expected_on", Op::LessEqual, {TimeOperand{TimeWord::AsOf, -14}}), ElementsAre(1, 2));
    EXPECT_THAT(meeting("expected_on", Op::Greater, {TimeOperand{TimeWord::From, 14}}), ElementsAre(4));
    EXPECT_THAT(meeting("expected_on", Op::NotEqual, {TimeOperand{TimeWord::AsOf}}), ElementsAre(1, 2, 4, 5));
}

TEST_F(RowFilterTest, ComparesColumnsWithEachOther)
{
    store.add({{"created_on", 10}, {"won_on", 10}, {"amount", 500}, {"cost", 300}});
    store.add({{"created_on", 10}, {"won_on", 40}, {"amount", 500}, {"cost", 401}});
    store.add({{"created_on", 10}});
    store.add({});
    EXPECT_THAT(meeting("won_on", Op::Equal, {ColumnOperand{"created_on"}}), ElementsAre(1));
    EXPECT_THAT(meeting("won_on", Op::GreaterEqual, {ColumnOperand{"created_on", 30}}), ElementsAre(2));
    EXPECT_THAT(meeting("won_on", Op::NotEqual, {ColumnOperand{"created_on"}}), ElementsAre(2, 3, 4));
    EXPECT_THAT(meeting("cost", Op::Greater, {ColumnOperand{"amount", -1}}), ElementsAre(2)); // 4.01 > 5 - 1
}

TEST_F(RowFilterTest, ReadsNumbersFromTheSettings)
{
    ASSERT_TRUE(store.snapshot.settings.set("idle_days", "20"));
    addColumn("cycle_days", {19, 20, 21});
    EXPECT_THAT(meeting("cycle_days", Op::GreaterEqual, {SettingOperand{"idle_days"}}), ElementsAre(2, 3));
    ASSERT_TRUE(store.snapshot.settings.set("score_maximum", "50"));
    store.add({{"score", 500'000}});
    EXPECT_THAT(meeting("score", Op::Equal, {SettingOperand{"score_maximum"}}), ElementsAre(4));
}

TEST_F(RowFilterTest, ReadsTextsFromTheSettings)
{
    addColumn("lost_reason", {store.text("Duplicate"), store.text("Price"), store.text("Disqualified"), {}});
    EXPECT_THAT(meeting("lost_reason", Op::In, {SettingOperand{"ignored_lost_reasons"}}), IsEmpty());
    EXPECT_THAT(
        meeting("lost_reason", Op::NotEqual, {SettingOperand{"ignored_lost_reasons"}}), ElementsAre(1, 2, 3, 4));
    ASSERT_TRUE(store.snapshot.settings.set("ignored_lost_reasons", "Disqualified, Duplicate"));
    EXPECT_THAT(meeting("lost_reason", Op::In, {SettingOperand{"ignored_lost_reasons"}}), ElementsAre(1, 3));
    EXPECT_THAT(meeting("lost_reason", Op::NotEqual, {SettingOperand{"ignored_lost_reasons"}}), ElementsAre(2, 4));
}

TEST_F(RowFilterTest, ComparesTextsByTheirCodes)
{
    addColumn("type", {store.text("New"), store.text("O'Brien \"x\""), store.text("Upsell"), {}});
    EXPECT_THAT(meeting("type", Op::Equal, {"New"}), ElementsAre(1));
    EXPECT_THAT(meeting("type", Op::Equal, {"O'Brien \"x\""}), ElementsAre(2));
    EXPECT_THAT(meeting("type", Op::NotEqual, {"New"}), ElementsAre(2, 3, 4));
    EXPECT_THAT(meeting("type", Op::In, {"New", "Upsell", "Nobody"}), ElementsAre(1, 3));
    EXPECT_THAT(meeting("type", Op::Equal, {"Nobody"}), IsEmpty());
    EXPECT_THAT(meeting("type", Op::NotEqual, {"Nobody"}), ElementsAre(1, 2, 3, 4));
    EXPECT_THAT(meeting("type", Op::Empty), ElementsAre(4));
}

TEST_F(RowFilterTest, FindsARecordUnderAllItsReferences)
{
    const Code anna = store.owner("Anna");
    const Code annasId = store.owner("Anna", {}, anna);
    const Code ben = store.owner("Ben");
    addColumn("owner", {anna, annasId, ben, {}});
    EXPECT_THAT(meeting("owner", Op::Equal, {"Anna"}), ElementsAre(1, 2));
    EXPECT_THAT(meeting("owner", Op::NotEqual, {"Anna"}), ElementsAre(3, 4));
}

TEST_F(RowFilterTest, TakesAStateThatIsNotKnownAsEmpty)
{
    const Code demo = store.text("Demo");
    store.add({{"stage", demo}});
    store.add({{"stage", demo}, {"ended_on", day("2017-03-15").days()}}); // on as-of: what stands there is the end
    store.add({{"stage", demo}, {"ended_on", day("2017-03-16").days()}});
    store.add({{"stage", demo}, {"ended_on", std::int64_t{1} << 30}}); // never ends
    EXPECT_THAT(meeting("stage", Op::Equal, {"Demo"}), ElementsAre(1, 2, 4));
    EXPECT_THAT(meeting("stage", Op::NotEqual, {"Demo"}), ElementsAre(3));
    EXPECT_THAT(meeting("stage", Op::Empty), ElementsAre(3));
    EXPECT_THAT(meeting("stage", Op::NotEmpty), ElementsAre(1, 2, 4));
}

} // namespace

} // namespace quarterdeck
