// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quarterdeck/app/tile_view.h>
#include <quarterdeck/gui/chart_style.h>
#include <quarterdeck/gui/tile_painter.h>

#include <QRectF>

#include <vector>

namespace quarterdeck {

/// Where the rows of a bar chart stand: label, bar with its value, and a column beside. Shared by ranked bars, stages
/// and funnel. What does not fit the height is counted in `left`.
class BarRows
{
public:
    /// `beside`: width of the column at the right end, with nothing left of it where the bars would get too short.
    BarRows(const BarsView& view, const QRectF& rect, double beside, const ChartStyle& style);

    std::size_t shown() const { return m_shown; }
    int left() const { return m_left; }
    QRectF row(std::size_t index) const;
    QRectF label(std::size_t index) const;
    /// From the base line to the value; for a negative value to the left of it.
    QRectF bar(std::size_t index, double value) const;
    double x(double value) const;
    double zero() const { return x(0); }
    const QRectF& bars() const { return m_bars; }
    bool hasBeside() const { return m_beside.width() > 0; }
    const QRectF& beside() const { return m_beside; }
    /// The part of the column beside that belongs to a row.
    QRectF beside(std::size_t index) const;
    const QRectF& header() const { return m_header; }
    /// Where "and 3 more" stands.
    QRectF rest() const;

    void paintHeader(QPainter& painter, const BarsView& view, const ChartStyle& style) const;
    void paintLabels(QPainter& painter, const BarsView& view, const ChartStyle& style) const;
    /// The bar with its value behind it.
    void paintBar(QPainter& painter, const BarView& bar, std::size_t index, const ChartStyle& style) const;
    std::vector<TilePoint> points(const BarsView& view) const;

private:
    void placeRows(const BarsView& view, const QRectF& rect, const ChartStyle& style);
    void placeColumns(const BarsView& view, const QRectF& rect, double beside, const ChartStyle& style);

    QRectF m_header;
    QRectF m_labels;
    QRectF m_bars;
    QRectF m_beside;
    double m_rowHeight = 0;
    double m_valueGap = 0;
    bool m_crossed = false; // by the shared line, which must not run through a value
    double m_low = 0;
    double m_high = 1;
    std::size_t m_shown = 0;
    int m_left = 0;
};

} // namespace quarterdeck
