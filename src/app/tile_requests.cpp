// SPDX-License-Identifier: GPL-3.0-or-later
#include "tile_requests.h"

#include "team_benchmark.h"

#include <algorithm>

namespace quarterdeck {

namespace {

/// A tile that reads one number over the viewer's team, whatever the viewer's own scope.
constexpr std::string_view kTeamBenchmark = "team";
/// A Bullets tile that is measured against targets.
constexpr std::string_view kTargetBenchmark = "target";
constexpr int kSparkBuckets = 12;

std::optional<Comparison> comparisonOf(const Tile& tile)
{
    if (tile.compare == "previous")
        return Comparison::Previous;
    if (tile.compare == "year")
        return Comparison::YearEarlier;
    return std::nullopt;
}

/// The grain of a tile that names none: the period's own, where it is one.
Grain grainOf(const Tile& tile, const FiscalCalendar& calendar, const Period& period)
{
    if (const auto named = grainFromName(tile.grain))
        return *named;
    const auto own = calendar.grainOf(period);
    return own && *own != Grain::Day && *own != Grain::Week ? *own : Grain::Month;
}

/// Asks one tile's questions.
class TileQuestions
{
public:
    TileQuestions(const Tile& tile, const Workspace& workspace, const Viewer& viewer, const TimeCell& cell,
        const std::vector<DimensionFilter>& where)
        : m_tile(tile)
        , m_workspace(workspace)
        , m_viewer(viewer)
        , m_cell(cell)
        , m_where(where)
        , m_calendar(workspace.snapshot->settings.calendar())
    {
    }

    std::vector<KpiRequest> all() const
    {
        switch (m_tile.kind) {
        case TileKind::Card:
            return {number(0), history(kSparkBuckets)};
        case TileKind::Trend:
        case TileKind::Columns:
            return buckets();
        case TileKind::RankedBars:
        case TileKind::Stages:
            return groups();
        case TileKind::Pace:
            return pace();
        case TileKind::Bullets:
            if (m_tile.benchmark == kTargetBenchmark)
                return m_tile.by.empty() ? numbers() : groups();
            return benchmarks();
        case TileKind::Funnel:
            return numbers();
        case TileKind::Waterfall:
            return changes();
        case TileKind::Heatmap:
            return {crossed()};
        case TileKind::Cohort:
            return cohorts();
        case TileKind::Scatter:
            return groups();
        case TileKind::Table:
            return table();
        case TileKind::List:
            return {number(0)};
        }
        return {};
    }

private:
    KpiRequest number(std::size_t kpi) const
    {
        KpiRequest request;
        request.kpi = m_tile.kpis[kpi];
        request.variant = kpi == 0 ? m_tile.variant : std::string();
        request.cell = m_cell;
        request.where = m_where;
        request.scope = m_tile.benchmark == kTeamBenchmark ? benchmarkOwners(*m_workspace.snapshot, m_viewer.owner)
                                                           : m_viewer.scope;
        request.compare = comparisonOf(m_tile);
        return request;
    }

    /// The number over all buckets of the tile's grain, where it has one, else over the page's period.
    KpiRequest spanned(std::size_t kpi) const
    {
        KpiRequest request = number(kpi);
        if (const auto grain = grainFromName(m_tile.grain))
            request.cell.period = bucketWindow(m_calendar, *grain, m_tile.buckets, known());
        return request;
    }

    /// The page's period as far as it has passed, so that what ends with it ends with something to see.
    Period known() const { return m_cell.passed().empty() ? m_cell.period : m_cell.passed(); }

    KpiRequest history(int buckets) const
    {
        KpiRequest request = number(0);
        const Grain grain = grainOf(m_tile, m_calendar, m_cell.period);
        request.grain = grain;
        request.cell.period = bucketWindow(m_calendar, grain, buckets, m_cell.period);
        request.withTarget = false;
        request.compare = std::nullopt;
        return request;
    }

    std::vector<KpiRequest> buckets() const
    {
        KpiRequest series = history(m_tile.buckets);
        series.withTarget = true;
        series.compare = comparisonOf(m_tile);
        std::vector<KpiRequest> requests{series};
        if (m_tile.kpis.size() > 1) {
            KpiRequest last = number(1);
            const Date lastDay = series.cell.period.to - 1;
            last.cell.period = m_calendar.bucket(*series.grain, std::min(lastDay, m_cell.asOf));
            requests.push_back(last);
        }
        return requests;
    }

