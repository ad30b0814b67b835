// SPDX-License-Identifier: GPL-3.0-or-later
#include <quarterdeck/semantic/formula.h>

#include "formula_words.h"

namespace quarterdeck {

std::string modifierText(Modifier modifier, std::string_view dimension)
{
    if (modifier == Modifier::All)
        return "all " + std::string(dimension);
    for (const auto& [text, named] : kModifierWords) {
        if (named == modifier)
            return std::string(text);
    }
    return {};
}

std::string nameWithModifier(const Formula& formula)
{
    switch (formula.op) {
    case FormulaOp::Name:
        return formula.modifier == Modifier::None
            ? formula.name
            : formula.name + " [" + modifierText(formula.modifier, formula.dimension) + "]";
    case FormulaOp::Setting:
        return "setting(" + formula.name + ")";
    case FormulaOp::Days:
        return "days";
    case FormulaOp::Months:
        return "months";
    case FormulaOp::DaysLeft:
        return "days_left";
    default:
        return {};
    }
}

bool isComparison(FormulaOp op)
{
    switch (op) {
    case FormulaOp::Less:
    case FormulaOp::LessEqual:
    case FormulaOp::Greater:
    case FormulaOp::GreaterEqual:
    case FormulaOp::Equal:
    case FormulaOp::NotEqual:
        return true;
    default:
        return false;
    }
}

} // namespace quarterdeck
