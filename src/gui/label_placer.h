// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRectF>
#include <QSizeF>

#include <optional>
#include <vector>

namespace quarterdeck {

/// Finds room for labels beside marks: right of the mark, left, above or below, whichever first covers nothing. Who
/// asks first is served first; who finds no room has none.
class LabelPlacer
{
public:
    /// Labels stay within `area`.
    explicit LabelPlacer(const QRectF& area) : m_area(area) { }

    /// Nothing is placed there.
    void keepFree(const QRectF& rect) { m_taken.push_back(rect); }
    /// Nor along a line, up to `reach` beside it.
    void keepFree(const std::vector<QPointF>& line, double reach);
    /// Room for a label of this size at the mark, `gap` away from it; it is taken from then on.
    std::optional<QRectF> place(const QRectF& mark, const QSizeF& label, double gap);
    /// The first of the rectangles that is free; it is taken from then on. A label may touch its own `mark`.
    std::optional<QRectF> takeFirst(const std::vector<QRectF>& wanted, const QRectF& mark = {});

private:
    bool isFree(const QRectF& rect, const QRectF& mark) const;

    QRectF m_area;
    std::vector<QRectF> m_taken;
};

} // namespace quarterdeck
