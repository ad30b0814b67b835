// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quarterdeck/app/tile_view.h>
#include <quarterdeck/gui/chart_style.h>

#include <QPainter>
#include <QRectF>

namespace quarterdeck {

/// What stands around every tile: border, title left, note and legend right. The same on screen and on paper.
class TileFrame
{
public:
    TileFrame(const QRectF& rect, const ChartStyle& style);

    /// The line of title and note.
    QRectF title() const;
    /// What is left for the tile's painter.
    QRectF content() const;

    /// Frame, title line and content. `reserved` is kept free at the right end of the title line, for a button.
    void paint(QPainter& painter, const TileView& view, double reserved = 0) const;
    /// The ring of the tile that has the keyboard.
    void paintFocus(QPainter& painter) const;

private:
    void paintTitle(QPainter& painter, const TileView& view, double reserved) const;

    QRectF m_rect;
    const ChartStyle& m_style;
};

} // namespace quarterdeck
