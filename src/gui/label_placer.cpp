// SPDX-License-Identifier: GPL-3.0-or-later
#include "label_placer.h"

#include <algorithm>
#include <cmath>

namespace quarterdeck {

void LabelPlacer::keepFree(const std::vector<QPointF>& line, double reach)
{
    // A chain of squares, close enough that no label slips through.
    for (std::size_t i = 1; i < line.size(); ++i) {
        const QPointF way = line[i] - line[i - 1];
        const int steps = std::max(1, static_cast<int>(std::hypot(way.x(), way.y()) / (2 * reach)));
        for (int step = 0; step <= steps; ++step) {
            const QPointF at = line[i - 1] + way * step / steps;
            m_taken.emplace_back(at - QPointF(reach, reach), QSizeF(2 * reach, 2 * reach));
        }
    }
}

bool LabelPlacer::isFree(const QRectF& rect, const QRectF& mark) const
{
    return m_area.contains(rect) && std::none_of(m_taken.begin(), m_taken.end(), [&](const QRectF& taken) {
        return taken != mark && taken.intersects(rect);
    });
}

std::optional<QRectF> LabelPlacer::place(const QRectF& mark, const QSizeF& label, double gap)
{
    const QPointF centre = mark.center();
    const double middleX = centre.x() - label.width() / 2;
    const double middleY = centre.y() - label.height() / 2;
    const double right = mark.right() + gap;
    const double left = mark.left() - gap - label.width();
    return takeFirst({{{right, middleY}, label}, {{left, middleY}, label},
                         {{middleX, mark.top() - label.height()}, label}, {{middleX, mark.bottom()}, label}},
        mark);
}

std::optional<QRectF> LabelPlacer::takeFirst(const std::vector<QRectF>& wanted, const QRectF& mark)
{
    const auto found
        = std::find_if(wanted.begin(), wanted.end(), [&](const QRectF& rect) { return isFree(rect, mark); });
    if (found == wanted.end())
        return std::nullopt;
    m_taken.push_back(*found);
    return *found;
}

} // namespace quarterdeck
