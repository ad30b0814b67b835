// SPDX-License-Identifier: GPL-3.0-or-later
#include <quarterdeck/semantic/additivity.h>

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

Additivity ofExpression(const Expression& expression, const Catalog& catalog)
{
    return expression.fold ? Additivity{} : ofFormula(expression.formula, catalog);
}

} // namespace

Additivity additivityOf(std::string_view id, const Catalog& catalog)
{
    if (const Measure* measure = catalog.measure(id))
        return ofMeasure(*measure);
    const Kpi* kpi = catalog.kpi(id);
    return kpi ? ofExpression(kpi->expression, catalog) : Additivity{};
}

Additivity additivityOf(const Kpi& kpi, std::string_view variant, const Catalog& catalog)
{
    for (const KpiVariant& candidate : kpi.variants)
        if (candidate.id == variant)
            return ofExpression(candidate.expression, catalog);
    return ofExpression(kpi.expression, catalog);
}

} // namespace quarterdeck
