// SPDX-License-Identifier: GPL-3.0-or-later
#include <quarterdeck/gui/tile_painter.h>

#include <quarterdeck/gui/bullets_painter.h>
#include <quarterdeck/gui/card_painter.h>
#include <quarterdeck/gui/cohort_painter.h>
#include <quarterdeck/gui/columns_painter.h>
#include <quarterdeck/gui/empty_painter.h>
#include <quarterdeck/gui/funnel_painter.h>
#include <quarterdeck/gui/heatmap_painter.h>
#include <quarterdeck/gui/list_painter.h>
#include <quarterdeck/gui/pace_painter.h>
#include <quarterdeck/gui/ranked_bars_painter.h>
#include <quarterdeck/gui/scatter_painter.h>
#include <quarterdeck/gui/stages_painter.h>
#include <quarterdeck/gui/table_painter.h>
#include <quarterdeck/gui/trend_painter.h>
#include <quarterdeck/gui/waterfall_painter.h>

namespace quarterdeck {

namespace {

const TilePainter& seriesPainter(TileKind kind)
{
    static const ColumnsPainter columns;
    static const TrendPainter trend;
    static const PacePainter pace;
    switch (kind) {
    case TileKind::Trend:
        return trend;
    case TileKind::Pace:
        return pace;
    default:
        return columns;
    }
}

const TilePainter& barsPainter(TileKind kind)
{
    static const RankedBarsPainter rankedBars;
    static const StagesPainter stages;
    return kind == TileKind::Stages ? static_cast<const TilePainter&>(stages) : rankedBars;
}

template <typename Painter>
const TilePainter& only()
{
    static const Painter painter;
    return painter;
}

/// One overload a kind of content: a new one does not compile before it has its painter.
struct PainterOf
{
    TileKind kind;

    const TilePainter& operator()(const EmptyView&) const { return only<EmptyPainter>(); }
    const TilePainter& operator()(const CardView&) const { return only<CardPainter>(); }
    const TilePainter& operator()(const SeriesView&) const { return seriesPainter(kind); }
    const TilePainter& operator()(const BarsView&) const { return barsPainter(kind); }
    const TilePainter& operator()(const BulletsView&) const { return only<BulletsPainter>(); }
    const TilePainter& operator()(const FunnelView&) const { return only<FunnelPainter>(); }
    const TilePainter& operator()(const WaterfallView&) const { return only<WaterfallPainter>(); }
    const TilePainter& operator()(const HeatmapView&) const { return only<HeatmapPainter>(); }
    const TilePainter& operator()(const CohortView&) const { return only<CohortPainter>(); }
    const TilePainter& operator()(const ScatterView&) const { return only<ScatterPainter>(); }
    const TilePainter& operator()(const TableView&) const { return only<TablePainter>(); }
    const TilePainter& operator()(const ListView&) const { return only<ListPainter>(); }
};

} // namespace

const TilePainter& painterFor(const TileView& view) { return std::visit(PainterOf{view.kind}, view.content); }

TilePoint tilePoint(const QRectF& where, const QString& name, const QString& spoken, const Drill& drill)
{
    if (spoken.startsWith(name))
        return {where, name, spoken, drill};
    return {where, name, spoken.isEmpty() ? name : name + QStringLiteral(": ") + spoken, drill};
}

} // namespace quarterdeck
