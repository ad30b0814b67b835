// SPDX-License-Identifier: GPL-3.0-or-later
#include "blank_text.h"

#include <algorithm>
#include <array>

namespace quarterdeck {

namespace {

constexpr std::array<std::string_view, 7> kBlanks{
    "-", "--", "null", "n/a", "#n/a", "0000-00-00", "0000-00-00 00:00:00"};
constexpr std::size_t kLongest = 19;

bool equals(std::string_view text, std::string_view lower)
{
    const auto isSame = [](char letter, char wanted) {
        return letter == wanted || (letter >= 'A' && letter <= 'Z' && letter - 'A' + 'a' == wanted);
    };
    return std::equal(text.begin(), text.end(), lower.begin(), lower.end(), isSame);
}

} // namespace

bool isBlankText(std::string_view text)
{
    if (text.empty() || text.size() > kLongest
        || std::string_view("-nN#0").find(text.front()) == std::string_view::npos)
        return false; // most text and numbers
    return std::any_of(kBlanks.begin(), kBlanks.end(), [text](std::string_view blank) { return equals(text, blank); });
}

} // namespace quarterdeck
