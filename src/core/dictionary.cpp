// SPDX-License-Identifier: GPL-3.0-or-later
#include <quarterdeck/core/dictionary.h>

namespace quarterdeck {

Dictionary::Code Dictionary::code(std::string_view text)
{
    if (const auto known = m_codes.find(text); known != m_codes.end())
        return known->second;
    const Code added = size();
    m_codes.emplace(m_texts.emplace_back(text), added);
    return added;
}

std::optional<Dictionary::Code> Dictionary::find(std::string_view text) const
{
    const auto known = m_codes.find(text);
    if (known == m_codes.end())
        return std::nullopt;
    return known->second;
}

} // namespace quarterdeck
