// SPDX-License-Identifier: GPL-3.0-or-later
#include "header_name.h"

#include <quarterdeck/core/text.h>

#include <algorithm>

namespace quarterdeck {

namespace {

bool isUpper(char letter) { return letter >= 'A' && letter <= 'Z'; }
bool isLower(char letter) { return letter >= 'a' && letter <= 'z'; }
/// Letters and digits of ASCII, and every byte of other letters.
bool isWordByte(char letter)
{
    return isUpper(letter) || isLower(letter) || (letter >= '0' && letter <= '9') || (letter & 0x80) != 0;
}

std::string_view withoutCustomEnding(std::string_view header)
{
    for (const std::string_view ending : {"__c", "__C"})
        if (header.size() > ending.size() && header.ends_with(ending))
            return header.substr(0, header.size() - ending.size());
    return header;
}

} // namespace

std::string foldedHeader(std::string_view header)
{
    std::string name = folded(withoutCustomEnding(trimmed(header)));
    std::erase_if(name, [](char letter) { return !isWordByte(letter); });
    return name;
}

std::vector<std::string> headerWords(std::string_view header)
{
    std::vector<std::string> words;
    std::string word;
    const auto end = [&] {
        if (!word.empty())
            words.push_back(folded(word));
        word.clear();
    };
    const std::string_view text = withoutCustomEnding(trimmed(header));
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (!isWordByte(text[i])) {
            end();
            continue;
        }
        if (isUpper(text[i]) && i > 0 && isLower(text[i - 1]))
            end();
        word += text[i];
    }
    end();
    return words;
}

} // namespace quarterdeck
