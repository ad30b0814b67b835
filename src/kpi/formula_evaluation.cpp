// SPDX-License-Identifier: GPL-3.0-or-later
#include "formula_evaluation.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <numeric>

namespace quarterdeck {

namespace {

double truth(bool holds) { return holds ? 1.0 : 0.0; }

Amount divided(double dividend, double divisor)
{
    if (divisor == 0.0)
        return Amount::absent({AbsenceKind::NothingToDivideBy, {}});
    return finiteAmount(dividend / divisor);
}

/// Of operators whose operands all have values; one or two of them, but any number for min and max.
Amount applied(FormulaOp op, std::span<const double> values)
{
    const double first = values.front();
    const double last = values.back();
    switch (op) {
    case FormulaOp::Add:
        return finiteAmount(first + last);
    case FormulaOp::Subtract:
        return finiteAmount(first - last);
    case FormulaOp::Multiply:
        return finiteAmount(first * last);
    case FormulaOp::Divide:
        return divided(first, last);
    case FormulaOp::Negate:
        return Amount::of(-first);
    case FormulaOp::Min:
        return Amount::of(*std::min_element(values.begin(), values.end()));
    case FormulaOp::Max:
        return Amount::of(*std::max_element(values.begin(), values.end()));
    case FormulaOp::Abs:
        return Amount::of(std::abs(first));
    case FormulaOp::Ceil:
        return Amount::of(std::ceil(first));
    case FormulaOp::Less:
        return Amount::of(truth(first < last));
    case FormulaOp::LessEqual:
        return Amount::of(truth(first <= last));
    case FormulaOp::Greater:
        return Amount::of(truth(first > last));
    case FormulaOp::GreaterEqual:
        return Amount::of(truth(first >= last));
    case FormulaOp::Equal:
        return Amount::of(truth(first == last));
    case FormulaOp::NotEqual:
        return Amount::of(truth(first != last));
    default:
        assert(false); // leaves and else are no operators on values
        return Amount::absent({});
    }
}

std::optional<Absence> strongestOf(std::span<const Amount> amounts)
{
    std::optional<Absence> strongest;
    for (const Amount& amount : amounts)
        if (amount.absence)
            strongest = strongest ? stronger(*strongest, *amount.absence) : *amount.absence;
    return strongest;
}

std::vector<double> valuesOf(std::span<const Amount> amounts)
{
    std::vector<double> values;
    for (const Amount& amount : amounts)
        if (amount.value)
            values.push_back(*amount.value);
    return values;
}

Amount firstWithValue(const Formula& formula, std::span<const Amount> amounts, FormulaLookup& lookup)
{
    for (std::size_t i = 0; i < amounts.size(); ++i) {
        if (!amounts[i].value)
            continue;
        if (i > 0)
            lookup.stoodIn(formula.operands[i]);
        return amounts[i];
    }
    return Amount::absent(*strongestOf(amounts));
}

/// A factor that is a comparison and gives 0.
bool isSwitchedOff(const Formula& product, std::span<const Amount> factors)
{
    for (std::size_t i = 0; i < factors.size(); ++i)
        if (isComparison(product.operands[i].op) && factors[i].value == 0.0)
            return true;
    return false;
}

double medianOf(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    const std::size_t middle = values.size() / 2;
    return values.size() % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2.0;
}

} // namespace

const Absence& stronger(const Absence& a, const Absence& b) { return b.kind < a.kind ? b : a; }

Amount finiteAmount(double value)
{
    return std::isfinite(value) ? Amount::of(value) : Amount::absent({AbsenceKind::NotComparable, {}});
}

Amount evaluateFormula(const Formula& formula, FormulaLookup& lookup)
{
    switch (formula.op) {
    case FormulaOp::Number:
        return finiteAmount(formula.number);
    case FormulaOp::Name:
        return lookup.name(formula);
    case FormulaOp::Setting:
        return lookup.setting(formula.name);
    case FormulaOp::Days:
        return lookup.days();
    case FormulaOp::Months:
        return lookup.months();
    case FormulaOp::DaysLeft:
        return lookup.daysLeft();
    default:
        break;
    }
    std::vector<Amount> operands;
    operands.reserve(formula.operands.size());
    for (const Formula& operand : formula.operands)
        operands.push_back(evaluateFormula(operand, lookup));
    if (formula.op == FormulaOp::Else)
        return firstWithValue(formula, operands, lookup);
    if (formula.op == FormulaOp::Multiply && isSwitchedOff(formula, operands))
        return Amount::of(0);
    if (const std::optional<Absence> absence = strongestOf(operands))
        return Amount::absent(*absence);
    return applied(formula.op, valuesOf(operands));
}

Amount underRules(Amount amount, std::span<const AbsentRule> rules, FormulaLookup& lookup)
{
    std::optional<Absence> said;
    for (const AbsentRule& rule : rules) {
        const Amount holds = evaluateFormula(rule.when, lookup);
        if (!said && holds.value && *holds.value != 0.0)
            said = rule.say;
    }
    return said ? Amount::absent(*said) : amount;
}

Amount folded(FoldKind kind, std::span<const Amount> amounts)
{
    const std::vector<double> values = valuesOf(amounts);
    if (values.empty()) {
        const std::optional<Absence> reason = strongestOf(amounts);
        return Amount::absent(reason ? *reason : Absence{AbsenceKind::NoData, {}});
    }
    const double sum = std::accumulate(values.begin(), values.end(), 0.0);
    const auto count = static_cast<double>(values.size());
    switch (kind) {
    case FoldKind::Sum:
        return finiteAmount(sum);
    case FoldKind::Mean:
        return finiteAmount(sum / count);
    case FoldKind::Median:
        return finiteAmount(medianOf(values));
    case FoldKind::Count:
        return Amount::of(count);
    case FoldKind::Max:
        return Amount::of(*std::max_element(values.begin(), values.end()));
    }
    return Amount::absent({});
}

} // namespace quarterdeck