    std::vector<KpiRequest> groups() const
    {
        std::vector<KpiRequest> requests;
        for (std::size_t i = 0; i < m_tile.kpis.size(); ++i) {
            requests.push_back(spanned(i));
            requests.back().by = m_tile.by;
        }
        return requests;
    }

    std::vector<KpiRequest> numbers() const
    {
        std::vector<KpiRequest> requests;
        for (std::size_t i = 0; i < m_tile.kpis.size(); ++i)
            requests.push_back(spanned(i));
        return requests;
    }

    std::vector<KpiRequest> table() const
    {
        std::vector<KpiRequest> requests = groups();
        const std::vector<KpiRequest> totals = numbers();
        requests.insert(requests.end(), totals.begin(), totals.end());
        return requests;
    }

    /// A group that is gone has a change too, so the earlier groups are asked for themselves.
    std::vector<KpiRequest> changes() const
    {
        KpiRequest now = number(0);
        now.by = m_tile.by;
        now.withTarget = false;
        now.compare = std::nullopt;
        KpiRequest then = now;
        const Kpi& kpi = *m_workspace.catalog->kpi(now.kpi);
        const Comparison comparison = *comparisonOf(m_tile);
        then.cell = m_workspace.catalog->isStock(kpi, now.variant) ? comparedStockCell(m_cell, comparison)
                                                                   : comparedCell(m_cell, comparison);
        return {number(0), now, then};
    }

    KpiRequest crossed() const
    {
        KpiRequest request = spanned(0);
        request.by = m_tile.by;
        if (m_tile.by.size() == 1) // else two groups are crossed, over all buckets at once
            request.grain = grainFromName(m_tile.grain);
        request.withTarget = false;
        request.compare = std::nullopt;
        return request;
    }

    std::vector<KpiRequest> cohorts() const
    {
        KpiRequest all = spanned(0);
        all.withTarget = false;
        all.compare = std::nullopt;
        KpiRequest size = spanned(1);
        size.grain = grainFromName(m_tile.grain);
        size.withTarget = false;
        size.compare = std::nullopt;
        std::vector<KpiRequest> requests{all, size};
        for (const Period& bucket : m_calendar.buckets(*size.grain, all.cell.period))
            for (int age = 1; age <= kCohortAges && endOfAge(bucket, age) <= m_cell.asOf; ++age) {
                requests.push_back(all);
                requests.back().cell = {bucket, endOfAge(bucket, age)};
            }
        return requests;
    }

    std::vector<KpiRequest> pace() const
    {
        KpiRequest daily = number(0);
        daily.grain = Grain::Day;
        daily.withTarget = false;
        daily.compare = std::nullopt;
        // Of a long period a point a week says as much as one a day.
        if (m_cell.period.days() > 100)
            daily.grain = m_cell.period.days() > 400 ? Grain::Month : Grain::Week;
        std::vector<KpiRequest> requests{number(0), daily};
        if (m_tile.kpis.size() > 1)
            requests.push_back(number(1));
        return requests;
    }

    std::vector<KpiRequest> benchmarks() const
    {
        std::vector<KpiRequest> requests;
        for (std::size_t i = 0; i < m_tile.kpis.size(); ++i)
            requests.push_back(number(i));
        const std::vector<Code> owners = benchmarkOwners(*m_workspace.snapshot, m_viewer.owner);
        for (std::size_t i = 0; i < m_tile.kpis.size() && !owners.empty(); ++i) {
            if (!hasBenchmark(*m_workspace.catalog->kpi(m_tile.kpis[i])))
                continue;
            KpiRequest team = number(i);
            team.by = {"owner"};
            team.scope = owners;
            team.compare = std::nullopt;
            requests.push_back(team);
        }
        return requests;
    }

    const Tile& m_tile;
    const Workspace& m_workspace;
    const Viewer& m_viewer;
    const TimeCell& m_cell;
    const std::vector<DimensionFilter>& m_where;
    FiscalCalendar m_calendar;
};

} // namespace

std::vector<KpiRequest> tileRequests(const Tile& tile, const Workspace& workspace, const Viewer& viewer,
    const TimeCell& cell, const std::vector<DimensionFilter>& where)
{
    return TileQuestions(tile, workspace, viewer, cell, where).all();
}

Period bucketWindow(const FiscalCalendar& calendar, Grain grain, int buckets, const Period& period)
{
    const Period last = calendar.bucket(grain, period.to - 1);
    Period window = last;
    for (int i = 1; i < buckets; ++i)
        window.from = calendar.bucket(grain, window.from - 1).from;
    return window;
}

Date endOfAge(const Period& bucket, int months) { return bucket.to.plusMonths(months) - 1; }

} // namespace quarterdeck
