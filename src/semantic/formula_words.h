// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quarterdeck/semantic/formula.h>

#include <array>
#include <string_view>
#include <utility>

namespace quarterdeck {

/// Modifiers but `all`, which names a dimension.
inline constexpr std::array<std::pair<std::string_view, Modifier>, 9> kModifierWords = {{
    {"at start", Modifier::AtStart},
    {"at end", Modifier::AtEnd},
    {"previous", Modifier::Previous},
    {"year earlier", Modifier::YearEarlier},
    {"last month", Modifier::LastMonth},
    {"month before", Modifier::MonthBefore},
    {"trailing 12 months", Modifier::Trailing12Months},
    {"to date", Modifier::ToDate},
    {"whole", Modifier::Whole},
}};

inline constexpr std::array<std::pair<std::string_view, FormulaOp>, 4> kFunctionWords = {{
    {"min", FormulaOp::Min},
    {"max", FormulaOp::Max},
    {"abs", FormulaOp::Abs},
    {"ceil", FormulaOp::Ceil},
}};

inline constexpr std::array<std::pair<std::string_view, FormulaOp>, 3> kPeriodWords = {{
    {"days", FormulaOp::Days},
    {"months", FormulaOp::Months},
    {"days_left", FormulaOp::DaysLeft},
}};

inline constexpr std::string_view kElse = "else";
inline constexpr std::string_view kSetting = "setting";

/// Words that the formula language keeps for itself: no id may be one of them.
constexpr bool isReservedWord(std::string_view word)
{
    if (word == kElse || word == kSetting)
        return true;
    for (const auto& [text, op] : kFunctionWords) {
        if (text == word)
            return true;
    }
    for (const auto& [text, op] : kPeriodWords) {
        if (text == word)
            return true;
    }
    return false;
}

} // namespace quarterdeck
