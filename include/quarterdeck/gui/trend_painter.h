// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quarterdeck/gui/tile_painter.h>

namespace quarterdeck {

/// A line over time with its band, the period before, a target across, the last value written at its end.
class TrendPainter : public TilePainter
{
public:
    QSizeF sizeHint(const TileView& view, const ChartStyle& style) const override;
    void paint(QPainter& painter, const QRectF& rect, const TileView& view, const ChartStyle& style) const override;
    std::vector<TilePoint> points(const QRectF& rect, const TileView& view, const ChartStyle& style) const override;
    std::vector<LegendEntry> legend(const TileView& view) const override;
};

} // namespace quarterdeck
