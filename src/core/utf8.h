// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace quarterdeck {

/// One code point at the front of some text.
struct CodePoint
{
    char32_t value = 0;
    std::size_t bytes = 0; ///< 0: the text does not begin with valid UTF-8 (RFC 3629)
};

CodePoint firstCodePoint(std::string_view text);
void appendUtf8(std::string& text, char32_t value);

} // namespace quarterdeck
