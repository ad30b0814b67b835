// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quarterdeck/app/tile_view.h>
#include <quarterdeck/gui/chart_style.h>

#include <QPainter>
#include <QRectF>

#include <vector>

namespace quarterdeck {

/// Where the items of a list stand: title and value on the first line, reason and detail on the second, or below each
/// other where the list is narrow.
class ListRows
{
public:
    ListRows(const ListView& list, const QRectF& rect, const ChartStyle& style);

    std::size_t shown() const { return m_shown; }
    /// Those that do not fit, and those that are not in the list at all.
    int left() const { return m_left; }
    QRectF row(std::size_t index) const;
    QRectF rest() const;
    void paintHeader(QPainter& painter) const;
    void paintItem(QPainter& painter, std::size_t index) const;

private:
    void paintReason(QPainter& painter, const ListView::Item& item, const QRectF& line) const;
    int linesUnderTitle() const;

    const ListView& m_list;
    const ChartStyle& m_style;
    QRectF m_rect;
    double m_header = 0;
    double m_rowHeight = 0;
    double m_restHeight = 0;
    bool m_narrow = false;
    std::size_t m_shown = 0;
    int m_left = 0;
};

} // namespace quarterdeck
