// SPDX-License-Identifier: GPL-3.0-or-later
#include <quarterdeck/gui/empty_painter.h>

#include <quarterdeck/gui/plot_text.h>

namespace quarterdeck {

QSizeF EmptyPainter::sizeHint(const TileView&, const ChartStyle& style) const { return {style.px(140), style.px(60)}; }

void EmptyPainter::paint(QPainter& painter, const QRectF& rect, const TileView& view, const ChartStyle& style) const
{
    const auto* content = std::get_if<EmptyView>(&view.content);
    if (!content)
        return;
    plot::drawParagraph(painter, rect.adjusted(0, style.px(4), 0, 0), content->why, style.textFont, style.softInk);
}

std::vector<TilePoint> EmptyPainter::points(const QRectF& rect, const TileView& view, const ChartStyle&) const
{
    const auto* content = std::get_if<EmptyView>(&view.content);
    if (!content)
        return {};
    return {tilePoint(rect, view.title, content->why)};
}

} // namespace quarterdeck
