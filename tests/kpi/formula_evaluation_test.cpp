// SPDX-License-Identifier: GPL-3.0-or-later
#include "kpi/formula_evaluation.h"

#include <quarterdeck/semantic/catalog.h>

#include <gtest/gtest.h>

#include <limits>
#include <map>

namespace quarterdeck {

namespace {

const Amount kNoData = Amount::absent({AbsenceKind::NoData, {}});
const Amount kNotYet = Amount::absent({AbsenceKind::NotYet, {}});

/// Names with given amounts.
class GivenNames : public FormulaLookup
{
public:
    explicit GivenNames(std::map<std::string, Amount> amounts) : m_amounts(std::move(amounts)) { }

    Amount name(const Formula& name) override { return m_amounts.at(nameWithModifier(name)); }
    Amount setting(std::string_view key) override { return m_amounts.at(std::string(key)); }
    Amount days() override { return Amount::of(31); }
    Amount months() override { return Amount::of(1); }
    Amount daysLeft() override { return Amount::of(0); }
    void stoodIn(const Formula& operand) override { replacement = nameWithModifier(operand); }

    std::string replacement;

private:
    std::map<std::string, Amount> m_amounts;
};

Formula parsed(std::string_view text)
{
    const Result<Formula> formula = parseFormula(text);
    EXPECT_TRUE(formula.has_value()) << text;
    return formula ? *formula : Formula{};
}

Amount evaluated(std::string_view text, std::map<std::string, Amount> amounts = {})
{
    GivenNames names(std::move(amounts));
    return evaluateFormula(parsed(text), names);
}

AbsenceKind absenceOf(const Amount& amount) { return amount.absence.value().kind; }

TEST(Formula, FollowsTheRulesOfArithmetic)
{
    EXPECT_EQ(evaluated("2 + 3 * 4 - 6 / 2").value, 11);
    EXPECT_EQ(evaluated("(2 + 3) * -4").value, -20);
    EXPECT_EQ(evaluated("10 - 4 - 3").value, 3);
    EXPECT_EQ(evaluated("min(3, 1, 2) + max(3, 1, 2)").value, 4);
    EXPECT_EQ(evaluated("abs(-2.5) + ceil(1.2)").value, 4.5);
    EXPECT_EQ(evaluated("days / months").value, 31);
}

TEST(Formula, ComparesToOneOrZero)
{
    EXPECT_EQ(evaluated("(2 >= 2) + (2 > 2)").value, 1);
    EXPECT_EQ(evaluated("1 <= 2").value, 1);
    EXPECT_EQ(evaluated("3 < 2").value, 0);
}

TEST(Formula, HasNothingToDivideByZero)
{
    EXPECT_EQ(absenceOf(evaluated("1 / 0")), AbsenceKind::NothingToDivideBy);
    EXPECT_EQ(absenceOf(evaluated("a / b", {{"a", kNotYet}, {"b", Amount::of(0)}})), AbsenceKind::NotYet);
}

TEST(Formula, IsAbsentForTheStrongestReason)
{
    EXPECT_EQ(absenceOf(evaluated("a + b", {{"a", kNoData}, {"b", kNotYet}})), AbsenceKind::NotYet);
    EXPECT_EQ(absenceOf(evaluated("a + 1 / 0", {{"a", kNoData}})), AbsenceKind::NoData);
}

TEST(Formula, TakesTheFirstOperandThatHasAValue)
{
    GivenNames names({{"a", kNoData}, {"b", Amount::of(0)}, {"c", Amount::of(7)}});
    EXPECT_EQ(evaluateFormula(parsed("a else b else c"), names).value, 0);
    EXPECT_EQ(names.replacement, "b");
    EXPECT_EQ(absenceOf(evaluated("a else b", {{"a", kNoData}, {"b", kNotYet}})), AbsenceKind::NotYet);
}

TEST(Formula, SaysNothingAboutAnElseThatWasNotNeeded)
{
    GivenNames names({{"a", Amount::of(1)}, {"b", Amount::of(2)}});
    EXPECT_EQ(evaluateFormula(parsed("a else b"), names).value, 1);
    EXPECT_EQ(names.replacement, "");
}

TEST(Formula, SwitchesAProductOffByAComparison)
{
    EXPECT_EQ(evaluated("(days_left > 0) * a", {{"a", kNoData}}).value, 0);
    EXPECT_EQ(absenceOf(evaluated("(days_left <= 0) * a", {{"a", kNoData}})), AbsenceKind::NoData);
    EXPECT_EQ(absenceOf(evaluated("0 * a", {{"a", kNoData}})), AbsenceKind::NoData);
}

TEST(Formula, NeverGivesInfinity)
{
    const Amount huge = Amount::of(std::numeric_limits<double>::max());
    EXPECT_EQ(absenceOf(evaluated("a * a", {{"a", huge}})), AbsenceKind::NotComparable);
    EXPECT_EQ(absenceOf(evaluated("a / 0.001", {{"a", huge}})), AbsenceKind::NotComparable);
}

TEST(AbsentRules, ReplaceTheNumberByTheFirstWordThatHolds)
{
    const std::vector<AbsentRule> rules{{parsed("a > 5"), "a > 5", {AbsenceKind::PeriodOver, {}}},
        {parsed("a > 1"), "a > 1", {AbsenceKind::TargetMet, {}}}};
    GivenNames two({{"a", Amount::of(2)}});
    EXPECT_EQ(absenceOf(underRules(Amount::of(3), rules, two)), AbsenceKind::TargetMet);
    GivenNames six({{"a", Amount::of(6)}});
    EXPECT_EQ(absenceOf(underRules(Amount::of(3), rules, six)), AbsenceKind::PeriodOver);
    GivenNames one({{"a", Amount::of(1)}});
    EXPECT_EQ(underRules(Amount::of(3), rules, one).value, 3);
}

TEST(AbsentRules, DoNotHoldWhereTheyHaveNoValue)
{
    const std::vector<AbsentRule> rules{{parsed("a <= 0"), "a <= 0", {AbsenceKind::TargetMet, {}}}};
    GivenNames names({{"a", kNoData}});
    EXPECT_EQ(underRules(Amount::of(3), rules, names).value, 3);
}

TEST(Fold, LeavesOutWhatHasNoValue)
{
    const std::vector<Amount> amounts{Amount::of(4), kNoData, Amount::of(1), Amount::of(9), Amount::of(2)};
    EXPECT_EQ(folded(FoldKind::Sum, amounts).value, 16);
    EXPECT_EQ(folded(FoldKind::Mean, amounts).value, 4);
    EXPECT_EQ(folded(FoldKind::Median, amounts).value, 3);
    EXPECT_EQ(folded(FoldKind::Count, amounts).value, 4);
    EXPECT_EQ(folded(FoldKind::Max, amounts).value, 9);
}

TEST(Fold, SaysWhyNothingHasAValue)
{
    const std::vector<Amount> amounts{kNoData, Amount::absent({AbsenceKind::NoTarget, {}})};
    EXPECT_EQ(absenceOf(folded(FoldKind::Sum, amounts)), AbsenceKind::NoTarget);
}

} // namespace

} // namespace quarterdeck
