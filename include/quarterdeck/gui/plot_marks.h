// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quarterdeck/gui/chart_style.h>

#include <QPainter>
#include <QRectF>

#include <optional>
#include <vector>

namespace quarterdeck::plot {

/// What a mark stands for, in every chart: solid, behind, tick, dashed or hatched.
enum class Mark { Actual, Previous, Plan, Pace, Expected, Band, Target };

/// A solid rectangle on whole device pixels, so that neighbours have equal edges.
void fillBar(QPainter& painter, const QRectF& bar, const QColor& colour);
/// A hatched rectangle with an outline: expected, or not finished. Lines, not a pattern brush, so that PDF stays vector
/// and the hatching is as fine at every scale.
void fillHatched(QPainter& painter, const QRectF& bar, const QColor& colour, const ChartStyle& style);
/// The lines alone: a stretch of time that is not over.
void hatch(QPainter& painter, const QRectF& rect, const QColor& colour, const ChartStyle& style);
/// A tick in ink, edged so that it also stands out from a dark bar: the plan over a column, the target at a bar.
void drawTick(QPainter& painter, const QRectF& tick, const ChartStyle& style);
void drawPlanTick(QPainter& painter, double left, double right, double y, const ChartStyle& style);
/// A share of a target on its track; `tick` is where it should be. Fractions past 1 end at 1.
void drawBullet(QPainter& painter, const QRectF& rect, double fraction, std::optional<double> tick,
    const QColor& colour, const ChartStyle& style);
/// The course of a number, its last point marked. Gaps stay gaps.
void drawSparkline(
    QPainter& painter, const QRectF& rect, const std::vector<std::optional<double>>& values, const ChartStyle& style);
/// Up, down or (nothing changed) a dot. Fills the square.
void drawArrow(QPainter& painter, const QRectF& square, double change, const QColor& colour);
/// The mark as it stands in a legend.
void drawSwatch(QPainter& painter, const QRectF& square, Mark mark, const ChartStyle& style);

} // namespace quarterdeck::plot
