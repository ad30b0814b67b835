// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quarterdeck/gui/tile_painter.h>

namespace quarterdeck {

/// Cumulative actual against the pace of the target, and what is expected by the end.
class PacePainter : public TilePainter
{
public:
    QSizeF sizeHint(const TileView& view, const ChartStyle& style) const override;
    void paint(QPainter& painter, const QRectF& rect, const TileView& view, const ChartStyle& style) const override;
    std::vector<TilePoint> points(const QRectF& rect, const TileView& view, const ChartStyle& style) const override;
    std::vector<LegendEntry> legend(const TileView& view) const override;
};

} // namespace quarterdeck
