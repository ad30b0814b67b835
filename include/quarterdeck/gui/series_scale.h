// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quarterdeck/app/tile_view.h>
#include <quarterdeck/gui/chart_style.h>
#include <quarterdeck/gui/plot_axis.h>
#include <quarterdeck/gui/tile_painter.h>

#include <QRectF>
#include <QString>

#include <vector>

namespace quarterdeck {

/// Where the points of a series stand: shared by columns, trend and pace. Positions are in the rectangle's coordinates,
/// values in axis units (millions, per cent), as the title line says.
class SeriesScale
{
public:
    /// `spread`: points in the middle of equal columns, or from edge to edge.
    enum class Spread { Columns, Edges };
    SeriesScale(
        const SeriesView& series, const QRectF& rect, plot::Baseline baseline, Spread spread, const ChartStyle& style);

    const QRectF& area() const { return m_area; }
    const QRectF& labelStrip() const { return m_strip; }
    const plot::ValueAxis& axis() const { return m_axis; }
    const std::vector<double>& centres() const { return m_centres; }
    double columnWidth() const { return m_columnWidth; }
    double x(std::size_t index) const { return m_centres[index]; }
    double scaled(double value) const { return value * m_factor; }
    double y(double value) const { return m_axis.y(scaled(value), m_area); }
    /// The value as it is written at its mark: in axis units, without unit.
    QString text(double value) const;
    /// The same at the end of a line, where it stands alone: a share has its sign.
    QString endText(const SeriesView& series, double value) const;
    /// One per point: its column over the whole height.
    QRectF column(std::size_t index) const;
    /// The columns with what they say.
    std::vector<TilePoint> tilePoints(const SeriesView& series) const;

    /// Grid, value labels and thinned labels of the points.
    void paintAxes(QPainter& painter, const SeriesView& series, const ChartStyle& style) const;

private:
    double m_factor;
    plot::ValueAxis m_axis;
    QRectF m_area;
    QRectF m_strip;
    std::vector<double> m_centres;
    double m_columnWidth = 0;
    int m_decimals = 0;
};

} // namespace quarterdeck
