// SPDX-License-Identifier: GPL-3.0-or-later
#include "leaf_source.h"

#include <algorithm>

namespace quarterdeck {

void Trace::note(Note note)
{
    if (std::find(notes.begin(), notes.end(), note) == notes.end())
        notes.push_back(std::move(note));
}

void Trace::add(std::vector<std::pair<std::string, Amount>>& amounts, const std::string& name, const Amount& amount)
{
    const auto known
        = std::find_if(amounts.begin(), amounts.end(), [&](const auto& entry) { return entry.first == name; });
    if (known == amounts.end())
        amounts.emplace_back(name, amount);
}

std::vector<std::string> groupedBy(std::vector<std::string> by, const std::vector<std::string>& each)
{
    for (const std::string& dimension : each)
        if (std::find(by.begin(), by.end(), dimension) == by.end())
            by.push_back(dimension);
    return by;
}

} // namespace quarterdeck
