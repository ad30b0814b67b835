// SPDX-License-Identifier: GPL-3.0-or-later
#include <quarterdeck/engine/snapshot.h>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace quarterdeck {

namespace {

using testing::ElementsAre;
using testing::IsEmpty;

DimensionEntry entry(Code member, const char* label)
{
    DimensionEntry made;
    made.member = member;
    made.label = label;
    return made;
}

Snapshot sample()
{
    Snapshot snapshot;
    snapshot.texts = {"East", "New Business", "new-business", "-"};
    // Code 1 is the id of the same person as code 0, code 3 the name that nobody has.
    snapshot.owners.entries = {entry(0, "Anna Bell"), entry(0, "Anna Bell"), entry(2, "anna bell"), entry(3, "Zoe")};
    return snapshot;
}

TEST(Snapshot, LabelsMembersTextsAndMonths)
{
    const Snapshot snapshot = sample();
    EXPECT_EQ(snapshot.label(DimensionDomain::Owner, 1), "Anna Bell");
    EXPECT_EQ(snapshot.label(DimensionDomain::Text, 0), "East");
    EXPECT_EQ(snapshot.label(DimensionDomain::Month, 2017 * 12 + 5), "2017-06");
    EXPECT_EQ(snapshot.label(DimensionDomain::Month, 2017 * 12), "2017-01");
    EXPECT_EQ(snapshot.label(DimensionDomain::Text, kNoCode), "");
    EXPECT_EQ(snapshot.label(DimensionDomain::Month, kNoCode), "");
}

TEST(Snapshot, FindsTheExactLabelBeforeTheFoldedOnes)
{
    const Snapshot snapshot = sample();
    EXPECT_THAT(snapshot.codes(DimensionDomain::Owner, "Anna Bell"), ElementsAre(0));
    EXPECT_THAT(snapshot.codes(DimensionDomain::Owner, "ANNA-BELL"), ElementsAre(0, 2));
    EXPECT_THAT(snapshot.codes(DimensionDomain::Text, "New Business"), ElementsAre(1));
    EXPECT_THAT(snapshot.codes(DimensionDomain::Text, "NewBusiness"), ElementsAre(1, 2));
}

TEST(Snapshot, FindsNothingForALabelThatNobodyHas)
{
    const Snapshot snapshot = sample();
    EXPECT_THAT(snapshot.codes(DimensionDomain::Owner, "Bell"), IsEmpty());
    EXPECT_THAT(snapshot.codes(DimensionDomain::Account, "Anna Bell"), IsEmpty());
    EXPECT_THAT(snapshot.codes(DimensionDomain::Text, " "), IsEmpty()); // folds to nothing, as "-" does
}

TEST(Snapshot, TakesTheEmptyLabelAsNoValue)
{
    for (const DimensionDomain domain : {DimensionDomain::Owner, DimensionDomain::Text, DimensionDomain::Month})
        EXPECT_THAT(sample().codes(domain, ""), ElementsAre(kNoCode));
}

TEST(Snapshot, ReadsMonths)
{
    const Snapshot snapshot;
    EXPECT_THAT(snapshot.codes(DimensionDomain::Month, "2017-06"), ElementsAre(2017 * 12 + 5));
    EXPECT_THAT(snapshot.codes(DimensionDomain::Month, "2017-13"), IsEmpty());
    EXPECT_THAT(snapshot.codes(DimensionDomain::Month, "June"), IsEmpty());
}

TEST(Snapshot, HasATableForOwnersAccountsAndProductsOnly)
{
    const Snapshot snapshot;
    EXPECT_EQ(snapshot.table(DimensionDomain::Owner), &snapshot.owners);
    EXPECT_EQ(snapshot.table(DimensionDomain::Account), &snapshot.accounts);
    EXPECT_EQ(snapshot.table(DimensionDomain::Product), &snapshot.products);
    EXPECT_EQ(snapshot.table(DimensionDomain::Text), nullptr);
    EXPECT_EQ(snapshot.table(DimensionDomain::Month), nullptr);
}

TEST(Snapshot, CountsMoneyInTheDigitsOfTheBaseCurrency)
{
    Snapshot snapshot;
    EXPECT_EQ(snapshot.moneyDigits(), 2);
    ASSERT_TRUE(snapshot.settings.set("base_currency", "JPY"));
    EXPECT_EQ(snapshot.moneyDigits(), 0);
}

} // namespace

} // namespace quarterdeck
