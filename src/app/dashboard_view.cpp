// SPDX-License-Identifier: GPL-3.0-or-later
#include "tile_content.h"

#include <quarterdeck/app/wording.h>

#include <QCoreApplication>

namespace quarterdeck {

namespace {

QString tr(const char* text) { return QCoreApplication::translate("Dashboard", text); }

TileContent contentOf(const TileContext& context)
{
    if (context.tile.refused)
        return EmptyView{word(*context.tile.refused).found, {}};
    switch (context.tile.tile->kind) {
    case TileKind::Card:
        return cardContent(context);
    case TileKind::Trend:
    case TileKind::Columns:
        return seriesContent(context);
    case TileKind::RankedBars:
    case TileKind::Stages:
        return barsContent(context);
    case TileKind::Bullets:
        return context.tile.tile->benchmark == "target" ? attainmentContent(context) : bulletsContent(context);
    case TileKind::Pace:
        return paceContent(context);
    case TileKind::Funnel:
        return funnelContent(context);
    case TileKind::Waterfall:
        return waterfallContent(context);
    case TileKind::Heatmap:
        return heatmapContent(context);
    case TileKind::Cohort:
        return cohortContent(context);
    case TileKind::Scatter:
        return scatterContent(context);
    case TileKind::Table:
        return tableContent(context);
    case TileKind::List:
        return listContent(context);
    }
    return EmptyView{};
}

/// Whether the tile draws time itself, so that no note needs to name it.
bool drawsTime(const TileContext& context)
{
    return context.tile.requests.front().grain || context.tile.tile->kind == TileKind::Cohort;
}

/// What stands right of the title: the unit of an axis, and how far an unfinished period has come.
QString noteOf(const TileContext& context, const TileContent& content)
{
    QStringList parts;
    if (const auto* series = std::get_if<SeriesView>(&content); series && !series->unitNote.isEmpty())
        parts << series->unitNote;
    if (const auto* waterfall = std::get_if<WaterfallView>(&content); waterfall && !waterfall->unitNote.isEmpty())
        parts << waterfall->unitNote;
    const TimeCell& asked = context.tile.requests.front().cell;
    if (context.isStock() && !drawsTime(context))
        parts << tr("on %1").arg(context.format.day(asked.stockDay()));
    else if (asked.period != context.dashboard.cell.period && !drawsTime(context))
        parts << context.format.period(asked.passed());
    return parts.join(QStringLiteral(" · "));
}

TileView viewOfTile(const TileContext& context)
{
    const Tile& tile = *context.tile.tile;
    TileView view;
    view.id = QString::fromStdString(tile.id);
    view.title = QString::fromStdString(tile.title);
    view.kind = tile.kind;
    view.columns = tile.columns;
    view.rows = tile.rows;
    view.content = contentOf(context);
    view.note = noteOf(context, view.content);
    view.explanation = explanationView(context);
    view.spoken = spokenOf(view);
    view.request = context.tile.requests.front();
    const TimeCell& cell = view.request.cell;
    view.period = context.isStock() && !view.request.grain ? tr("on %1").arg(context.format.day(cell.stockDay()))
                                                           : context.format.period(cell.passed());
    return view;
}

QString statusOf(const Workspace& workspace, const TimeCell& cell, const NumberFormat& format)
{
    const WorkspaceSettings& settings = workspace.snapshot->settings;
    QStringList parts{tr("Data to %1").arg(format.day(cell.asOf)), QString::fromStdString(settings.timeZone())};
    if (!settings.baseCurrency().empty())
        parts << QString::fromStdString(settings.baseCurrency());
    const int start = static_cast<int>(settings.number("fiscal_year_start"));
    if (start > 1)
        parts << tr("fiscal year from %1").arg(format.locale().standaloneMonthName(start));
    return parts.join(QStringLiteral(" · "));
}

} // namespace

DashboardView viewOf(const Workspace& workspace, const DashboardReadings& readings, const NumberFormat& format)
{
    DashboardView view;
    view.role = QString::fromStdString(readings.dashboard->id);
    view.title = QString::fromStdString(readings.dashboard->name);
    view.viewer = QString::fromStdString(readings.viewer.name);
    view.sentence = sentenceOf(workspace, readings, format);
    view.status = statusOf(workspace, readings.cell, format);
    view.period = format.period(readings.cell.period);
    for (const DashboardReadings::TileReadings& tile : readings.tiles)
        view.tiles.push_back(viewOfTile({workspace, readings, tile, format}));
    return view;
}

} // namespace quarterdeck
