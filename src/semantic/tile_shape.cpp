// SPDX-License-Identifier: GPL-3.0-or-later
#include "tile_shape.h"

#include <quarterdeck/semantic/additivity.h>

#include <fmt/format.h>

#include <algorithm>

namespace quarterdeck {

namespace {

constexpr std::string_view kDealFact = "deal";

/// How many of a list a kind needs; `most` 0: any number.
struct Span
{
    std::size_t least = 0;
    std::size_t most = 0;

    bool holds(std::size_t count) const { return count >= least && (most == 0 || count <= most); }
};

Span kpisOf(TileKind kind)
{
    switch (kind) {
    case TileKind::Funnel:
        return {2, 0};
    case TileKind::Cohort:
        return {2, 2};
    case TileKind::Scatter:
        return {2, 3};
    case TileKind::Waterfall:
    case TileKind::Heatmap:
    case TileKind::List:
        return {1, 1};
    default:
        return {1, 0};
    }
}

/// Of a heatmap over time the grain is the second dimension.
Span dimensionsOf(const Tile& tile)
{
    switch (tile.kind) {
    case TileKind::RankedBars:
    case TileKind::Stages:
        return {1, 0};
    case TileKind::Waterfall:
    case TileKind::Scatter:
    case TileKind::Table:
        return {1, 1};
    case TileKind::Heatmap:
        return tile.grain.empty() ? Span{2, 2} : Span{1, 2};
    default:
        return {0, 0};
    }
}

std::string_view dimensionsWords(TileKind kind)
{
    switch (kind) {
    case TileKind::Waterfall:
        return "a list of the one dimension whose groups make the changes";
    case TileKind::Heatmap:
        return "a list of two dimensions, or of one where there is a grain";
    case TileKind::RankedBars:
    case TileKind::Stages:
        return "a list of the dimension whose groups are shown";
    default:
        return "a list of the one dimension whose groups are shown";
    }
}

std::string_view kpisWords(TileKind kind)
{
    switch (kind) {
    case TileKind::Funnel:
        return "a list of at least two KPIs, the steps";
    case TileKind::Cohort:
        return "a list of two KPIs, what became of a cohort and how large it was";
    case TileKind::Scatter:
        return "a list of two KPIs, to the right and up, or of three, the last for the size";
    default:
        return "a list of one KPI";
    }
}

bool drawsBuckets(TileKind kind)
{
    return kind == TileKind::Trend || kind == TileKind::Columns || kind == TileKind::Cohort;
}

const std::optional<Cohort>& cohortOf(const Kpi& kpi, const std::string& variant)
{
    for (const KpiVariant& candidate : kpi.variants)
        if (candidate.id == variant)
            return candidate.cohort;
    return kpi.cohort;
}

class ShapeCheck
{
public:
    ShapeCheck(const Tile& tile, const DefinitionNode& node, const Catalog& catalog)
        : m_tile(tile), m_node(node), m_catalog(catalog)
    {
    }

    void run() const
    {
        if (!kpisOf(m_tile.kind).holds(m_tile.kpis.size()))
            count("kpis", kpisWords(m_tile.kind), m_tile.kpis.size());
        if (!dimensionsOf(m_tile).holds(m_tile.by.size()))
            count("by", dimensionsWords(m_tile.kind), m_tile.by.size());
        if (drawsBuckets(m_tile.kind) && !m_node.has("grain"))
            wrong("grain", "the grain of time that is shown", "nothing");
        checkSubject(*m_catalog.kpi(m_tile.kpis.front()));
    }

private:
    void checkSubject(const Kpi& subject) const
    {
        switch (m_tile.kind) {
        case TileKind::Funnel:
            return checkUnits(subject);
        case TileKind::Waterfall:
            return checkWaterfall(subject);
        case TileKind::Cohort:
            if (!cohortOf(subject, m_tile.variant) || subject.unit != UnitKind::Ratio)
                wrong(
                    "kpis", "first a rate with a `cohort`, like win_rate in its variant cohort", inQuotes(subject.id));
            return;
        case TileKind::List:
            if (!isStockOfDeals(subject))
                wrong("kpis", "a stock of deals that adds up, like open_pipeline", inQuotes(subject.id));
            return;
        default:
            return;
        }
    }

    void checkUnits(const Kpi& subject) const
    {
        for (std::size_t step = 1; step < m_tile.kpis.size(); ++step)
            if (const Kpi* kpi = m_catalog.kpi(m_tile.kpis[step]); kpi->unit != subject.unit)
                m_node.problems().add(m_node.place() / "kpis" / step,
                    fmt::format("a KPI in the unit of {}: {}", subject.id, unitName(subject.unit)), inQuotes(kpi->id));
    }

    void checkWaterfall(const Kpi& subject) const
    {
        if (m_tile.compare.empty())
            wrong("compare", "previous or year: from where the changes start", "nothing");
        if (!additivityOf(subject, m_tile.variant, m_catalog).overGroups)
            wrong("kpis", "a KPI whose groups add up, like revenue", inQuotes(subject.id));
    }

    bool isStockOfDeals(const Kpi& subject) const
    {
        const std::vector<const Measure*> measures = m_catalog.measuresOf(subject, m_tile.variant);
        return m_catalog.isStock(subject, m_tile.variant) && measures.front()->fact == kDealFact
            && additivityOf(subject, m_tile.variant, m_catalog).overGroups;
    }

    void count(std::string_view key, std::string_view expected, std::size_t found) const
    {
        wrong(key, std::string(expected), found == 0 ? "nothing" : std::to_string(found));
    }

    void wrong(std::string_view key, std::string expected, std::string found) const
    {
        m_node.problems().add(m_node.place() / key, std::move(expected), std::move(found));
    }

    const Tile& m_tile;
    const DefinitionNode& m_node;
    const Catalog& m_catalog;
};

} // namespace

void checkTileShape(const Tile& tile, const DefinitionNode& node, const Catalog& catalog)
{
    ShapeCheck(tile, node, catalog).run();
}

} // namespace quarterdeck
