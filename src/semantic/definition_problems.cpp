// SPDX-License-Identifier: GPL-3.0-or-later
#include "definition_problems.h"

#include <quarterdeck/core/text.h>

#include <fmt/format.h>

namespace quarterdeck {

DefinitionPlace DefinitionPlace::operator/(std::string_view key) const
{
    std::string escaped;
    for (const char c : key) {
        if (c == '~')
            escaped += "~0";
        else if (c == '/')
            escaped += "~1";
        else
            escaped += c;
    }
    return {file, pointer + "/" + escaped};
}

DefinitionPlace DefinitionPlace::operator/(std::size_t index) const
{
    return {file, fmt::format("{}/{}", pointer, index)};
}

void DefinitionProblems::add(const DefinitionPlace& place, std::string expected, std::string found)
{
    m_errors.push_back({ErrorKind::DefinitionInvalid, place.file + "#" + place.pointer,
        {place.file, std::move(expected), std::move(found)}});
}

std::string inQuotes(std::string_view text) { return fmt::format("\"{}\"", text); }

std::string withNearest(std::string expected, std::string_view typed, const std::vector<std::string>& candidates)
{
    const std::vector<std::string> near = nearest(typed, candidates, 2);
    return near.empty() ? expected : fmt::format("{} (did you mean {}?)", expected, fmt::join(near, " or "));
}

} // namespace quarterdeck
