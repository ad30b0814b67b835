// SPDX-License-Identifier: GPL-3.0-or-later
#include <quarterdeck/gui/waterfall_painter.h>

#include "waterfall_plot.h"

namespace quarterdeck {

QSizeF WaterfallPainter::sizeHint(const TileView& view, const ChartStyle& style) const
{
    const auto* waterfall = std::get_if<WaterfallView>(&view.content);
    const double rows = waterfall ? static_cast<double>(std::min<std::size_t>(waterfall->steps.size(), 6)) : 1;
    return {style.px(220), rows * style.px(19)};
}

void WaterfallPainter::paint(QPainter& painter, const QRectF& rect, const TileView& view, const ChartStyle& style) const
{
    const auto* waterfall = std::get_if<WaterfallView>(&view.content);
    if (waterfall && !waterfall->steps.empty())
        WaterfallPlot(*waterfall, rect, style).paint(painter);
}

std::vector<TilePoint> WaterfallPainter::points(const QRectF& rect, const TileView& view, const ChartStyle& style) const
{
    const auto* waterfall = std::get_if<WaterfallView>(&view.content);
    if (!waterfall || waterfall->steps.empty())
        return {};
    return WaterfallPlot(*waterfall, rect, style).points();
}

} // namespace quarterdeck
