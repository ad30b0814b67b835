// SPDX-License-Identifier: GPL-3.0-or-later
#include <quarterdeck/core/text.h>

#include "case_folding.h"
#include "utf8.h"

#include <algorithm>
#include <numeric>

namespace quarterdeck {

namespace {

// A shorter fragment is part of too many names to be a hint.
constexpr std::size_t kShortestFragment = 3;
// One slip per that many characters is still the same word.
constexpr std::size_t kCharactersPerSlip = 3;

bool isSpace(char32_t value)
{
    return value == ' ' || (value >= '\t' && value <= '\r') || value == 0xA0 || value == 0x85
        || (value >= 0x2000 && value <= 0x200B) || value == 0x2028 || value == 0x2029 || value == 0x202F
        || value == 0x205F || value == 0x3000 || value == 0xFEFF;
}

bool isDash(char32_t value)
{
    return value == '-' || value == 0xAD || (value >= 0x2010 && value <= 0x2015) || value == 0x2212;
}

/// Bytes of the space with which the text ends, 0 if it ends with something else.
std::size_t trailingSpace(std::string_view text)
{
    for (std::size_t bytes = 1; bytes <= std::min<std::size_t>(3, text.size()); ++bytes) {
        const CodePoint last = firstCodePoint(text.substr(text.size() - bytes));
        if (last.bytes == bytes)
            return isSpace(last.value) ? bytes : 0;
    }
    return 0;
}

std::u32string foldedCodePoints(std::string_view text)
{
    std::u32string points;
    const std::string name = folded(text);
    for (std::string_view rest = name; !rest.empty();) {
        const CodePoint point = firstCodePoint(rest);
        points += point.bytes > 0 ? point.value : static_cast<unsigned char>(rest.front());
        rest.remove_prefix(std::max<std::size_t>(1, point.bytes));
    }
    return points;
}

/// Insertions, deletions, changes and swaps of neighbours that turn one into the other (optimal string alignment).
std::size_t slipsBetween(const std::u32string& a, const std::u32string& b)
{
    std::vector<std::size_t> beforeLast(b.size() + 1);
    std::vector<std::size_t> last(b.size() + 1);
    std::vector<std::size_t> current(b.size() + 1);
    std::iota(last.begin(), last.end(), std::size_t{0});
    for (std::size_t i = 1; i <= a.size(); ++i) {
        current[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t changed = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
            current[j] = std::min({changed, last[j] + 1, current[j - 1] + 1});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                current[j] = std::min(current[j], beforeLast[j - 2] + 1);
        }
        beforeLast.swap(last);
        last.swap(current);
    }
    return last[b.size()];
}

} // namespace

std::string_view trimmed(std::string_view text)
{
    for (CodePoint first = firstCodePoint(text); first.bytes > 0 && isSpace(first.value); first = firstCodePoint(text))
        text.remove_prefix(first.bytes);
    for (std::size_t bytes = trailingSpace(text); bytes > 0; bytes = trailingSpace(text))
        text.remove_suffix(bytes);
    return text;
}

std::string folded(std::string_view name)
{
    std::string result;
    result.reserve(name.size());
    while (!name.empty()) {
        const CodePoint point = firstCodePoint(name);
        if (point.bytes == 0) {
            result += name.front(); // not UTF-8: kept, so that different bytes stay different names
            name.remove_prefix(1);
            continue;
        }
        if (point.value != '_' && !isSpace(point.value) && !isDash(point.value))
            appendUtf8(result, foldedCase(point.value));
        name.remove_prefix(point.bytes);
    }
    return result;
}

std::size_t invalidUtf8At(std::string_view text)
{
    std::size_t at = 0;
    while (at < text.size()) {
        const std::size_t bytes = firstCodePoint(text.substr(at)).bytes;
        if (bytes == 0)
            return at;
        at += bytes;
    }
    return std::string_view::npos;
}

std::vector<std::string> nearest(std::string_view typed, const std::vector<std::string>& candidates, std::size_t most)
{
    struct Near
    {
        std::size_t slips;
        const std::string* name;
    };
    const std::u32string wanted = foldedCodePoints(typed);
    std::vector<Near> near;
    for (const std::string& candidate : candidates) {
        const std::u32string name = foldedCodePoints(candidate);
        const std::size_t allowed = std::max(wanted.size(), name.size()) / kCharactersPerSlip;
        std::size_t slips = slipsBetween(wanted, name);
        if (wanted.size() >= kShortestFragment && name.find(wanted) != std::u32string::npos)
            slips = std::min<std::size_t>(slips, 1);
        if (slips <= allowed)
            near.push_back({slips, &candidate});
    }
    std::stable_sort(near.begin(), near.end(), [](const Near& a, const Near& b) { return a.slips < b.slips; });

    std::vector<std::string> names;
    for (const Near& found : near)
        if (names.size() < most)
            names.push_back(*found.name);
    return names;
}

} // namespace quarterdeck
