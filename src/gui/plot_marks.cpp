// SPDX-License-Identifier: GPL-3.0-or-later
#include <quarterdeck/gui/plot_marks.h>

#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace quarterdeck::plot {

void fillBar(QPainter& painter, const QRectF& bar, const QColor& colour)
{
    if (bar.width() <= 0 || bar.height() <= 0)
        return;
    const bool smooth = painter.testRenderHint(QPainter::Antialiasing);
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.fillRect(bar, colour);
    painter.setRenderHint(QPainter::Antialiasing, smooth);
}

void hatch(QPainter& painter, const QRectF& rect, const QColor& colour, const ChartStyle& style)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setClipRect(rect, Qt::IntersectClip);
    painter.setPen(QPen(colour, style.px(1.6)));
    const double step = style.px(5);
    // Anchored to the page, so that hatched parts beside each other run on.
    const double first = std::floor((rect.left() + rect.top()) / step) * step;
    for (double c = first; c <= rect.right() + rect.bottom() + step; c += step)
        painter.drawLine(QPointF(c - rect.top(), rect.top()), QPointF(c - rect.bottom(), rect.bottom()));
    painter.restore();
}

void fillHatched(QPainter& painter, const QRectF& bar, const QColor& colour, const ChartStyle& style)
{
    if (bar.width() <= 0 || bar.height() <= 0)
        return;
    hatch(painter, bar, colour, style);
    const double pen = style.px(1);
    const QRectF inner = bar.adjusted(pen / 2, pen / 2, -pen / 2, -pen / 2);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colour, pen, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
    painter.setBrush(Qt::NoBrush);
    if (inner.width() > 0 && inner.height() > 0)
        painter.drawRect(inner);
    painter.restore();
}

void drawTick(QPainter& painter, const QRectF& tick, const ChartStyle& style)
{
    const double edge = style.px(1);
    painter.fillRect(tick.adjusted(-edge, -edge, edge, edge), style.tile);
    painter.fillRect(tick, style.ink);
}

void drawPlanTick(QPainter& painter, double left, double right, double y, const ChartStyle& style)
{
    const double thickness = style.px(2.5);
    drawTick(painter, QRectF(left, y - thickness / 2, right - left, thickness), style);
}

void drawBullet(QPainter& painter, const QRectF& rect, double fraction, std::optional<double> tick,
    const QColor& colour, const ChartStyle& style)
{
    const double thickness = rect.height() * 0.6;
    const QRectF track(rect.left(), rect.center().y() - thickness / 2, rect.width(), thickness);
    const double radius = thickness / 2;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(style.band);
    painter.drawRoundedRect(track, radius, radius);
    const double filled = track.width() * std::clamp(fraction, 0.0, 1.0);
    if (filled > 0) {
        QPainterPath shape;
        shape.addRoundedRect(track, radius, radius);
        painter.setClipPath(shape, Qt::IntersectClip);
        painter.setBrush(colour);
        painter.drawRoundedRect(
            QRectF(track.left(), track.top(), std::max(filled, thickness), thickness), radius, radius);
    }
    painter.restore();
    if (tick) {
        const double width = style.px(2);
        const double x = track.left() + track.width() * std::clamp(*tick, 0.0, 1.0);
        const double left = std::clamp(x - width / 2, track.left(), track.right() - width);
        drawTick(painter, QRectF(left, rect.top(), width, rect.height()), style);
    }
}

void drawSparkline(
    QPainter& painter, const QRectF& rect, const std::vector<std::optional<double>>& values, const ChartStyle& style)
{
    double low = 0;
    double high = 0;
    int known = 0;
    for (const auto& value : values) {
        if (!value)
            continue;
        low = known > 0 ? std::min(low, *value) : *value;
        high = known > 0 ? std::max(high, *value) : *value;
        ++known;
    }
    if (known < 2)
        return;
    const double dot = style.px(1.9);
    const QRectF area = rect.adjusted(dot, dot, -dot, -dot);
    const auto at = [&](std::size_t index) {
        const double share = high > low ? (*values[index] - low) / (high - low) : 0.5;
        return QPointF(area.left() + area.width() * static_cast<double>(index) / static_cast<double>(values.size() - 1),
            area.bottom() - area.height() * share);
    };
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(style.actual, style.px(1.3), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    QPainterPath path;
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (!values[i])
            continue;
        if (i == 0 || !values[i - 1])
            path.moveTo(at(i));
        else
            path.lineTo(at(i));
    }
    painter.drawPath(path);
    if (values.back()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(style.actual);
        painter.drawEllipse(at(values.size() - 1), dot, dot);
    }
    painter.restore();
}

void drawArrow(QPainter& painter, const QRectF& square, double change, const QColor& colour)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    if (change > 0)
        painter.drawPolygon(QPolygonF{square.bottomLeft(), square.bottomRight(), {square.center().x(), square.top()}});
    else if (change < 0)
        painter.drawPolygon(QPolygonF{square.topLeft(), square.topRight(), {square.center().x(), square.bottom()}});
    else
        painter.drawEllipse(square.center(), square.width() * 0.25, square.width() * 0.25);
    painter.restore();
}

void drawSwatch(QPainter& painter, const QRectF& square, Mark mark, const ChartStyle& style)
{
    const double middle = square.center().y();
    switch (mark) {
    case Mark::Actual:
        fillBar(painter, square, style.actual);
        break;
    case Mark::Previous:
        fillBar(painter, square, style.previous);
        break;
    case Mark::Band:
        fillBar(painter, square, style.band);
        break;
    case Mark::Expected:
        fillHatched(painter, square, style.actual, style);
        break;
    case Mark::Plan:
        drawPlanTick(painter, square.left(), square.right(), middle, style);
        break;
    case Mark::Pace:
        for (const double left : {square.left(), square.center().x() + style.px(1)})
            painter.fillRect(QRectF(left, middle, square.width() / 2 - style.px(1), style.px(1.2)), style.softInk);
        break;
    case Mark::Target:
        painter.fillRect(
            QRectF(square.center().x() - style.px(1), square.top(), style.px(2), square.height()), style.ink);
        break;
    }
}

} // namespace quarterdeck::plot
