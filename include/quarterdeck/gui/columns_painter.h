// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quarterdeck/gui/tile_painter.h>

namespace quarterdeck {

/// Columns over time: last year behind and narrower, plan as a tick, expected hatched on top, values at the columns.
class ColumnsPainter : public TilePainter
{
public:
    QSizeF sizeHint(const TileView& view, const ChartStyle& style) const override;
    void paint(QPainter& painter, const QRectF& rect, const TileView& view, const ChartStyle& style) const override;
    std::vector<TilePoint> points(const QRectF& rect, const TileView& view, const ChartStyle& style) const override;
    std::vector<LegendEntry> legend(const TileView& view) const override;
};

} // namespace quarterdeck
