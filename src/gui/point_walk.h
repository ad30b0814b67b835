// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quarterdeck/gui/tile_painter.h>

#include <optional>
#include <vector>

namespace quarterdeck {

enum class Step { Left, Right, Up, Down, First, Last };

/// What a key of Qt::Key means, if it is one of these.
std::optional<Step> stepOf(int key);

/// The index of the point to which an arrow key leads from `current` (-1: from none). Where the points stand in rows of
/// several, up and down go to the nearest of the next row; else every key goes forth or back. At an end it stays.
/// Requires: there are points.
int walk(const std::vector<TilePoint>& points, int current, Step step);

/// The index of the point under the position; -1: none. Points of a scatter overlap: the one whose middle is nearest.
int pointAt(const std::vector<TilePoint>& points, const QPointF& position);

} // namespace quarterdeck
