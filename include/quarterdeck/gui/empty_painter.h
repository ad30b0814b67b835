// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quarterdeck/gui/tile_painter.h>

namespace quarterdeck {

/// Why there is nothing to see. The button that helps belongs to the tile's widget.
class EmptyPainter : public TilePainter
{
public:
    QSizeF sizeHint(const TileView& view, const ChartStyle& style) const override;
    void paint(QPainter& painter, const QRectF& rect, const TileView& view, const ChartStyle& style) const override;
    std::vector<TilePoint> points(const QRectF& rect, const TileView& view, const ChartStyle& style) const override;
};

} // namespace quarterdeck
