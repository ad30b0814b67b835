// SPDX-License-Identifier: GPL-3.0-or-later
#include "column_block_builder.h"

#include <quarterdeck/facts/rep_facts.h>

#include <gtest/gtest.h>

namespace quarterdeck {

namespace {

using test::at;
using test::day;

using Row = std::map<std::string, std::int64_t>;

/// A deal as deriveDeals gives it.
Row wonDeal(std::int64_t owner, const char* created, const char* won)
{
    return {{"owner.member", owner}, {"alive_from", day(created)}, {"alive_to", day(won)}, {"won_on", day(won)}};
}
Row openDeal(std::int64_t owner, const char* created)
{
    return {{"owner.member", owner}, {"alive_from", day(created)}, {"alive_to", kEndOfTime}};
}

class RepFacts : public testing::Test
{
protected:
    std::int64_t code(const char* text) { return dictionary.code(text); }
    const ColumnBlock& derive(const std::vector<Row>& users, const std::vector<Row>& deals)
    {
        reps = deriveReps(test::block({"owner", "role", "started_on", "ended_on", "active"}, users),
            test::block({"owner.member", "alive_from", "alive_to", "won_on", "lost_on"}, deals),
            [this](std::int64_t text) -> std::string_view {
                return dictionary.text(static_cast<Dictionary::Code>(text));
            });
        return reps;
    }

    /// Rows that meet the header's condition for [from, e).
    int active(const char* from, const char* to) const
    {
        int count = 0;
        for (std::size_t row = 0; row < reps.rows(); ++row)
            count += at(reps, "there_from", row) < day(to) && at(reps, "there_to", row) > day(from)
                && at(reps, "seen_from", row) < day(to) && at(reps, "seen_to", row) >= day(to);
        return count;
    }

