// SPDX-License-Identifier: GPL-3.0-or-later
#include "deal_store.h"
#include "measure_builder.h"

#include <quarterdeck/store/database.h>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace quarterdeck {

namespace {

using test::cell;
using test::DealStore;
using test::MeasureBuilder;
using testing::HasSubstr;
using testing::StartsWith;

TEST(MeasureSql, IsReadableAndComplete)
{
    DealStore store;
    const Measure measure = MeasureBuilder(Aggregate::Sum, {"amount"}).flow("won_on");
    const MeasureQuery query{&measure, {cell("2017-03-01", "2017-04-01")}, {"team"}, {}, std::vector<Code>{4}};
    EXPECT_EQ(measureSql(query, store.snapshot, store.facts()),
        R"(-- measure_under_test: sum of amount over deal
WITH cell(i, "from", "to", as_of) AS (VALUES
  (0, 17226, 17257, 17256) -- from 2017-03-01 until before 2017-04-01, as of 2017-03-31
),
met AS (
  SELECT cell.i AS cell,
    deal.row AS row,
    coalesce(deal.team, owner.team, -1) AS "team",
    deal.amount AS value
  FROM cell CROSS JOIN deals AS deal
  LEFT JOIN dim_owner AS owner ON owner.code = deal.owner
  WHERE deal.won_on >= cell."from"
    AND deal.won_on < cell."to"
    AND coalesce(owner.member, -1) IN (4)
)
SELECT cell, "team", count(*) AS n, 0 AS unknown, sum(value >> 32) AS high, sum(value & 4294967295) AS low, sum(value / 100.0) AS result
FROM met
GROUP BY cell, "team"
ORDER BY cell, "team";
)");
}

TEST(MeasureSql, KeepsAUsersWordsInsideTheComment)
{
    DealStore store;
    store.open();
    Measure measure = MeasureBuilder(Aggregate::Count).flow("won_on");
    measure.id = "mine\nDROP TABLE deals;\r";
    const MeasureQuery query{&measure, {cell("2017-03-01", "2017-04-01")}, {}, {}, {}};
    const std::string sql = measureSql(query, store.snapshot, store.facts());
    EXPECT_THAT(sql, StartsWith("-- mine DROP TABLE deals; : count over deal\nWITH "));
    Result<Database> database = Database::open(store.path(), StoreAccess::ReadOnly);
    EXPECT_TRUE(database->execute(sql));
    EXPECT_TRUE(database->execute(rowsSql(query, 0, {}, store.snapshot, store.facts())));
}

TEST(MeasureSql, NeedsNoJoinForAFactInATableOfItsOwnName)
{
    DealStore store;
    Measure measure;
    measure.id = "active_reps";
    measure.fact = "rep";
    measure.aggregate = Aggregate::Count;
    measure.where = {{"there_from", FilterOperator::Less, {TimeOperand{TimeWord::To}}},
        {"there_to", FilterOperator::Greater, {TimeOperand{TimeWord::From}}}};
    const MeasureQuery query{&measure, {cell("2017-03-01", "2017-04-01")}, {}, {}, {}};
    EXPECT_THAT(measureSql(query, store.snapshot, store.facts()),
        HasSubstr(
            "FROM cell CROSS JOIN rep\n  WHERE rep.there_from < cell.\"to\"\n    AND rep.there_to > cell.\"from\"\n"));
}

} // namespace

} // namespace quarterdeck
