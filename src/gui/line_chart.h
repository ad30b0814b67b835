// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QBrush>
#include <QPainter>
#include <QPen>
#include <QPointF>
#include <QRectF>

#include <vector>

namespace quarterdeck {

/// Lines and bands drawn by Qt Charts into a rectangle of any painter, so that screen, PNG and PDF have the same
/// curves. Axes, labels and marks at the ends are plot's: Qt Charts elides every label of a narrow chart.
class LineChart
{
public:
    /// All coordinates are the painter's own; the chart adds no margins.
    explicit LineChart(const QRectF& area) : m_area(area) { }

    void addBand(std::vector<QPointF> upper, std::vector<QPointF> lower, const QBrush& brush);
    void addLine(std::vector<QPointF> points, const QPen& pen);
    void paint(QPainter& painter) const;

private:
    struct Band
    {
        std::vector<QPointF> upper;
        std::vector<QPointF> lower;
        QBrush brush;
    };
    struct Line
    {
        std::vector<QPointF> points;
        QPen pen;
    };

    QRectF m_area;
    std::vector<Band> m_bands;
    std::vector<Line> m_lines;
};

} // namespace quarterdeck
