// SPDX-License-Identifier: GPL-3.0-or-later
#include "deal_store.h"
#include "measure_builder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <limits>
#include <numeric>

namespace quarterdeck {

namespace {

using test::cell;
using test::day;
using test::DealRow;
using test::DealStore;
using test::MeasureBuilder;
using testing::ElementsAre;
using testing::IsEmpty;

constexpr std::int64_t kEver = std::int64_t{1} << 30;
constexpr std::int64_t kHuge = 9'000'000'000'000'000'000;

class SqlExecutorTest : public testing::Test
{
protected:
    const std::vector<MeasureRow>& run(const Measure& measure, std::vector<QueryCell> cells,
        std::vector<std::string> by = {}, std::vector<DimensionFilter> where = {},
        std::optional<std::vector<Code>> scope = {})
    {
        m_measure = measure;
        m_query = {&m_measure, std::move(cells), std::move(by), std::move(where), std::move(scope)};
        m_executor = store.open();
        const auto tables = m_executor->run({&m_query, 1}, store.snapshot, m_progress);
        EXPECT_TRUE(tables) << tables.error().arguments.back() << measureSql(m_query, store.snapshot, store.facts());
        m_table = tables->front();
        return m_table.rows;
    }
    /// The only group's value.
    double value(const Measure& measure, const QueryCell& at)
    {
        const auto& rows = run(measure, {at});
        EXPECT_EQ(rows.size(), 1U);
        return rows.empty() ? -1 : rows.front().value;
    }
    /// The rows behind a cell of the query that ran last.
    std::vector<ContributingRow> behind(std::size_t index = 0, std::vector<Code> keys = {})
    {
        return m_executor->rows(m_query, index, keys, store.snapshot, m_progress).value();
    }
    std::vector<std::int64_t> rowIds(std::size_t index = 0, std::vector<Code> keys = {})
    {
        std::vector<std::int64_t> ids;
        for (const ContributingRow& row : behind(index, std::move(keys)))
            ids.push_back(row.row);
        return ids;
    }

    DealRow won(const char* on, std::int64_t amount)
    {
        return {{"won_on", day(on).days()}, {"amount", amount}, {"ended_on", day(on).days()}};
    }
    DealRow alive(const char* from, const char* to, std::int64_t amount)
    {
        DealRow row{{"alive_from", day(from).days()}, {"alive_to", kEver}, {"amount", amount}};
        if (to != nullptr)
            row["alive_to"] = row["ended_on"] = day(to).days();
        return row;
    }

