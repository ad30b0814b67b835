// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace quarterdeck {

enum class TileKind {
    Card, ///< number, comparison, sparkline, target bullet
    Trend, ///< line over a grain, with band, target and previous period
    Columns, ///< columns over a grain with last year behind, plan tick, expected hatched
    RankedBars, ///< bars by a dimension with target line and variance beside
    Stages, ///< pipeline by stage
    Bullets, ///< several KPIs against a benchmark, or groups against their target, one bullet each
    Pace, ///< cumulative actual against target pace within the period
    Funnel, ///< several KPIs of one unit as steps, each a share of the one before
    Waterfall, ///< from an earlier period's total to this one's, a change a group
    Heatmap, ///< a dimension crossed with time or with another dimension
    Cohort, ///< what became of those who began in a bucket, by their age
    Scatter, ///< groups by two KPIs, sized by a third
    Table, ///< several KPIs by a dimension
    List, ///< open deals that need somebody, and why
};

std::optional<TileKind> tileKindFromName(std::string_view name);
std::string_view tileKindName(TileKind kind);
std::string tileKindNames(); ///< all of them: "card, trend, …"

struct Tile
{
    std::string id;
    std::string title;
    TileKind kind = TileKind::Card;
    std::vector<std::string> kpis; ///< the first is the tile's subject
    std::string variant;
    std::vector<std::string> by;
    /// Of trend, columns, cohort and a heatmap over time: their buckets. Of what shows groups or steps: asked over all
    /// of the buckets at once, instead of the page's period. Empty: none.
    std::string grain;
    int buckets = 12; ///< how many buckets end with the period
    std::string compare; ///< "previous", "year" or empty
    int columns = 3; ///< width on the grid of 12
    int rows = 1; ///< height in units
    int most = 8; ///< groups shown; the rest is "others" where it adds up, else left out
    /// "team median" or "target": of Bullets; "team": the number of the team, not of the viewer.
    std::string benchmark;
};

/// What a role sees. Read from resources/dashboards/<role>.json; users edit copies.
struct Dashboard
{
    std::string id; ///< role: "executive"
    std::string name;
    std::string asks; ///< the question it answers
    std::vector<Tile> tiles;
};

} // namespace quarterdeck
