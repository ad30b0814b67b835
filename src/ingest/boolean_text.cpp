// SPDX-License-Identifier: GPL-3.0-or-later
#include "boolean_text.h"

#include <quarterdeck/core/text.h>

#include <algorithm>
#include <array>

namespace quarterdeck {

namespace {

constexpr std::array<std::string_view, 8> kYes{"true", "yes", "1", "y", "t", "on", "active", "done"};
constexpr std::array<std::string_view, 8> kNo{"false", "no", "0", "n", "f", "off", "inactive", "undone"};
constexpr std::size_t kLongestWord = 8;

} // namespace

std::optional<bool> booleanText(std::string_view text)
{
    if (text.size() > kLongestWord)
        return std::nullopt;
    const std::string word = folded(text);
    if (std::find(kYes.begin(), kYes.end(), word) != kYes.end())
        return true;
    if (std::find(kNo.begin(), kNo.end(), word) != kNo.end())
        return false;
    return std::nullopt;
}

} // namespace quarterdeck
