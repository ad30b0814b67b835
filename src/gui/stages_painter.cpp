// SPDX-License-Identifier: GPL-3.0-or-later
#include <quarterdeck/gui/stages_painter.h>

#include "bar_rows.h"

#include <quarterdeck/gui/plot_text.h>

#include <algorithm>

namespace quarterdeck {

namespace {

double total(const BarsView& bars)
{
    double sum = 0;
    for (const BarView& bar : bars.bars)
        sum += std::max(0.0, bar.value.value_or(0));
    return sum;
}

BarRows rowsOf(const BarsView& bars, const QRectF& rect, const ChartStyle& style)
{
    const double share = total(bars) > 0 ? plot::numberWidth(QStringLiteral("100 %"), style.noteFont) : 0;
    return {bars, rect, share, style};
}

} // namespace

QSizeF StagesPainter::sizeHint(const TileView& view, const ChartStyle& style) const
{
    const auto* bars = std::get_if<BarsView>(&view.content);
    const double rows = bars ? static_cast<double>(std::min<std::size_t>(bars->bars.size(), 6)) : 1;
    return {style.px(200), style.px(20) + rows * style.px(19)};
}

void StagesPainter::paint(QPainter& painter, const QRectF& rect, const TileView& view, const ChartStyle& style) const
{
    const auto* bars = std::get_if<BarsView>(&view.content);
    if (!bars || bars->bars.empty())
        return;
    const BarRows rows = rowsOf(*bars, rect, style);
    rows.paintHeader(painter, *bars, style);
    rows.paintLabels(painter, *bars, style);
    const double sum = total(*bars);
    for (std::size_t i = 0; i < rows.shown(); ++i) {
        const BarView& bar = bars->bars[i];
        // The track shows how far the stage is from the fullest one.
        const QRectF track(
            QPointF(rows.bars().left(), rows.bar(i, 0).top()), QPointF(rows.bars().right(), rows.bar(i, 0).bottom()));
        plot::fillBar(painter, track, style.band);
        rows.paintBar(painter, bar, i, style);
        if (rows.hasBeside() && bar.value)
            plot::drawNumber(painter, rows.beside(i),
                plot::plainNumber(*bar.value / sum * 100, 0) + QStringLiteral(" %"), style.noteFont, style.softInk);
    }
}

std::vector<TilePoint> StagesPainter::points(const QRectF& rect, const TileView& view, const ChartStyle& style) const
{
    const auto* bars = std::get_if<BarsView>(&view.content);
    return bars ? rowsOf(*bars, rect, style).points(*bars) : std::vector<TilePoint>{};
}

} // namespace quarterdeck
