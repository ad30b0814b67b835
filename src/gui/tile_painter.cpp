// SPDX-License-Identifier: GPL-3.0-or-later
#include <quarterdeck/gui/tile_painter.h>

#include <quarterdeck/gui/bullets_painter.h>
#include <quarterdeck/gui/card_painter.h>
#include <quarterdeck/gui/columns_painter.h>
#include <quarterdeck/gui/empty_painter.h>
#include <quarterdeck/gui/pace_painter.h>
#include <quarterdeck/gui/ranked_bars_painter.h>
#include <quarterdeck/gui/stages_painter.h>
#include <quarterdeck/gui/trend_painter.h>

namespace quarterdeck {

const TilePainter& painterFor(const TileView& view)
{
    static const EmptyPainter empty;
    static const CardPainter card;
    static const ColumnsPainter columns;
    static const TrendPainter trend;
    static const PacePainter pace;
    static const RankedBarsPainter rankedBars;
    static const StagesPainter stages;
    static const BulletsPainter bullets;

    if (std::holds_alternative<CardView>(view.content))
        return card;
    if (std::holds_alternative<BulletsView>(view.content))
        return bullets;
    if (std::holds_alternative<BarsView>(view.content))
        return view.kind == TileKind::Stages ? static_cast<const TilePainter&>(stages) : rankedBars;
    if (std::holds_alternative<SeriesView>(view.content)) {
        switch (view.kind) {
        case TileKind::Trend:
            return trend;
        case TileKind::Pace:
            return pace;
        default:
            return columns;
        }
    }
    return empty;
}

} // namespace quarterdeck
