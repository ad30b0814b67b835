// SPDX-License-Identifier: GPL-3.0-or-later
#include <quarterdeck/semantic/catalog.h>

#include <fmt/format.h>
#include <gtest/gtest.h>

namespace quarterdeck {
namespace {

/// The tree as nested calls, so that a test shows at a glance what binds to what.
std::string tree(const Formula& formula)
{
    static const std::map<FormulaOp, std::string> names = {
        {FormulaOp::Add, "add"},
        {FormulaOp::Subtract, "sub"},
        {FormulaOp::Multiply, "mul"},
        {FormulaOp::Divide, "div"},
        {FormulaOp::Negate, "neg"},
        {FormulaOp::Min, "min"},
        {FormulaOp::Max, "max"},
        {FormulaOp::Abs, "abs"},
        {FormulaOp::Ceil, "ceil"},
        {FormulaOp::Less, "lt"},
        {FormulaOp::LessEqual, "le"},
        {FormulaOp::Greater, "gt"},
        {FormulaOp::GreaterEqual, "ge"},
        {FormulaOp::Equal, "eq"},
        {FormulaOp::NotEqual, "ne"},
        {FormulaOp::Else, "else"},
    };
    if (formula.op == FormulaOp::Number)
        return fmt::format("{}", formula.number);
    const std::string name = nameWithModifier(formula);
    if (!name.empty())
        return name;
    std::vector<std::string> operands;
    for (const Formula& operand : formula.operands)
        operands.push_back(tree(operand));
    return fmt::format("{}({})", names.at(formula.op), fmt::join(operands, " "));
}

std::string parsed(std::string_view text)
{
    const Result<Formula> formula = parseFormula(text);
    return formula ? tree(*formula) : "column " + formula.error().where;
}

TEST(FormulaParser, BindsProductsBeforeSumsBeforeComparisonsBeforeElse)
{
    EXPECT_EQ(parsed("a + b * c"), "add(a mul(b c))");
    EXPECT_EQ(parsed("(a + b) * c"), "mul(add(a b) c)");
    EXPECT_EQ(parsed("a / b >= 1 else c + d"), "else(ge(div(a b) 1) add(c d))");
    EXPECT_EQ(parsed("a else b else c"), "else(a b c)");
}

TEST(FormulaParser, ReadsFromTheLeftWhatBindsEqually)
{
    EXPECT_EQ(parsed("a - b - c"), "sub(sub(a b) c)");
    EXPECT_EQ(parsed("a / b * c / d"), "div(mul(div(a b) c) d)");
}

TEST(FormulaParser, ReadsSignsBeforeNamesAndNumbers)
{
    EXPECT_EQ(parsed("-a * b"), "mul(neg(a) b)");
    EXPECT_EQ(parsed("a - -b"), "sub(a neg(b))");
    EXPECT_EQ(parsed("--a"), "a");
    EXPECT_EQ(parsed("1 - 0.25"), "sub(1 0.25)");
}

TEST(FormulaParser, ReadsEveryComparison)
{
    EXPECT_EQ(parsed("a < b"), "lt(a b)");
    EXPECT_EQ(parsed("a<=b"), "le(a b)");
    EXPECT_EQ(parsed("a > b"), "gt(a b)");
    EXPECT_EQ(parsed("a >= b"), "ge(a b)");
    EXPECT_EQ(parsed("a = b"), "eq(a b)");
    EXPECT_EQ(parsed("a != b"), "ne(a b)");
}

TEST(FormulaParser, ReadsFunctionsSettingsAndThePeriodsLength)
{
    EXPECT_EQ(parsed("max(0, a - b)"), "max(0 sub(a b))");
    EXPECT_EQ(parsed("min(a, b, c else d)"), "min(a b else(c d))");
    EXPECT_EQ(parsed("ceil(abs(a))"), "ceil(abs(a))");
    EXPECT_EQ(parsed("a / setting(rep_capacity)"), "div(a setting(rep_capacity))");
    EXPECT_EQ(parsed("a / days + b / months"), "add(div(a days) div(b months))");
    EXPECT_EQ(parsed("days_left <= 0"), "le(days_left 0)");
}

TEST(FormulaParser, ReadsEveryModifierAndWritesItBack)
{
    for (const char* text : {"a [at start]", "a [at end]", "a [previous]", "a [year earlier]", "a [last month]",
             "a [month before]", "a [trailing 12 months]", "a [to date]", "a [whole]", "a [all owner]"})
        EXPECT_EQ(parsed(text), text);
    const Formula all = parseFormula("a [all lost_reason]").value();
    EXPECT_EQ(all.modifier, Modifier::All);
    EXPECT_EQ(all.dimension, "lost_reason");
}

TEST(FormulaParser, TakesSpacesAsTheyCome)
{
    EXPECT_EQ(parsed("  a[ trailing  12 months ]*b\n"), "mul(a [trailing 12 months] b)");
}

TEST(FormulaParser, NamesTheColumnOfAMistake)
{
    EXPECT_EQ(parsed(""), "column 1");
    EXPECT_EQ(parsed("a +"), "column 4");
    EXPECT_EQ(parsed("a b"), "column 3");
    EXPECT_EQ(parsed("(a + b"), "column 7");
    EXPECT_EQ(parsed("a ? b"), "column 3");
    EXPECT_EQ(parsed("a [sometimes]"), "column 3");
    EXPECT_EQ(parsed("a [whole] [to date]"), "column 11");
    EXPECT_EQ(parsed("a [whole"), "column 3");
    EXPECT_EQ(parsed("1.2.3"), "column 1");
    EXPECT_EQ(parsed("max(a)"), "column 1");
    EXPECT_EQ(parsed("1 + abs(a, b)"), "column 5");
    EXPECT_EQ(parsed("setting(1)"), "column 9");
    EXPECT_EQ(parsed("a < b < c"), "column 7");
    EXPECT_EQ(parsed("else a"), "column 1");
    EXPECT_EQ(parsed("min a"), "column 5");
}

TEST(FormulaParser, SaysWhatItExpectedAndWhatItFound)
{
    const Result<Formula> formula = parseFormula("won_deals /");
    ASSERT_FALSE(formula);
    EXPECT_EQ(formula.error().kind, ErrorKind::DefinitionInvalid);
    EXPECT_EQ(
        formula.error().arguments, (std::vector<std::string>{"", "a name, a number or (", "the end of the formula"}));
}

TEST(FormulaParser, NeverCutsACharacterInTwo)
{
    const Result<Formula> formula = parseFormula("a × b");
    ASSERT_FALSE(formula);
    EXPECT_EQ(formula.error().arguments[2], "×");
}

TEST(FormulaParser, RefusesNestingThatWouldExhaustTheStack)
{
    EXPECT_EQ(parsed(std::string(60, '(') + "a" + std::string(60, ')')), "a");
    EXPECT_EQ(parsed(std::string(65, '(') + "a" + std::string(65, ')')), "column 65");
    EXPECT_EQ(parsed(std::string(100'000, '-') + "a"), "column 4001");
}

} // namespace
} // namespace quarterdeck
