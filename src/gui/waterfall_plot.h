// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quarterdeck/app/tile_view.h>
#include <quarterdeck/gui/chart_style.h>
#include <quarterdeck/gui/tile_painter.h>

#include <QRectF>

#include <vector>

namespace quarterdeck {

/// Where the bars of a waterfall stand. Upright where every label has room under its bar, else from top to bottom; what
/// then does not fit the height is folded into one step before the last, so that the bars still add up.
class WaterfallPlot
{
public:
    WaterfallPlot(const WaterfallView& view, const QRectF& rect, const ChartStyle& style);

    void paint(QPainter& painter) const;
    std::vector<TilePoint> points() const;

private:
    struct Bar
    {
        WaterfallView::Step step;
        double start = 0;
        double end = 0;
    };

    void addBars(const WaterfallView& view);
    void fold(std::size_t most, double divisor);
    void place(const QRectF& rect);
    bool standsUpright(const QRectF& rect) const;
    /// Along the axis of the values.
    double position(double value) const;
    /// Between two values, across the middle of its slot.
    QRectF bar(std::size_t index) const;
    QRectF slot(std::size_t index) const;
    QColor colour(const Bar& bar) const;
    void paintConnector(QPainter& painter, std::size_t index) const;
    void paintWords(QPainter& painter, std::size_t index) const;

    const ChartStyle& m_style;
    std::vector<Bar> m_bars;
    bool m_upright = false;
    QRectF m_slots; // with the labels
    QRectF m_area; // of the bars alone
    double m_slotSize = 0;
    double m_low = 0;
    double m_high = 0;
};

} // namespace quarterdeck
