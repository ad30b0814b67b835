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
    /// Whether the tile's number is a stock: read on a day, not over a period.
    bool isStock() const;
};

TileContent cardContent(const TileContext& context);
TileContent seriesContent(const TileContext& context);
TileContent paceContent(const TileContext& context);
TileContent barsContent(const TileContext& context);
TileContent bulletsContent(const TileContext& context);

EmptyView emptyView(const Absence& absence);
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
/// What stands for all groups of one dimension but the first `shown` opens. Requires: one dimension.
Drill drillBeside(const std::vector<KpiReading>& readings, std::size_t shown, const QString& name);

/// A group's label, with a word for the group without a value.
QString groupLabel(const KpiReading& reading);

} // namespace quarterdeck
