// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string_view>

namespace quarterdeck {

enum class NumberFault { None, NotANumber, TooLarge };

/// A number of a cell, scaled by kDecimalOne, half away from zero where it has more digits.
struct NumberText
{
    NumberFault fault = NumberFault::None;
    std::int64_t value = 0;
    bool percent = false; ///< a percent sign stood there; the value is as written (40% is 40)
};

/// Reads "1,234.56", "1.234,56 €", "USD 1 200", "(12.50)", "12.50-", "40%" by that decimal mark; the other mark,
/// spaces and apostrophes group thousands and must stand where they belong. Text that is not wholly a number is none.
NumberText readNumber(std::string_view text, char decimal);

/// What a number's text says about the column's decimal mark.
enum class MarkEvidence {
    NoNumber, ///< no number by either mark
    None, ///< 1200
    Point, ///< 12.5, 1,200.00, 1,200,000
    Comma, ///< 12,5, 1.200,00
    Ambiguous, ///< 1,200 or 1.200: three digits behind the only mark
};
MarkEvidence markEvidence(std::string_view text);

} // namespace quarterdeck
