// SPDX-License-Identifier: GPL-3.0-or-later
#include <quarterdeck/gui/list_painter.h>

#include "list_rows.h"

#include <quarterdeck/gui/plot_text.h>

#include <algorithm>

namespace quarterdeck {

QSizeF ListPainter::sizeHint(const TileView& view, const ChartStyle& style) const
{
    const auto* list = std::get_if<ListView>(&view.content);
    const double rows = list ? static_cast<double>(std::min<std::size_t>(list->items.size(), 3)) : 1;
    return {style.px(220), style.px(20) + rows * style.px(44)};
}

void ListPainter::paint(QPainter& painter, const QRectF& rect, const TileView& view, const ChartStyle& style) const
{
    const auto* list = std::get_if<ListView>(&view.content);
    if (!list || list->items.empty())
        return;
    const ListRows rows(*list, rect, style);
    rows.paintHeader(painter);
    for (std::size_t i = 0; i < rows.shown(); ++i)
        rows.paintItem(painter, i);
    if (rows.left() > 0 && rows.rest().bottom() <= rect.bottom() + 1)
        plot::drawText(painter, rows.rest(), plot::andMore(rows.left()), style.noteFont, style.softInk);
}

std::vector<TilePoint> ListPainter::points(const QRectF& rect, const TileView& view, const ChartStyle& style) const
{
    const auto* list = std::get_if<ListView>(&view.content);
    if (!list || list->items.empty())
        return {};
    const ListRows rows(*list, rect, style);
    std::vector<TilePoint> result;
    for (std::size_t i = 0; i < rows.shown(); ++i)
        result.push_back(tilePoint(rows.row(i), list->items[i].title, list->items[i].spoken, list->items[i].drill));
    return result;
}

} // namespace quarterdeck
