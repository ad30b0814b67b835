// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quarterdeck/app/tile_view.h>
#include <quarterdeck/gui/chart_style.h>
#include <quarterdeck/gui/plot_axis.h>
#include <quarterdeck/gui/tile_painter.h>

#include <QRectF>

#include <vector>

namespace quarterdeck {

class LabelPlacer;

/// Where the points of a scatter stand, and its painting. Sizes go by area; the largest is painted first, so that none
/// hides a smaller one.
class ScatterPlot
{
public:
    ScatterPlot(const ScatterView& view, const QRectF& rect, const ChartStyle& style);

    void paint(QPainter& painter) const;
    std::vector<TilePoint> points() const;

private:
    QPointF at(const ScatterView::Point& point) const;
    double x(double value) const;
    double y(double value) const;
    QRectF circle(const ScatterView::Point& point) const;
    std::vector<std::size_t> largestFirst() const;
    void paintAxes(QPainter& painter) const;
    void paintMiddles(QPainter& painter, LabelPlacer& placer) const;
    void paintMiddleNames(QPainter& painter, LabelPlacer& placer) const;
    void paintMiddleName(
        QPainter& painter, LabelPlacer& placer, const QString& text, const std::vector<QPointF>& corners) const;
    QSizeF middleSize(const QString& text) const;
    void paintPoint(QPainter& painter, const ScatterView::Point& point) const;
    void paintLabels(QPainter& painter, LabelPlacer& placer) const;

    const ScatterView& m_view;
    const ChartStyle& m_style;
    plot::ValueAxis m_x;
    plot::ValueAxis m_y;
    QRectF m_rect;
    QRectF m_area; // of the grid
    QRectF m_inner; // of the points' centres: no circle reaches out of the area
    double m_mostRadius = 0;
};

} // namespace quarterdeck