    Dictionary dictionary;
    ColumnBlock reps;
};

TEST_F(RepFacts, AreTheUsersWithARepsRole)
{
    derive({{{"owner", 1}, {"role", code("Sales Rep")}}, {{"owner", 2}, {"role", code("Manager")}}, {{"owner", 3}},
               {{"owner", 4}, {"role", code("AE")}}},
        {openDeal(2, "2017-01-01")});
    ASSERT_EQ(reps.rows(), 2U);
    EXPECT_EQ(at(reps, "owner", 0), 1);
    EXPECT_EQ(at(reps, "owner", 1), 4);
    EXPECT_EQ(reps.rowIds, (std::vector<std::int64_t>{1, 2}));
    EXPECT_EQ(at(reps, "seen_from", 0), kBeginningOfTime);
    EXPECT_EQ(at(reps, "seen_to", 0), kEndOfTime);
    EXPECT_EQ(active("2017-01-01", "2017-02-01"), 2);
}

TEST_F(RepFacts, CountFromTheFirstDayToTheDayBeforeTheEnd)
{
    derive({{{"owner", 1}, {"role", code("rep")}, {"started_on", day("2017-02-28")}, {"ended_on", day("2017-04-01")}}},
        {});
    EXPECT_EQ(active("2017-01-01", "2017-02-28"), 0);
    EXPECT_EQ(active("2017-02-01", "2017-03-01"), 1);
    EXPECT_EQ(active("2017-03-31", "2017-04-30"), 1);
    EXPECT_EQ(active("2017-04-01", "2017-05-01"), 0);
}

TEST_F(RepFacts, WithoutRolesAreTheOwnersOfDealsOfTwelveMonths)
{
    derive({{{"owner", 1}}, {{"owner", 2}}, {{"owner", 3}}},
        {wonDeal(1, "2016-01-10", "2016-03-15"), openDeal(2, "2017-01-01"), openDeal(9, "2017-01-01")});
    ASSERT_EQ(reps.rows(), 2U); // 3 owned nothing, 9 is no user
    EXPECT_EQ(at(reps, "owner", 0), 1);
    EXPECT_EQ(at(reps, "seen_from", 0), day("2016-01-10"));
    EXPECT_EQ(at(reps, "seen_to", 0), day("2017-03-15"));
    EXPECT_EQ(at(reps, "seen_to", 1), kEndOfTime);
    EXPECT_EQ(active("2016-01-01", "2016-01-10"), 0);
    EXPECT_EQ(active("2016-01-01", "2016-01-11"), 1);
    EXPECT_EQ(active("2017-01-01", "2017-03-15"), 2);
    EXPECT_EQ(active("2017-01-01", "2017-03-16"), 1);
}

TEST_F(RepFacts, WhereNoRoleMeansARepAreTheOwnersOfDealsToo)
{
    derive({{{"owner", 1}, {"role", code("Closer")}}, {{"owner", 2}, {"role", code("Manager")}}},
        {openDeal(1, "2017-01-01")});
    ASSERT_EQ(reps.rows(), 1U);
    EXPECT_EQ(at(reps, "owner", 0), 1);
}

TEST_F(RepFacts, JoinSpansThatTouchAndKeepThoseApart)
{
    derive({{{"owner", 1}}},
        {wonDeal(1, "2016-06-01", "2016-07-01"), wonDeal(1, "2015-01-01", "2015-02-01"),
            wonDeal(1, "2015-12-01", "2016-01-01"), wonDeal(1, "2019-01-01", "2019-01-01")});
    ASSERT_EQ(reps.rows(), 2U);
    EXPECT_EQ(at(reps, "seen_from", 0), day("2015-01-01"));
    EXPECT_EQ(at(reps, "seen_to", 0), day("2017-07-01"));
    EXPECT_EQ(at(reps, "seen_from", 1), day("2019-01-01"));
    EXPECT_EQ(at(reps, "seen_to", 1), day("2020-01-01"));
}

TEST_F(RepFacts, KeepTheLongerOfTwoSpansWithin)
{
    derive({{{"owner", 1}}}, {wonDeal(1, "2016-01-01", "2016-12-01"), wonDeal(1, "2016-02-01", "2016-03-01")});
    ASSERT_EQ(reps.rows(), 1U);
    EXPECT_EQ(at(reps, "seen_to", 0), day("2017-12-01"));
}

TEST_F(RepFacts, LearnNothingFromDeletedDealsAndLittleFromUndatedOnes)
{
    const Row deleted{{"owner.member", 1}, {"alive_from", kBeginningOfTime}, {"alive_to", kBeginningOfTime}};
    const Row undated{{"owner.member", 2}, {"alive_from", day("2016-05-01")}, {"alive_to", kBeginningOfTime}};
    derive({{{"owner", 1}}, {{"owner", 2}}}, {deleted, undated});
    ASSERT_EQ(reps.rows(), 1U);
    EXPECT_EQ(at(reps, "owner"), 2);
    EXPECT_EQ(at(reps, "seen_from"), day("2016-05-01"));
    EXPECT_EQ(at(reps, "seen_to"), day("2017-05-01"));
}

TEST_F(RepFacts, WhoAreNoLongerActiveWereThereUntilTheirLastDeal)
{
    const std::int64_t rep = code("rep");
    derive({{{"owner", 1}, {"role", rep}, {"active", 0}}, {{"owner", 2}, {"role", rep}, {"active", 0}},
               {{"owner", 3}, {"role", rep}, {"active", 1}},
               {{"owner", 4}, {"role", rep}, {"active", 0}, {"ended_on", day("2018-01-01")}}},
        {wonDeal(1, "2016-01-01", "2016-06-30"), openDeal(1, "2016-05-01")});
    ASSERT_EQ(reps.rows(), 3U);
    EXPECT_EQ(at(reps, "owner", 0), 1);
    EXPECT_EQ(at(reps, "there_to", 0), day("2016-07-01"));
    EXPECT_EQ(at(reps, "there_to", 1), kEndOfTime);
    EXPECT_EQ(at(reps, "there_to", 2), day("2018-01-01"));
}

TEST_F(RepFacts, AreNoneWithoutUsers)
{
    derive({}, {openDeal(1, "2017-01-01")});
    EXPECT_EQ(reps.rows(), 0U);
    EXPECT_EQ(reps.columns.size(), 5U);
}

TEST(RepRole, IsToldByItsWord)
{
    for (const char* role :
        {"rep", "Sales Rep", "SALES-REP", "sales_rep", "Account Executive", "Senior Account Executive",
            "Sr. Account Executive", "AE", "SDR", "Jr BDR", "sales", "Seller", "Salesperson", "Agent", "Sales Agent"})
        EXPECT_TRUE(isRepRole(role)) << role;
    for (const char* role : {"", "Manager", "Sales Manager", "VP Sales", "Administrator", "CEO", "report", "senior"})
        EXPECT_FALSE(isRepRole(role)) << role;
}

} // namespace

} // namespace quarterdeck
