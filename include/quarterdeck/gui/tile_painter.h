// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quarterdeck/app/tile_view.h>
#include <quarterdeck/gui/chart_style.h>
#include <quarterdeck/gui/plot_marks.h>

#include <QPainter>
#include <QRectF>
#include <QSizeF>
#include <QString>

#include <vector>

namespace quarterdeck {

/// A mark of a tile that can be pointed at: with the mouse, the arrow keys, a screen reader.
struct TilePoint
{
    QRectF where; ///< in the coordinates of the painted rectangle
    QString name; ///< what it is called, whole, however short its label is painted
    QString text; ///< what it says; begins with the name
    Drill drill{}; ///< what it opens
    int column = -1; ///< the head of a table's column: which one it sorts by
};

/// A point that says `spoken`, with its name before where the sentence does not begin with it.
TilePoint tilePoint(const QRectF& where, const QString& name, const QString& spoken, const Drill& drill = {});

struct LegendEntry
{
    plot::Mark mark;
    QString text;
};

/// Paints the inside of a tile: what is under the title. One class per kind of content, all of this shape and without
/// state, so that screen, PNG and PDF show the same. Nothing is painted outside the given rectangle.
class TilePainter
{
public:
    virtual ~TilePainter() = default;

    /// The smallest size at which everything is readable.
    virtual QSizeF sizeHint(const TileView& view, const ChartStyle& style) const = 0;
    virtual void paint(QPainter& painter, const QRectF& rect, const TileView& view, const ChartStyle& style) const = 0;
    /// The points in reading order, for the same rectangle.
    virtual std::vector<TilePoint> points(const QRectF& rect, const TileView& view, const ChartStyle& style) const = 0;
    /// What stands in the title line to explain the marks; empty where labels stand at the marks.
    virtual std::vector<LegendEntry> legend(const TileView&) const { return {}; }
};

/// The painter of the view's content: empty tiles have their own, whatever their kind.
const TilePainter& painterFor(const TileView& view);

} // namespace quarterdeck
