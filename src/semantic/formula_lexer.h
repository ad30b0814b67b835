// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quarterdeck/core/result.h>

#include <string>
#include <string_view>
#include <vector>

namespace quarterdeck {

struct FormulaToken
{
    enum class Kind {
        Number,
        Word,
        Bracketed, ///< `text` is what stands between [ and ], single spaces between its words
        Sign, ///< operators, parentheses, comma
        End,
    };

    Kind kind = Kind::End;
    std::string text;
    double number = 0;
    std::size_t column = 1; ///< of its first character, from 1

    bool isSign(std::string_view sign) const { return kind == Kind::Sign && text == sign; }
    bool isWord(std::string_view word) const { return kind == Kind::Word && text == word; }
};

/// The formula cut into tokens, End last. DefinitionInvalid with the column in `where`.
Result<std::vector<FormulaToken>> formulaTokens(std::string_view text);

/// DefinitionInvalid at a column of the formula.
tl::unexpected<Error> formulaFailure(std::size_t column, std::string expected, std::string found);

} // namespace quarterdeck
