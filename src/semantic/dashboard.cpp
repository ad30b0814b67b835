// SPDX-License-Identifier: GPL-3.0-or-later
#include <quarterdeck/semantic/dashboard.h>

#include <algorithm>
#include <array>
#include <utility>

namespace quarterdeck {

namespace {

constexpr std::array<std::pair<TileKind, std::string_view>, 14> kNames = {{
    {TileKind::Card, "card"},
    {TileKind::Trend, "trend"},
    {TileKind::Columns, "columns"},
    {TileKind::RankedBars, "ranked_bars"},
    {TileKind::Stages, "stages"},
    {TileKind::Bullets, "bullets"},
    {TileKind::Pace, "pace"},
    {TileKind::Funnel, "funnel"},
    {TileKind::Waterfall, "waterfall"},
    {TileKind::Heatmap, "heatmap"},
    {TileKind::Cohort, "cohort"},
    {TileKind::Scatter, "scatter"},
    {TileKind::Table, "table"},
    {TileKind::List, "list"},
}};

} // namespace

std::optional<TileKind> tileKindFromName(std::string_view name)
{
    const auto* found
        = std::find_if(kNames.begin(), kNames.end(), [&](const auto& entry) { return entry.second == name; });
    return found == kNames.end() ? std::nullopt : std::optional(found->first);
}

std::string_view tileKindName(TileKind kind)
{
    return std::find_if(kNames.begin(), kNames.end(), [&](const auto& entry) { return entry.first == kind; })->second;
}

std::string tileKindNames()
{
    std::string names;
    for (const auto& [kind, name] : kNames)
        names += (names.empty() ? "" : ", ") + std::string(name);
    return names;
}

} // namespace quarterdeck
