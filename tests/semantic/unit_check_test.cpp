// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog_files.h"

#include <gtest/gtest.h>

namespace quarterdeck {
namespace {

/// "fits", or what the unit check says.
std::string check(const std::string& unit, const std::string& formula)
{
    const Catalog::Loaded loaded = loadedKpi(fmt::format(R"("unit": "{}", "formula": "{}")", unit, formula));
    return loaded.problems.empty() ? "fits" : onlyProblem(loaded);
}

TEST(UnitCheck, MakesPureNumbersOfCountsAndRatiosUnderTimesAndDivide)
{
    EXPECT_EQ(check("ratio", "won / (won + lost)"), "fits");
    EXPECT_EQ(check("number", "won / lost"), "fits");
    EXPECT_EQ(check("count", "won * lost / open"), "fits");
    EXPECT_EQ(check("ratio", "won / lost - 1"), "fits");
    EXPECT_EQ(check("ratio", "amount_won / amount_won [year earlier] - 1"), "fits");
}

TEST(UnitCheck, FollowsMoneyAndTimeThroughTimesAndDivide)
{
    EXPECT_EQ(check("money per day", "open * won * amount_won / cycle"), "fits");
    EXPECT_EQ(check("money per day", "amount_won / days"), "fits");
    EXPECT_EQ(check("money per month", "amount_won / months"), "fits");
    EXPECT_EQ(check("money", "amount_won / days * days_left"), "fits");
    EXPECT_EQ(check("days", "cycle * won / lost"), "fits");
    EXPECT_EQ(
        check("money per day", "amount_won / months"), "expected a result in money per day, found money / months");
    EXPECT_EQ(check("money", "amount_won * amount_won"), "expected a result in money, found money * money");
    EXPECT_EQ(check("ratio", "won / cycle"), "expected a result in ratio, found 1 / days");
}

TEST(UnitCheck, AddsAndComparesEqualUnitsOnly)
{
    EXPECT_EQ(check("money", "amount_won + cycle"), "expected equal units under +, found money and days");
    EXPECT_EQ(check("money", "amount_won - won"), "expected equal units under -, found money and count");
    EXPECT_EQ(check("money", "min(amount_won, won)"), "expected equal units under min, found money and count");
    EXPECT_EQ(check("money", "amount_won else cycle"), "expected equal units under else, found money and days");
    EXPECT_EQ(check("number", "amount_won > cycle"), "expected equal units under a comparison, found money and days");
    EXPECT_EQ(check("days", "cycle + days"), "fits");
    EXPECT_EQ(check("days", "cycle + months"), "expected equal units under +, found days and months");
}

TEST(UnitCheck, GivesLiteralNumbersAndSettingsTheirNeighboursUnit)
{
    EXPECT_EQ(check("money", "max(0, amount_won - 1000)"), "fits");
    EXPECT_EQ(check("money", "-amount_won * 2 + setting(few_cases)"), "fits");
    EXPECT_EQ(check("days", "abs(cycle - 2 * 30)"), "fits");
    EXPECT_EQ(check("money", "amount_won * (days_left > 0)"), "fits");
    EXPECT_EQ(check("count", "ceil(won else 0)"), "fits");
}

TEST(UnitCheck, KeepsCountsAndRatiosApartWhereTheyAreAdded)
{
    const std::string measures = R"({"family": "t", "measures": [)" + someMeasures() + "], ";
    const auto problem = [&](const std::string& formula) {
        return onlyProblem(loadedFrom(measures + R"("kpis": [
            {"id": "r", "name": "R", "explain": "R.", "unit": "ratio", "formula": "won / lost"},
            {"id": "k", "name": "K", "explain": "K.", "unit": "count", "formula": ")"
            + formula + R"("}]})"));
    };
    EXPECT_EQ(problem("won + r"), "expected equal units under +, found count and ratio");
    EXPECT_EQ(problem("won + r * lost"), "0 problems");
    EXPECT_EQ(problem("r"), "expected a result in count, found ratio");
}

TEST(UnitCheck, LooksIntoGroupedFormulasFoldsAndRules)
{
    EXPECT_EQ(pointers(loadedKpi(R"("unit": "money", "formula": "amount_won / reps", "grouped": {"owner": "won"})")),
        std::vector<std::string>{"/kpis/0/grouped/owner"});
    EXPECT_EQ(pointers(loadedKpi(R"("unit": "money", "formula": "amount_won",
        "absent": [{"when": "amount_won <= cycle", "say": "no data"}])")),
        std::vector<std::string>{"/kpis/0/absent/0/when"});
    EXPECT_EQ(pointers(loadedKpi(
                  R"("unit": "count", "fold": {"each": ["owner"], "formula": "amount_won", "fold": "count"})")),
        std::vector<std::string>());
    EXPECT_EQ(
        pointers(loadedKpi(R"("unit": "count", "fold": {"each": ["owner"], "formula": "amount_won", "fold": "sum"})")),
        std::vector<std::string>{"/kpis/0/fold/formula"});
}

} // namespace
} // namespace quarterdeck
