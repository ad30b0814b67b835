// SPDX-License-Identifier: GPL-3.0-or-later
#include "unit_shape.h"

#include <fmt/core.h>

#include <cstdlib>

namespace quarterdeck {

namespace {

std::string_view operationText(FormulaOp op)
{
    switch (op) {
    case FormulaOp::Add:
        return "+";
    case FormulaOp::Subtract:
        return "-";
    case FormulaOp::Min:
        return "min";
    case FormulaOp::Max:
        return "max";
    case FormulaOp::Else:
        return "else";
    default:
        return "a comparison";
    }
}

UnitShape product(const UnitShape& a, const UnitShape& b, int sign)
{
    UnitShape result;
    for (std::size_t power = 0; power < result.powers.size(); ++power)
        result.powers[power] = a.powers[power] + sign * b.powers[power];
    const bool literals
        = a.isPure() && b.isPure() && a.pure == UnitShape::Pure::Literal && b.pure == UnitShape::Pure::Literal;
    result.pure = literals ? UnitShape::Pure::Literal : UnitShape::Pure::Plain;
    return result;
}

/// Walks a formula; the first problem ends the walk.
class ShapeWalk
{
public:
    ShapeWalk(const UnitOfName& unitOf, const DefinitionPlace& place, DefinitionProblems& problems)
        : m_unitOf(unitOf), m_place(place), m_problems(problems)
    {
    }

    std::optional<UnitShape> walk(const Formula& formula)
    {
        switch (formula.op) {
        case FormulaOp::Number:
        case FormulaOp::Setting:
            return UnitShape::literal();
        case FormulaOp::Name:
            return UnitShape::of(m_unitOf(formula.name));
        case FormulaOp::Days:
        case FormulaOp::DaysLeft:
            return UnitShape::of(UnitKind::Days);
        case FormulaOp::Months:
            return UnitShape::of(UnitKind::Months);
        case FormulaOp::Negate:
        case FormulaOp::Abs:
        case FormulaOp::Ceil:
            return walk(formula.operands.front());
        case FormulaOp::Multiply:
        case FormulaOp::Divide:
            return multiplied(formula);
        default:
            return equalUnits(formula);
        }
    }

private:
    std::optional<UnitShape> multiplied(const Formula& formula)
    {
        const std::optional<UnitShape> left = walk(formula.operands[0]);
        const std::optional<UnitShape> right = left ? walk(formula.operands[1]) : std::nullopt;
        if (!right)
            return std::nullopt;
        return product(*left, *right, formula.op == FormulaOp::Multiply ? 1 : -1);
    }

    std::optional<UnitShape> equalUnits(const Formula& formula)
    {
        std::optional<UnitShape> all = UnitShape::literal();
        for (const Formula& operand : formula.operands) {
            const std::optional<UnitShape> shape = walk(operand);
            if (!shape)
                return std::nullopt;
            const std::optional<UnitShape> common = commonShape(*all, *shape);
            if (!common) {
                m_problems.add(m_place, fmt::format("equal units under {}", operationText(formula.op)),
                    fmt::format("{} and {}", shapeText(*all), shapeText(*shape)));
                return std::nullopt;
            }
            all = common;
        }
        return isComparison(formula.op) ? UnitShape() : all;
    }

    const UnitOfName& m_unitOf;
    const DefinitionPlace& m_place;
    DefinitionProblems& m_problems;
};

UnitShape withPowers(int money, int days, int hours, int months)
{
    return {{money, days, hours, months}, UnitShape::Pure::Plain};
}

} // namespace

UnitShape UnitShape::of(UnitKind unit)
{
    switch (unit) {
    case UnitKind::Count:
        return {{}, Pure::Count};
    case UnitKind::Ratio:
    case UnitKind::Multiple:
        return {{}, Pure::Ratio};
    case UnitKind::Number:
        return {{}, Pure::Number};
    case UnitKind::Score:
        return {{}, Pure::Score};
    case UnitKind::Money:
        return withPowers(1, 0, 0, 0);
    case UnitKind::MoneyPerDay:
        return withPowers(1, -1, 0, 0);
    case UnitKind::MoneyPerMonth:
        return withPowers(1, 0, 0, -1);
    case UnitKind::Days:
        return withPowers(0, 1, 0, 0);
    case UnitKind::Hours:
        return withPowers(0, 0, 1, 0);
    case UnitKind::Months:
        return withPowers(0, 0, 0, 1);
    }
    return {};
}

std::optional<UnitShape> commonShape(const UnitShape& a, const UnitShape& b)
{
    // a literal takes its neighbour's unit, whatever that is
    if (a.isPure() && a.pure == UnitShape::Pure::Literal)
        return b;
    if (b.isPure() && b.pure == UnitShape::Pure::Literal)
        return a;
    if (a.powers != b.powers)
        return std::nullopt;
    if (!a.isPure() || a.pure == b.pure || b.pure == UnitShape::Pure::Plain)
        return a;
    return a.pure == UnitShape::Pure::Plain ? std::optional(b) : std::nullopt;
}

std::string shapeText(const UnitShape& shape)
{
    constexpr std::array<std::string_view, 4> kPowers = {"money", "days", "hours", "months"};
    constexpr std::array<std::string_view, 6> kPures
        = {"a number", "a pure number", "count", "ratio", "number", "score"};
    if (shape.isPure())
        return std::string(kPures.at(static_cast<std::size_t>(shape.pure)));
    std::string above;
    std::string below;
    for (std::size_t power = 0; power < kPowers.size(); ++power) {
        for (int times = 0; times < std::abs(shape.powers[power]); ++times) {
            if (shape.powers[power] > 0)
                above += fmt::format("{}{}", above.empty() ? "" : " * ", kPowers[power]);
            else
                below += fmt::format(" / {}", kPowers[power]);
        }
    }
    return (above.empty() ? "1" : above) + below;
}

std::optional<UnitShape> shapeOf(
    const Formula& formula, const UnitOfName& unitOf, const DefinitionPlace& place, DefinitionProblems& problems)
{
    return ShapeWalk(unitOf, place, problems).walk(formula);
}

} // namespace quarterdeck
