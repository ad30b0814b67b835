// SPDX-License-Identifier: GPL-3.0-or-later
#include <quarterdeck/gui/scatter_painter.h>

#include "scatter_plot.h"

namespace quarterdeck {

QSizeF ScatterPainter::sizeHint(const TileView&, const ChartStyle& style) const
{
    return {style.px(220), style.px(140)};
}

void ScatterPainter::paint(QPainter& painter, const QRectF& rect, const TileView& view, const ChartStyle& style) const
{
    const auto* scatter = std::get_if<ScatterView>(&view.content);
    if (scatter && !scatter->points.empty())
        ScatterPlot(*scatter, rect, style).paint(painter);
}

std::vector<TilePoint> ScatterPainter::points(const QRectF& rect, const TileView& view, const ChartStyle& style) const
{
    const auto* scatter = std::get_if<ScatterView>(&view.content);
    if (!scatter || scatter->points.empty())
        return {};
    return ScatterPlot(*scatter, rect, style).points();
}

} // namespace quarterdeck
