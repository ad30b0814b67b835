// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace quarterdeck {

/// Dense codes 0, 1, 2 ... for text that repeats, in the order of first sight.
class Dictionary
{
public:
    using Code = std::int32_t;

    Dictionary() = default;
    // A copy's codes would look into the texts of the original.
    Dictionary(const Dictionary&) = delete;
    Dictionary& operator=(const Dictionary&) = delete;
    Dictionary(Dictionary&&) = default;
    Dictionary& operator=(Dictionary&&) = default;
    ~Dictionary() = default;

    Code code(std::string_view text);
    std::optional<Code> find(std::string_view text) const;
    const std::string& text(Code code) const { return m_texts[static_cast<std::size_t>(code)]; }
    Code size() const { return static_cast<Code>(m_texts.size()); }

private:
    std::deque<std::string> m_texts; // never moved, so the map's views stay valid
    std::unordered_map<std::string_view, Code> m_codes;
};

} // namespace quarterdeck
