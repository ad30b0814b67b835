// SPDX-License-Identifier: GPL-3.0-or-later
#include <quarterdeck/semantic/unit.h>

#include <algorithm>
#include <array>
#include <utility>

namespace quarterdeck {

namespace {

constexpr std::array<std::pair<UnitKind, std::string_view>, 11> kNames = {{
    {UnitKind::Count, "count"},
    {UnitKind::Ratio, "ratio"},
    {UnitKind::Multiple, "ratio"},
    {UnitKind::Number, "number"},
    {UnitKind::Score, "score"},
    {UnitKind::Money, "money"},
    {UnitKind::MoneyPerDay, "money per day"},
    {UnitKind::MoneyPerMonth, "money per month"},
    {UnitKind::Days, "days"},
    {UnitKind::Hours, "hours"},
    {UnitKind::Months, "months"},
}};

} // namespace

std::string_view unitName(UnitKind unit)
{
    return std::find_if(kNames.begin(), kNames.end(), [&](const auto& entry) { return entry.first == unit; })->second;
}

std::optional<UnitKind> unitFromName(std::string_view name)
{
    const auto found
        = std::find_if(kNames.begin(), kNames.end(), [&](const auto& entry) { return entry.second == name; });
    return found == kNames.end() ? std::nullopt : std::optional(found->first);
}

} // namespace quarterdeck
