// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quarterdeck/gui/tile_painter.h>

namespace quarterdeck {

/// Number first and large, sparkline to the right, the comparison in words, the target bullet, one soft line.
class CardPainter : public TilePainter
{
public:
    QSizeF sizeHint(const TileView& view, const ChartStyle& style) const override;
    void paint(QPainter& painter, const QRectF& rect, const TileView& view, const ChartStyle& style) const override;
    std::vector<TilePoint> points(const QRectF& rect, const TileView& view, const ChartStyle& style) const override;
};

} // namespace quarterdeck
