// SPDX-License-Identifier: GPL-3.0-or-later
#include "tile_content.h"

#include <quarterdeck/app/wording.h>

#include <QCoreApplication>

#include <algorithm>

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
        return bulletsContent(context);
    case TileKind::Pace:
        return paceContent(context);
    }
    return EmptyView{};
}

/// What stands right of the title: the unit of an axis, and how far an unfinished period has come.
QString noteOf(const TileContext& context, const TileContent& content)
{
    QStringList parts;
    if (const auto* series = std::get_if<SeriesView>(&content); series && !series->unitNote.isEmpty())
        parts << series->unitNote;
    if (context.isStock() && context.tile.tile->kind != TileKind::Trend && context.tile.tile->kind != TileKind::Columns)
        parts << tr("on %1").arg(context.format.day(context.dashboard.cell.stockDay()));
    return parts.join(QStringLiteral(" · "));
}

QString spokenOf(const TileView& view)
{
    QStringList sentences{view.title};
    if (const auto* card = std::get_if<CardView>(&view.content)) {
        sentences << FormattedValue{card->number, card->unit}.joined();
        if (card->delta)
            sentences << (card->delta->change < 0 ? tr("down %1 %2") : tr("up %1 %2"))
                             .arg(card->delta->text, card->delta->note);
        if (card->bullet)
            sentences << card->bullet->text;
    } else if (const auto* empty = std::get_if<EmptyView>(&view.content)) {
        sentences << empty->why;
    } else if (const auto* series = std::get_if<SeriesView>(&view.content)) {
        if (!series->points.empty())
            sentences << series->points.back().spoken;
    } else if (const auto* bars = std::get_if<BarsView>(&view.content)) {
        for (std::size_t i = 0; i < std::min<std::size_t>(3, bars->bars.size()); ++i)
            sentences << bars->bars[i].spoken;
    } else if (const auto* bullets = std::get_if<BulletsView>(&view.content)) {
        for (const BulletsView::Figure& figure : bullets->figures)
            sentences << figure.caption + QStringLiteral(": ") + figure.number;
        for (const BenchmarkView& row : bullets->rows)
            sentences << row.spoken;
    }
    return sentences.join(QStringLiteral(". "));
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

bool TileContext::isStock() const { return workspace.catalog->isStock(kpi(), tile.tile->variant); }

EmptyView emptyView(const Absence& absence)
{
    EmptyView view;
    const QString why = word(absence);
    view.why = why.left(1).toUpper() + why.mid(1) + QStringLiteral(". ") + remedy(absence);
    if (absence.kind == AbsenceKind::Needs || absence.kind == AbsenceKind::NoTarget
        || absence.kind == AbsenceKind::NoData)
        view.action = tr("Import…");
    return view;
}

Verdict verdictOf(double change, Better better)
{
    if (change == 0 || better == Better::Neutral)
        return Verdict::Neutral;
    return (change > 0) == (better == Better::Higher) ? Verdict::Good : Verdict::Bad;
}

QString groupLabel(const KpiReading& reading)
{
    QStringList labels;
    for (const GroupKey& key : reading.keys)
        labels << (key.label.empty() ? tr("(no %1)").arg(dimensionWord(key.dimension))
                                     : QString::fromStdString(key.label));
    return labels.join(QStringLiteral(" · "));
}

Drill drillOf(const KpiReading& reading)
{
    Drill drill;
    drill.name = groupLabel(reading);
    for (const GroupKey& key : reading.keys) {
        if (grainFromName(key.dimension))
            drill.cell = reading.cell;
        else
            drill.where.push_back({key.dimension, {key.member}, false});
    }
    return drill;
}

Drill drillBeside(const std::vector<KpiReading>& readings, std::size_t shown, const QString& name)
{
    DimensionFilter others{readings.front().keys.front().dimension, {}, true};
    for (std::size_t i = 0; i < shown; ++i)
        others.members.push_back(readings[i].keys.front().member);
    std::sort(others.members.begin(), others.members.end());
    return {{std::move(others)}, std::nullopt, {}, name};
}

UnitKind companionUnit(const TileContext& context, const std::string& name)
{
    std::string id = name;
    for (const Companion& companion : context.kpi().beside)
        if (companion.as == name)
            id = companion.of;
    return context.workspace.catalog->unitOf(id);
}

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
