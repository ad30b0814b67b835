// SPDX-License-Identifier: GPL-3.0-or-later
#include <quarterdeck/engine/measure_executor.h>

#include <gtest/gtest.h>

namespace quarterdeck {

namespace {

FactSchema deal()
{
    FactSchema fact;
    fact.id = "deal";
    fact.columns = {{"amount", ColumnType::Money}, {"win_chance", ColumnType::Decimal, true},
        {"cycle_days", ColumnType::Integer}, {"won_on", ColumnType::Day}, {"owner", ColumnType::Coded}};
    return fact;
}

double units(Aggregate aggregate, std::vector<std::string> value, const Snapshot& snapshot = {})
{
    Measure measure;
    measure.aggregate = aggregate;
    measure.value = std::move(value);
    return unitsPerMajor(measure, deal(), snapshot);
}

TEST(UnitsPerMajor, MultiplyInAProduct)
{
    EXPECT_EQ(units(Aggregate::Sum, {"amount"}), 100);
    EXPECT_EQ(units(Aggregate::Sum, {"amount", "win_chance"}), 1'000'000);
    EXPECT_EQ(units(Aggregate::Median, {"win_chance"}), 10'000);
}

TEST(UnitsPerMajor, AreOneForCountsDaysAndIntegers)
{
    EXPECT_EQ(units(Aggregate::Count, {}), 1);
    EXPECT_EQ(units(Aggregate::Distinct, {"owner"}), 1);
    EXPECT_EQ(units(Aggregate::Distinct, {"amount"}), 1);
    EXPECT_EQ(units(Aggregate::Sum, {"cycle_days"}), 1);
    EXPECT_EQ(units(Aggregate::Max, {"won_on"}), 1);
}

TEST(UnitsPerMajor, FollowTheBaseCurrency)
{
    Snapshot yen;
    ASSERT_TRUE(yen.settings.set("base_currency", "JPY"));
    EXPECT_EQ(units(Aggregate::Sum, {"amount"}, yen), 1);
    Snapshot dinar;
    ASSERT_TRUE(dinar.settings.set("base_currency", "KWD"));
    EXPECT_EQ(units(Aggregate::Sum, {"amount", "win_chance"}, dinar), 10'000'000);
}

} // namespace

} // namespace quarterdeck
