// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quarterdeck/kpi/kpi_reading.h>
#include <quarterdeck/semantic/formula.h>
#include <quarterdeck/semantic/kpi.h>

#include <span>
#include <string_view>

namespace quarterdeck {

/// What a formula asks of its surroundings.
class FormulaLookup
{
public:
    virtual ~FormulaLookup() = default;

    virtual Amount name(const Formula& name) = 0;
    virtual Amount setting(std::string_view key) = 0;
    virtual Amount days() = 0;
    virtual Amount months() = 0;
    virtual Amount daysLeft() = 0;
    /// An `else` took this operand because those before it had no value.
    virtual void stoodIn(const Formula& operand) = 0;
};

/// The formula's value. Every name is asked for, whatever it decides, so that a lookup sees all of them.
/// An absent operand makes the result absent, the strongest reason first, but for a product that a comparison switches
/// off; no value is ever infinite or not a number.
Amount evaluateFormula(const Formula& formula, FormulaLookup& lookup);

/// The first rule that holds, else the amount. A rule that has no value does not hold.
Amount underRules(Amount amount, std::span<const AbsentRule> rules, FormulaLookup& lookup);

/// One number of many. Amounts without a value are left out; without any value the strongest reason, or no data.
Amount folded(FoldKind kind, std::span<const Amount> amounts);

/// That of the two which takes precedence.
const Absence& stronger(const Absence& a, const Absence& b);

/// The value, or "not comparable" where it is no finite number.
Amount finiteAmount(double value);

} // namespace quarterdeck
