// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace quarterdeck {

/// How a name moves the cell in which it is evaluated (design: "A name may carry one modifier").
enum class Modifier {
    None,
    AtStart, ///< [at start]: the stock on from - 1
    AtEnd, ///< [at end]: the stock on e - 1
    Previous, ///< [previous]: the period before, like for like
    YearEarlier, ///< [year earlier]
    LastMonth, ///< [last month]: the month of e - 1, up to e
    MonthBefore, ///< [month before]: the one before it, like for like
    Trailing12Months, ///< [trailing 12 months]: [e - 12 months, e)
    ToDate, ///< [to date]: from the start of the fiscal year of e - 1 to e
    Whole, ///< [whole]: the whole period, not cut at as-of
    All, ///< [all owner]: without grouping by that dimension
};

enum class FormulaOp {
    Number, ///< `number`
    Name, ///< measure or KPI `name` under `modifier` (`dimension` for All)
    Setting, ///< setting(`name`)
    Days, ///< length in days of what has passed of the period
    Months, ///< the same in months (days / 30.4375 unless whole months)
    DaysLeft, ///< days of the period that have not passed; 0: it is over by as-of
    Add,
    Subtract,
    Multiply, ///< a comparison as a factor is a switch: where it gives 0 the product is 0, the other absent or not
    Divide,
    Negate,
    Min,
    Max,
    Abs,
    Ceil,
    Less,
    LessEqual,
    Greater,
    GreaterEqual,
    Equal,
    NotEqual, ///< 1 or 0
    Else, ///< the first operand that has a value
};

/// A parsed expression; a tree of values.
struct Formula
{
    FormulaOp op = FormulaOp::Number;
    double number = 0;
    std::string name;
    Modifier modifier = Modifier::None;
    std::string dimension;
    std::vector<Formula> operands;
};

/// The modifier as formulas write it, without brackets: "trailing 12 months", "all owner"; "" for None.
std::string modifierText(Modifier modifier, std::string_view dimension = {});
/// How inputs and examples call what a Name, Setting, Days, Months or DaysLeft reads:
/// "revenue [trailing 12 months]", "setting(commission_share)", "days". Empty for anything else.
std::string nameWithModifier(const Formula& formula);
/// Whether the operation is a comparison, giving 0 or 1.
bool isComparison(FormulaOp op);

} // namespace quarterdeck
