// SPDX-License-Identifier: GPL-3.0-or-later
#include "point_walk.h"

#include <algorithm>
#include <cmath>

namespace quarterdeck {

namespace {

struct Row
{
    int first = 0;
    int count = 0;
};

/// Neighbours of equal height beside each other are a row.
std::vector<Row> rowsOf(const std::vector<TilePoint>& points)
{
    std::vector<Row> rows;
    for (std::size_t i = 0; i < points.size(); ++i) {
        const QRectF& where = points[i].where;
        const bool goesOn = i > 0 && std::abs(points[i - 1].where.top() - where.top()) < 1
            && std::abs(points[i - 1].where.height() - where.height()) < 1;
        if (!goesOn)
            rows.push_back({static_cast<int>(i), 0});
        ++rows.back().count;
    }
    return rows;
}

int nearest(const std::vector<TilePoint>& points, const Row& row, double x)
{
    int best = row.first;
    const auto distance = [&](int i) { return std::abs(points[static_cast<std::size_t>(i)].where.center().x() - x); };
    for (int i = row.first; i < row.first + row.count; ++i)
        if (distance(i) < distance(best))
            best = i;
    return best;
}

} // namespace

std::optional<Step> stepOf(int key)
{
    switch (key) {
    case Qt::Key_Right:
        return Step::Right;
    case Qt::Key_Down:
        return Step::Down;
    case Qt::Key_Left:
        return Step::Left;
    case Qt::Key_Up:
        return Step::Up;
    case Qt::Key_Home:
        return Step::First;
    case Qt::Key_End:
        return Step::Last;
    default:
        return std::nullopt;
    }
}

int walk(const std::vector<TilePoint>& points, int current, Step step)
{
    const int last = static_cast<int>(points.size()) - 1;
    if (step == Step::First || step == Step::Last)
        return step == Step::First ? 0 : last;
    const bool back = step == Step::Left || step == Step::Up;
    if (current < 0 || current > last)
        return back ? last : 0;
    const std::vector<Row> rows = rowsOf(points);
    const bool crossed
        = rows.size() > 1 && std::any_of(rows.begin(), rows.end(), [](const Row& row) { return row.count > 1; });
    if (!crossed || step == Step::Left || step == Step::Right)
        return std::clamp(current + (back ? -1 : 1), 0, last);
    const auto own
        = std::find_if(rows.begin(), rows.end(), [&](const Row& row) { return current < row.first + row.count; });
    if (back ? own == rows.begin() : own + 1 == rows.end())
        return current;
    return nearest(points, *(back ? own - 1 : own + 1), points[static_cast<std::size_t>(current)].where.center().x());
}

int pointAt(const std::vector<TilePoint>& points, const QPointF& position)
{
    int best = -1;
    double nearest = 0;
    for (std::size_t i = 0; i < points.size(); ++i) {
        if (!points[i].where.contains(position))
            continue;
        const QPointF way = points[i].where.center() - position;
        const double distance = QPointF::dotProduct(way, way);
        if (best < 0 || distance < nearest) {
            best = static_cast<int>(i);
            nearest = distance;
        }
    }
    return best;
}

} // namespace quarterdeck
