// SPDX-License-Identifier: GPL-3.0-or-later
#include "additivity.h"

namespace quarterdeck {

namespace {

constexpr Additivity kFully{true, true};

Additivity both(Additivity a, Additivity b) { return {a.overGroups && b.overGroups, a.overTime && b.overTime}; }

Additivity ofMeasure(const Measure& measure)
{
    const bool adds = measure.aggregate == Aggregate::Count || measure.aggregate == Aggregate::Sum;
    return {adds, adds && measure.overTime == OverTime::Sum};
}

Additivity ofFormula(const Formula& formula, const Catalog& catalog)
{
    switch (formula.op) {
    case FormulaOp::Name:
        return formula.modifier == Modifier::None ? additivityOf(formula.name, catalog) : Additivity{};
    case FormulaOp::Add:
    case FormulaOp::Subtract:
    case FormulaOp::Negate: {
        Additivity all = kFully;
        for (const Formula& operand : formula.operands)
            all = both(all, ofFormula(operand, catalog));
        return all;
    }
    default:
        return {};
    }
}

} // namespace

Additivity additivityOf(std::string_view id, const Catalog& catalog)
{
    if (const Measure* measure = catalog.measure(id))
        return ofMeasure(*measure);
    const Kpi* kpi = catalog.kpi(id);
    if (!kpi || kpi->expression.fold)
        return {};
    return ofFormula(kpi->expression.formula, catalog);
}

} // namespace quarterdeck
