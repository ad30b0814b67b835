// SPDX-License-Identifier: GPL-3.0-or-later
#include <quarterdeck/kpi/explanation.h>

#include "kpi/hand_counted_company.h"
#include "kpi/small_catalogue.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace quarterdeck {

namespace {

using testing::ElementsAre;

/// Names as their numbers, everything else as written.
std::string filledText(const Explanation& explanation)
{
    std::string text;
    for (const Explanation::Token& token : explanation.filled)
        text += token.amount ? "<" + std::to_string(static_cast<int>(token.amount->value.value_or(-1))) + ">"
                             : token.text;
    return text;
}

TEST(Explanation, PutsTheNumbersIntoTheFormula)
{
    HandCountedCompany company(smallCatalogue());
    const KpiReading reading = company.readOne(HandCountedCompany::request("win_rate", "2017-Q2"));
    const Explanation explanation = explain(reading, *company.catalog);
    EXPECT_EQ(explanation.formula, "won_deals / (won_deals + lost_deals)");
    EXPECT_EQ(filledText(explanation), "<6> / (<6> + <3>)");
    EXPECT_EQ(explanation.filled.front().unit, UnitKind::Count);
    EXPECT_THAT(explanation.needs, ElementsAre("deals"));
}

TEST(Explanation, FindsNamesUnderModifiers)
{
    HandCountedCompany company(smallCatalogue());
    const KpiReading reading = company.readOne(HandCountedCompany::request("growth", "2017-Q2"));
    EXPECT_EQ(filledText(explain(reading, *company.catalog)), "<8000> / <2500> - 1");
}

TEST(Explanation, IsThatOfTheDefinitionThatWasUsed)
{
    HandCountedCompany company(smallCatalogue());
    KpiRequest request = HandCountedCompany::request("revenue", "2017-Q2");
    request.variant = "thousands";
    const Explanation variant = explain(company.readOne(request), *company.catalog);
    EXPECT_EQ(variant.definition, "In thousands.");
    EXPECT_EQ(filledText(variant), "<8000> / 1000");
    const KpiReading ben = company.readGroup(HandCountedCompany::request("per_rep", "2017-Q2", {"owner"}), {"Ben"});
    EXPECT_EQ(explain(ben, *company.catalog).formula, "revenue");
}

} // namespace

} // namespace quarterdeck
