// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quarterdeck/gui/chart_style.h>

#include <QPainter>
#include <QRectF>
#include <QString>
#include <QStringList>

#include <vector>

namespace quarterdeck::plot {

enum class Baseline { Zero, Data };

/// The vertical scale of a chart: round ticks around the values, few of them.
class ValueAxis
{
public:
    /// Ticks that enclose [low, high], with zero where bars stand on it. `most` counts steps, not lines.
    ValueAxis(double low, double high, int most, Baseline baseline);

    double low() const { return m_low; }
    double high() const { return m_high; }
    const std::vector<double>& ticks() const { return m_ticks; }
    /// Digits after the mark that tell the ticks apart.
    int decimals() const { return m_decimals; }
    double y(double value, const QRectF& area) const;

    /// Width that the labels take left of the area, with their gap.
    double labelWidth(const ChartStyle& style) const;
    /// Grid lines across the area and their labels left of it.
    void paint(QPainter& painter, const QRectF& area, const ChartStyle& style) const;

private:
    double m_low = 0;
    double m_high = 1;
    int m_decimals = 0;
    std::vector<double> m_ticks;
};

/// Which labels of a horizontal axis are painted: every nth, counted from the last, so that the newest is always there.
/// `spacing` is the distance of two neighbours.
int labelStep(const QStringList& labels, double spacing, const QFont& font);

/// Labels centred under x(i), thinned out, kept within [left, right].
void drawCategoryLabels(QPainter& painter, const QStringList& labels, const std::vector<double>& centres,
    const QRectF& strip, const ChartStyle& style);

/// Digits after the mark for values at bars of which `largest` is the largest: two or three figures that count.
int valueDecimals(double largest);

} // namespace quarterdeck::plot