    DealStore store;
    Progress m_progress;

private:
    Measure m_measure;
    MeasureQuery m_query;
    MeasureTable m_table;
    std::unique_ptr<SqlExecutor> m_executor;
};

const Measure kRevenue = MeasureBuilder(Aggregate::Sum, {"amount"}).flow("won_on");
const Measure kOpen = MeasureBuilder(Aggregate::Count).stock();

TEST_F(SqlExecutorTest, CountsAFlowFromItsFirstDayToTheDayBeforeItsEnd)
{
    for (const char* on : {"2017-02-28", "2017-03-01", "2017-03-31", "2017-04-01"})
        store.add(won(on, 100));
    store.add({{"amount", 100}});
    const auto& rows = run(kRevenue, {cell("2017-03-01", "2017-04-01")});
    ASSERT_EQ(rows.size(), 1U);
    EXPECT_EQ(rows[0].value, 2);
    EXPECT_EQ(rows[0].rows, 2);
    EXPECT_THAT(rowIds(), ElementsAre(2, 3));
}

TEST_F(SqlExecutorTest, ReadsAStockOnTheLastDayOfItsCell)
{
    store.add(alive("2017-03-31", nullptr, 0)); // began on the day: alive
    store.add(alive("2017-04-01", nullptr, 0)); // begins the day after: not yet
    store.add(alive("2017-01-01", "2017-03-31", 0)); // ended on the day: no longer
    store.add(alive("2017-01-01", "2017-04-01", 0)); // ends the day after: still
    store.add({{"alive_to", kEver}}); // began before everything
    store.add({{"alive_from", day("2017-01-01").days()}}); // has no end
    store.add({{"alive_from", -kEver}, {"alive_to", -kEver}}); // deleted
    EXPECT_EQ(value(kOpen, cell("2017-01-01", "2017-04-01")), 4);
    EXPECT_THAT(rowIds(), ElementsAre(1, 4, 5, 6));
}

TEST_F(SqlExecutorTest, AnswersOverlappingCellsEachOnItsOwn)
{
    store.add(won("2017-01-15", 100));
    store.add(won("2017-02-15", 10));
    const auto& rows = run(kRevenue,
        {cell("2017-01-01", "2017-03-01"), cell("2017-02-01", "2017-03-01"), cell("2017-03-01", "2017-04-01"),
            cell("2017-01-01", "2017-03-01"), cell("2017-02-01", "2017-02-01")});
    ASSERT_EQ(rows.size(), 3U); // cells without rows have none
    EXPECT_EQ(rows[0].cell, 0);
    EXPECT_EQ(rows[0].value, 1.1);
    EXPECT_EQ(rows[1].cell, 1);
    EXPECT_EQ(rows[1].value, 0.1);
    EXPECT_EQ(rows[2].cell, 3);
    EXPECT_EQ(rows[2].value, 1.1);
    EXPECT_THAT(rowIds(1), ElementsAre(2));
}

TEST_F(SqlExecutorTest, HasNothingToSayAboutNoCells)
{
    store.add(won("2017-01-15", 100));
    EXPECT_THAT(run(kRevenue, {}), IsEmpty());
}

TEST_F(SqlExecutorTest, CountsWhatHasNoTimeByItsFiltersAlone)
{
    store.add({{"score", 10'000}});
    store.add({{"score", 20'000}});
    EXPECT_EQ(value(MeasureBuilder(Aggregate::Count).where("score", FilterOperator::Greater, {1.5}),
                  cell("2017-01-01", "2017-02-01")),
        1);
}

TEST_F(SqlExecutorTest, TakesAnOverdueDayAsAsOf)
{
    const Measure due = MeasureBuilder(Aggregate::Count).flow("expected_on").notBeforeAsOf();
    store.add({{"expected_on", day("2016-05-01").days()}}); // overdue
    store.add({{"expected_on", day("2017-03-15").days()}}); // as-of itself
    store.add({{"expected_on", day("2017-03-31").days()}});
    store.add({{"expected_on", day("2017-04-01").days()}});
    store.add({});
    EXPECT_EQ(value(due, cell("2017-03-01", "2017-04-01", "2017-03-15")), 3);
    EXPECT_THAT(run(due, {cell("2017-03-01", "2017-03-15", "2017-03-15")}), IsEmpty());
}

TEST_F(SqlExecutorTest, SumsBeyondSixtyFourBits)
{
    for (int i = 0; i < 4; ++i)
        store.add(won("2017-01-15", kHuge));
    store.add(won("2017-01-15", -kHuge));
    EXPECT_EQ(value(kRevenue, cell("2017-01-01", "2017-02-01")), 2.7e17);
}

TEST_F(SqlExecutorTest, SumsNegativeAmountsExactly)
{
    store.add(won("2017-01-15", -1));
    store.add(won("2017-01-15", -(std::int64_t{1} << 32)));
    store.add(won("2017-01-15", (std::int64_t{1} << 33) + 3));
    EXPECT_EQ(value(kRevenue, cell("2017-01-01", "2017-02-01")), 42949672.98);
}

TEST_F(SqlExecutorTest, SumsProductsOfWideNumbersExactly)
{
    const Measure weighted = MeasureBuilder(Aggregate::Sum, {"win_chance", "amount"}).flow("created_on");
    const std::int64_t on = day("2017-01-15").days();
    store.add({{"created_on", on}, {"amount", kHuge}, {"win_chance", 9'999}});
    store.add({{"created_on", on}, {"amount", -kHuge}, {"win_chance", 9'998}});
    store.add({{"created_on", on}, {"amount", 1}, {"win_chance", 5'000}});
    store.add({{"created_on", on}, {"amount", 100}});
    store.add({{"created_on", on}, {"win_chance", 5'000}});
    const auto& rows = run(weighted, {cell("2017-01-01", "2017-02-01")});
    ASSERT_EQ(rows.size(), 1U);
    // (9e18 * 9999 - 9e18 * 9998 + 5000) / 1e6
    EXPECT_EQ(rows[0].value, 9'000'000'000'000.005);
    EXPECT_EQ(rows[0].rows, 5);
}

TEST_F(SqlExecutorTest, SumsProductsOfThreeFactors)
{
    const std::int64_t on = day("2017-01-15").days();
    store.add({{"created_on", on}, {"amount", 200}, {"quantity", 30'000}, {"win_chance", 5'000}});
    store.add({{"created_on", on}, {"amount", 100}, {"quantity", 10'000}, {"win_chance", 2'500}});
    EXPECT_EQ(value(MeasureBuilder(Aggregate::Sum, {"amount", "quantity", "win_chance"}).flow("created_on"),
                  cell("2017-01-01", "2017-02-01")),
        3.25);
}

TEST_F(SqlExecutorTest, AddsUpRowsWithoutValuesToZero)
{
    store.add({{"won_on", day("2017-01-15").days()}});
    const auto& rows = run(kRevenue, {cell("2017-01-01", "2017-02-01")});
    ASSERT_EQ(rows.size(), 1U);
    EXPECT_TRUE(rows[0].hasValue);
    EXPECT_EQ(rows[0].value, 0);
    EXPECT_EQ(rows[0].rows, 1);
    const auto contributing = behind();
    ASSERT_EQ(contributing.size(), 1U);
    EXPECT_FALSE(contributing[0].hasValue);
}

TEST_F(SqlExecutorTest, TakesTheMiddleValueOrTheMeanOfTheTwoMiddleOnes)
{
    const Measure median = MeasureBuilder(Aggregate::Median, {"amount"}).flow("won_on");
    const std::vector<QueryCell> cells{cell("2017-01-01", "2017-02-01"), cell("2017-02-01", "2017-03-01"),
        cell("2017-03-01", "2017-04-01"), cell("2017-04-01", "2017-05-01")};
    for (const std::int64_t amount : {900, 100, 500})
        store.add(won("2017-01-15", amount));
    for (const std::int64_t amount : {900, 100, 500, 201})
        store.add(won("2017-02-15", amount));
    store.add(won("2017-03-15", 700));
    store.add({{"won_on", day("2017-01-16").days()}});
    store.add({{"won_on", day("2017-04-16").days()}});
    const auto& rows = run(median, cells);
    ASSERT_EQ(rows.size(), 4U);
    EXPECT_EQ(rows[0].value, 5);
    EXPECT_EQ(rows[0].rows, 4);
    EXPECT_EQ(rows[1].value, 3.505);
    EXPECT_EQ(rows[2].value, 7);
    EXPECT_FALSE(rows[3].hasValue);
    EXPECT_EQ(rows[3].rows, 1);
}

TEST_F(SqlExecutorTest, TakesTheMedianOfWideNumbers)
{
    store.add(won("2017-01-15", kHuge));
    store.add(won("2017-01-15", kHuge));
    EXPECT_EQ(
        value(MeasureBuilder(Aggregate::Median, {"amount"}).flow("won_on"), cell("2017-01-01", "2017-02-01")), 9e16);
}

TEST_F(SqlExecutorTest, TakesTheSmallestAndTheLargest)
{
    for (const std::int64_t amount : {300, -100, 500})
        store.add(won("2017-01-15", amount));
    store.add({{"won_on", day("2017-01-15").days()}});
    EXPECT_EQ(value(MeasureBuilder(Aggregate::Min, {"amount"}).flow("won_on"), cell("2017-01-01", "2017-02-01")), -1);
    EXPECT_EQ(value(MeasureBuilder(Aggregate::Max, {"amount"}).flow("won_on"), cell("2017-01-01", "2017-02-01")), 5);
    EXPECT_FALSE(
        run(MeasureBuilder(Aggregate::Max, {"profit"}).flow("won_on"), {cell("2017-01-01", "2017-02-01")})[0].hasValue);
}

TEST_F(SqlExecutorTest, CountsMembersOnceUnderAllTheirReferences)
{
    const Code anna = store.owner("Anna");
    const Code annasId = store.owner("Anna", {}, anna);
    const Code ben = store.owner("Ben");
    for (const Code owner : {anna, annasId, ben, ben}) {
        DealRow row = won("2017-01-15", 100);
        row["owner"] = owner;
        store.add(row);
    }
    store.add(won("2017-01-15", 100));
    const QueryCell january = cell("2017-01-01", "2017-02-01");
    EXPECT_EQ(value(MeasureBuilder(Aggregate::Distinct, {"owner"}).flow("won_on"), january), 2);
    const auto rows = behind();
    ASSERT_EQ(rows.size(), 2U);
    EXPECT_EQ(rows[0].row, 1);
    EXPECT_EQ(rows[1].row, 3);
    EXPECT_EQ(value(MeasureBuilder(Aggregate::Distinct, {"amount"}).flow("won_on"), january), 1);

    const auto& groups = run(kRevenue, {january}, {"owner"});
    ASSERT_EQ(groups.size(), 3U);
    EXPECT_THAT(groups[0].keys, ElementsAre(kNoCode));
    EXPECT_THAT(groups[1].keys, ElementsAre(anna));
    EXPECT_EQ(groups[1].value, 2);
    EXPECT_THAT(groups[2].keys, ElementsAre(ben));
    EXPECT_THAT(rowIds(0, {anna}), ElementsAre(1, 2));
    EXPECT_THAT(rowIds(0, {kNoCode}), ElementsAre(5));
}

TEST_F(SqlExecutorTest, TakesTheFirstPathThatHasAValue)
{
    const Code east = store.text("East");
    const Code west = store.text("West");
    const Code south = store.text("South");
    const Code anna = store.owner("Anna", {{"region", west}});
    const Code ben = store.owner("Ben");
    const Code acme = store.account("Acme", {{"region", south}});
    const auto deal = [&](std::optional<Code> region, Code owner) {
        DealRow row = won("2017-01-15", 100);
        row["owner"] = owner;
        row["account"] = acme;
        if (region)
            row["region"] = *region;
        store.add(row);
    };
    deal(east, anna);
    deal({}, anna);
    deal({}, ben);
    const auto& groups = run(kRevenue, {cell("2017-01-01", "2017-02-01")}, {"region"});
    ASSERT_EQ(groups.size(), 3U);
    EXPECT_THAT(groups[0].keys, ElementsAre(east));
    EXPECT_THAT(groups[1].keys, ElementsAre(west));
    EXPECT_THAT(groups[2].keys, ElementsAre(south));
    EXPECT_THAT(rowIds(0, {south}), ElementsAre(3));
}

TEST_F(SqlExecutorTest, GroupsByManagerMonthAndSeveralDimensions)
{
    const Code boss = store.owner("Boss");
    const Code anna = store.owner("Anna", {{"manager", boss}});
    const auto deal = [&](Code owner, const char* expected) {
        DealRow row = alive("2017-01-01", nullptr, 100);
        row["owner"] = owner;
        if (expected != nullptr)
            row["expected_on"] = day(expected).days();
        store.add(row);
    };
    deal(anna, "2016-12-31"); // overdue: counts in the month of as-of
    deal(anna, "2017-03-31");
    deal(boss, "2018-01-01");
    deal(boss, nullptr);
    const auto& groups = run(kOpen, {cell("2017-03-01", "2017-04-01", "2017-03-15")}, {"manager", "expected_month"});
    ASSERT_EQ(groups.size(), 3U);
    EXPECT_THAT(groups[0].keys, ElementsAre(kNoCode, kNoCode));
    EXPECT_THAT(groups[1].keys, ElementsAre(kNoCode, 2018 * 12));
    EXPECT_THAT(groups[2].keys, ElementsAre(boss, 2017 * 12 + 2));
    EXPECT_EQ(groups[2].value, 2);
    EXPECT_THAT(rowIds(0, {boss, 2017 * 12 + 2}), ElementsAre(1, 2));
}

TEST_F(SqlExecutorTest, KeepsToTheViewersScope)
{
    const Code anna = store.owner("Anna");
    const Code annasId = store.owner("Anna", {}, anna);
    const Code ben = store.owner("Ben");
    for (const Code owner : {annasId, ben, kNoCode}) {
        DealRow row = won("2017-01-15", 100);
        if (owner != kNoCode)
            row["owner"] = owner;
        store.add(row);
    }
    const std::vector<QueryCell> january{cell("2017-01-01", "2017-02-01")};
    EXPECT_EQ(run(kRevenue, january, {}, {}, std::vector<Code>{anna})[0].value, 1);
    EXPECT_THAT(rowIds(), ElementsAre(1));
    EXPECT_EQ(run(kRevenue, january, {}, {}, std::vector<Code>{anna, ben})[0].value, 2);
    EXPECT_THAT(run(kRevenue, january, {}, {}, std::vector<Code>{}), IsEmpty());
    EXPECT_EQ(run(kRevenue, january)[0].value, 3);
}

TEST_F(SqlExecutorTest, FiltersByMembersAndByNoneOfThem)
{
    const Code east = store.text("East");
    const Code west = store.text("West");
    for (const Code region : {east, west, kNoCode}) {
        DealRow row = won("2017-01-15", 100);
        if (region != kNoCode)
            row["region"] = region;
        store.add(row);
    }
    const std::vector<QueryCell> january{cell("2017-01-01", "2017-02-01")};
    const auto rowsWith = [&](std::vector<Code> members, bool exclude) {
        run(kRevenue, january, {}, {{"region", std::move(members), exclude}});
        return rowIds();
    };
    EXPECT_THAT(rowsWith({east}, false), ElementsAre(1));
    EXPECT_THAT(rowsWith({kNoCode, west}, false), ElementsAre(2, 3));
    EXPECT_THAT(rowsWith({east}, true), ElementsAre(2, 3));
    EXPECT_THAT(rowsWith({kNoCode}, true), ElementsAre(1, 2));
    EXPECT_THAT(rowsWith({}, false), IsEmpty());
    EXPECT_THAT(rowsWith({}, true), ElementsAre(1, 2, 3));
}

TEST_F(SqlExecutorTest, HoldsTheStateOfWhatEndedSinceAsUnknown)
{
    const Code demo = store.text("Demo");
    const Measure weighted = MeasureBuilder(Aggregate::Sum, {"amount", "win_chance"}).stock();
    const auto deal = [&](const char* end) {
        DealRow row = alive("2017-01-01", end, 1000);
        row["stage"] = demo;
        row["win_chance"] = 5'000;
        store.add(row);
    };
    deal(nullptr);
    deal("2017-04-01"); // still open on 31 March, its stage of today is Won
    deal("2017-03-31");
    const QueryCell quarter = cell("2017-01-01", "2017-04-01", "2017-12-31");
    const auto& rows = run(weighted, {quarter});
    ASSERT_EQ(rows.size(), 1U);
    EXPECT_EQ(rows[0].value, 5);
    EXPECT_EQ(rows[0].rows, 2);
    EXPECT_EQ(rows[0].unknownState, 1);
    EXPECT_FALSE(behind()[1].hasValue);

    const auto& stages = run(kOpen, {quarter}, {"stage"});
    ASSERT_EQ(stages.size(), 2U);
    EXPECT_THAT(stages[0].keys, ElementsAre(kNoCode));
    EXPECT_THAT(stages[1].keys, ElementsAre(demo));
    EXPECT_EQ(stages[0].unknownState, 0); // the count itself tells no state
    EXPECT_EQ(run(MeasureBuilder(Aggregate::Distinct, {"stage"}).stock(), {quarter})[0].unknownState, 1);
}

TEST_F(SqlExecutorTest, KnowsTheStateOfWhatEndedByAsOf)
{
    const Measure forecast = MeasureBuilder(Aggregate::Sum, {"win_chance"}).flow("expected_on");
    const auto deal = [&](std::optional<const char*> end) {
        DealRow row{{"expected_on", day("2017-03-20").days()}, {"win_chance", 5'000}};
        if (end)
            row["ended_on"] = day(*end).days();
        store.add(row);
    };
    deal({});
    deal("2017-03-15"); // as-of
    deal("2017-03-16");
    const auto& rows = run(forecast, {cell("2017-03-01", "2017-04-01", "2017-03-15")});
    ASSERT_EQ(rows.size(), 1U);
    EXPECT_EQ(rows[0].value, 1);
    EXPECT_EQ(rows[0].unknownState, 1);
}

TEST_F(SqlExecutorTest, RefusesASnapshotThatTheRowsHaveLeftBehind)
{
    const auto executor = store.open();
    store.setRevision(8);
    const Measure measure = kRevenue;
    const MeasureQuery query{&measure, {cell("2017-01-01", "2017-02-01")}, {}, {}, {}};
    const auto tables = executor->run({&query, 1}, store.snapshot, m_progress);
    ASSERT_FALSE(tables);
    EXPECT_EQ(tables.error().kind, ErrorKind::StaleSnapshot);
    EXPECT_THAT(tables.error().arguments, ElementsAre("7", "8"));
    EXPECT_EQ(executor->rows(query, 0, {}, store.snapshot, m_progress).error().kind, ErrorKind::StaleSnapshot);
    store.snapshot.revision = 8;
    EXPECT_TRUE(executor->run({&query, 1}, store.snapshot, m_progress));
}

TEST_F(SqlExecutorTest, StopsWhenAskedTo)
{
    store.add(won("2017-01-15", 100));
    const auto executor = store.open();
    const Measure measure = kRevenue;
    const MeasureQuery query{&measure, {cell("2017-01-01", "2017-02-01")}, {}, {}, {}};
    Progress progress;
    progress.cancel();
    EXPECT_EQ(executor->run({&query, 1}, store.snapshot, progress).error().kind, ErrorKind::Cancelled);
    EXPECT_EQ(executor->rows(query, 0, {}, store.snapshot, progress).error().kind, ErrorKind::Cancelled);
    EXPECT_TRUE(executor->run({&query, 1}, store.snapshot, m_progress)); // and goes on when asked again
}

/// Is cancelled by the first query's end, as if someone had clicked during the second.
class StopAfterOne : public Progress
{
public:
    void advance(Phase, std::int64_t done, std::int64_t) override
    {
        if (done == 1)
            cancel();
    }
};

TEST_F(SqlExecutorTest, StopsBetweenQueries)
{
    const auto executor = store.open();
    const Measure measure = kRevenue;
    const std::vector<MeasureQuery> queries(3, {&measure, {cell("2017-01-01", "2017-02-01")}, {}, {}, {}});
    StopAfterOne progress;
    EXPECT_EQ(executor->run(queries, store.snapshot, progress).error().kind, ErrorKind::Cancelled);
}

} // namespace

} // namespace quarterdeck
