// SPDX-License-Identifier: GPL-3.0-or-later
#include "dashboard_reader.h"

#include "tile_shape.h"

#include <quarterdeck/core/fiscal_calendar.h>

#include <fmt/format.h>

#include <algorithm>

namespace quarterdeck {

namespace {

constexpr int kGridColumns = 12;
constexpr int kMostRows = 6;
constexpr int kMostBuckets = 400;
constexpr int kMostGroups = 100;
constexpr std::string_view kTeam = "team";
constexpr std::string_view kTeamMedian = "team median";
constexpr std::string_view kTarget = "target";

bool hasVariant(const Kpi& kpi, const std::string& variant)
{
    return std::any_of(
        kpi.variants.begin(), kpi.variants.end(), [&](const KpiVariant& other) { return other.id == variant; });
}

std::vector<std::string> kpiIds(const Catalog& catalog)
{
    std::vector<std::string> ids;
    for (const Kpi& kpi : catalog.kpis())
        ids.push_back(kpi.id);
    return ids;
}

class TileReader
{
public:
    TileReader(const DefinitionNode& node, const Catalog& catalog) : m_node(node), m_catalog(catalog) { }

    Tile read() const
    {
        Tile tile;
        if (!m_node.isObjectOf({"id", "title", "kind", "kpis", "variant", "by", "grain", "buckets", "compare",
                "columns", "rows", "most", "benchmark"}))
            return tile;
        tile.id = m_node.id("id");
        tile.title = m_node.text("title");
        readKind(tile);
        tile.kpis = m_node.texts("kpis");
        tile.variant = m_node.optionalText("variant");
        tile.by = m_node.texts("by");
        readTime(tile);
        tile.columns = m_node.wholeNumber("columns", 2, kGridColumns).value_or(tile.columns);
        tile.rows = m_node.wholeNumber("rows", 1, kMostRows).value_or(tile.rows);
        tile.most = m_node.wholeNumber("most", 1, kMostGroups).value_or(tile.most);
        tile.benchmark = m_node.optionalText("benchmark");
        if (!tile.benchmark.empty() && tile.benchmark != kTeamMedian && tile.benchmark != kTeam
            && tile.benchmark != kTarget)
            m_node.member("benchmark")->problem(fmt::format("{}, {} or {}", kTeam, kTeamMedian, kTarget));
        const std::size_t problems = m_node.problems().count();
        checkKpis(tile);
        if (m_node.problems().count() == problems)
            checkTileShape(tile, m_node, m_catalog);
        return tile;
    }

private:
    void readKind(Tile& tile) const
    {
        const std::string kind = m_node.text("kind");
        if (const std::optional<TileKind> known = tileKindFromName(kind))
            tile.kind = *known;
        else if (!kind.empty())
            m_node.member("kind")->problem("one of: " + tileKindNames());
    }

    void readTime(Tile& tile) const
    {
        tile.grain = m_node.optionalText("grain");
        if (!tile.grain.empty() && !grainFromName(tile.grain))
            m_node.member("grain")->problem(
                "one of: day, week, month, quarter, year, fiscal_month, fiscal_quarter, fiscal_year");
        tile.buckets = m_node.wholeNumber("buckets", 1, kMostBuckets).value_or(tile.buckets);
        tile.compare = m_node.optionalText("compare");
        if (!tile.compare.empty() && tile.compare != "previous" && tile.compare != "year")
            m_node.member("compare")->problem("one of: previous, year");
    }

    void checkKpis(const Tile& tile) const
    {
        if (tile.kpis.empty())
            missing("kpis", "a list of at least one KPI");
        for (std::size_t index = 0; index < tile.kpis.size(); ++index) {
            const Kpi* kpi = m_catalog.kpi(tile.kpis[index]);
            if (kpi == nullptr) {
                m_node.problems().add(m_node.place() / "kpis" / index,
                    withNearest("a KPI", tile.kpis[index], kpiIds(m_catalog)), inQuotes(tile.kpis[index]));
                continue;
            }
            const bool subject = index == 0;
            if (subject && !tile.variant.empty() && !hasVariant(*kpi, tile.variant))
                m_node.member("variant")->problem("a variant of " + kpi->id);
            else
                checkDimensions(tile, *kpi, subject ? tile.variant : std::string());
        }
    }

    void checkDimensions(const Tile& tile, const Kpi& kpi, const std::string& variant) const
    {
        const std::vector<std::string> allowed = m_catalog.dimensionsOf(kpi, variant);
        for (std::size_t index = 0; index < tile.by.size(); ++index) {
            if (std::find(allowed.begin(), allowed.end(), tile.by[index]) == allowed.end())
                m_node.problems().add(m_node.place() / "by" / index,
                    fmt::format("a dimension of {}: {}", kpi.id, fmt::join(allowed, ", ")), inQuotes(tile.by[index]));
        }
    }

    void missing(std::string_view key, std::string expected) const
    {
        m_node.problems().add(m_node.place() / key, std::move(expected), "nothing");
    }

    const DefinitionNode& m_node;
    const Catalog& m_catalog;
};

} // namespace

Dashboard readDashboard(const DefinitionNode& node, const Catalog& catalog)
{
    Dashboard dashboard;
    if (!node.isObjectOf({"id", "name", "asks", "tiles"}))
        return dashboard;
    dashboard.id = node.id("id");
    dashboard.name = node.text("name");
    dashboard.asks = node.text("asks");
    for (const DefinitionNode& item : node.items("tiles")) {
        const std::size_t problems = node.problems().count();
        Tile tile = TileReader(item, catalog).read();
        const bool taken = std::any_of(dashboard.tiles.begin(), dashboard.tiles.end(),
            [&](const Tile& other) { return !tile.id.empty() && other.id == tile.id; });
        if (taken)
            item.member("id")->problem("an id that no other tile of the dashboard has");
        if (node.problems().count() == problems)
            dashboard.tiles.push_back(std::move(tile));
    }
    return dashboard;
}

} // namespace quarterdeck
