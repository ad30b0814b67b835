// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quarterdeck/app/dashboard_job.h>

namespace quarterdeck {

/// What every view of a tile is made from.
struct TileContext
{
    const Workspace& workspace;
    const DashboardReadings& dashboard;
    const DashboardReadings::TileReadings& tile;
    const NumberFormat& format;

    const Kpi& kpi(std::size_t index = 0) const { return *workspace.catalog->kpi(tile.tile->kpis[index]); }
    const std::string& variant(std::size_t index = 0) const;
    /// Whether the tile's number is a stock: read on a day, not over a period.
    bool isStock() const;
    /// Whether groups of the KPI make the whole, so that those which do not fit may stand together as others.
    bool addsUp(std::size_t index = 0) const;
};

TileContent cardContent(const TileContext& context);
TileContent seriesContent(const TileContext& context);
TileContent paceContent(const TileContext& context);
TileContent barsContent(const TileContext& context);
TileContent bulletsContent(const TileContext& context);
TileContent attainmentContent(const TileContext& context);
TileContent funnelContent(const TileContext& context);
TileContent waterfallContent(const TileContext& context);
TileContent heatmapContent(const TileContext& context);
TileContent cohortContent(const TileContext& context);
TileContent scatterContent(const TileContext& context);
TileContent tableContent(const TileContext& context);
TileContent listContent(const TileContext& context);

/// Title, value, comparison: the accessible description.
QString spokenOf(const TileView& view);

EmptyView emptyView(const Absence& absence);
/// Of readings without a value: why the first has none.
EmptyView emptyView(const std::vector<KpiReading>& readings);
bool hasValue(const KpiReading& reading);
ExplanationView explanationView(const TileContext& context);

/// "vs. 1–27 Oct 2025"; good or bad by the KPI's `better`. Nothing where there is nothing to compare with.
std::optional<DeltaView> deltaView(const KpiReading& reading, const TileContext& context);
/// Whether a change is for the better; Neutral where it is none or the KPI does not judge.
Verdict verdictOf(double change, Better better);
/// "84 % of 5.7 M target · pace 87 %".
std::optional<BulletView> bulletView(const KpiReading& reading, const TileContext& context);
/// The unit of a companion, by the name that the reading gives it.
UnitKind companionUnit(const TileContext& context, const std::string& name);

/// What a group or a bucket opens.
Drill drillOf(const KpiReading& reading);
/// What one KPI of a tile with several opens, over all groups.
Drill drillOfKpi(const TileContext& context, std::size_t index);
/// What stands for all groups of one dimension but these opens.
Drill drillBeside(const std::string& dimension, std::vector<Code> shown, const QString& name);
DimensionFilter allBut(const std::string& dimension, std::vector<Code> members);

/// A group's label, with a word for the group without a value.
QString groupLabel(const KpiReading& reading);
QString groupLabel(const GroupKey& key);
/// "3 others".
QString othersLabel(std::size_t groups);
/// Whether the group is the person who looks.
bool isViewersOwn(const KpiReading& reading, const TileContext& context);

QString nameOf(const Kpi& kpi);
/// What a KPI is counted from: "Deals".
QString countedWord(const TileContext& context, std::size_t index = 0);
/// "Revenue won, K €".
QString withUnit(const QString& name, const AxisFormat& axis);
/// A number in the unit of its axis.
QString shownOn(const AxisFormat& axis, double value, const NumberFormat& format);

} // namespace quarterdeck
