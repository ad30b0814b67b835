// SPDX-License-Identifier: GPL-3.0-or-later
#include "line_chart.h"

#include <QAreaSeries>
#include <QChart>
#include <QGraphicsLayout>
#include <QGraphicsScene>
#include <QLineSeries>
#include <QValueAxis>

#include <utility>

namespace quarterdeck {

namespace {

QLineSeries* seriesOf(const std::vector<QPointF>& points)
{
    auto* series = new QLineSeries;
    for (const QPointF& point : points)
        series->append(point);
    return series;
}

/// A chart that is its plot area and nothing else; owned by the scene.
QChart* addBareChart(QGraphicsScene& scene, const QRectF& area)
{
    auto* chart = new QChart;
    scene.addItem(chart);
    chart->setBackgroundVisible(false);
    chart->legend()->hide();
    chart->setMargins(QMargins());
    chart->layout()->setContentsMargins(0, 0, 0, 0);
    chart->setAnimationOptions(QChart::NoAnimation);
    chart->setGeometry(QRectF(QPointF(0, 0), area.size()));
    chart->setPlotArea(QRectF(QPointF(0, 0), area.size()));
    return chart;
}

} // namespace

void LineChart::addBand(std::vector<QPointF> upper, std::vector<QPointF> lower, const QBrush& brush)
{
    m_bands.push_back({std::move(upper), std::move(lower), brush});
}

void LineChart::addLine(std::vector<QPointF> points, const QPen& pen) { m_lines.push_back({std::move(points), pen}); }

void LineChart::paint(QPainter& painter) const
{
    if (m_area.width() < 2 || m_area.height() < 2 || (m_bands.empty() && m_lines.empty()))
        return;
    QGraphicsScene scene;
    QChart* chart = addBareChart(scene, m_area);
    auto* horizontal = new QValueAxis(chart);
    auto* vertical = new QValueAxis(chart);
    horizontal->setRange(m_area.left(), m_area.right());
    vertical->setRange(m_area.top(), m_area.bottom());
    vertical->setReverse(true);
    horizontal->setVisible(false);
    vertical->setVisible(false);
    chart->addAxis(horizontal, Qt::AlignBottom);
    chart->addAxis(vertical, Qt::AlignLeft);
    const auto add = [&](QAbstractSeries* series) {
        chart->addSeries(series);
        series->attachAxis(horizontal);
        series->attachAxis(vertical);
    };
    for (const Band& band : m_bands) {
        auto* area = new QAreaSeries(seriesOf(band.upper), seriesOf(band.lower));
        area->upperSeries()->setParent(area);
        area->lowerSeries()->setParent(area);
        area->setPen(Qt::NoPen);
        area->setBrush(band.brush);
        add(area);
    }
    for (const Line& line : m_lines) {
        QLineSeries* series = seriesOf(line.points);
        series->setPen(line.pen);
        add(series);
    }
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    scene.render(&painter, m_area, QRectF(QPointF(0, 0), m_area.size()), Qt::IgnoreAspectRatio);
    painter.restore();
}

} // namespace quarterdeck
