// SPDX-License-Identifier: GPL-3.0-or-later
#include <quarterdeck/gui/funnel_painter.h>

#include "bar_rows.h"

#include <quarterdeck/gui/plot_text.h>

#include <QCoreApplication>

#include <algorithm>

namespace quarterdeck {

namespace {

/// The steps as rows of bars; the shares beside are the painter's own.
BarsView barsOf(const FunnelView& funnel)
{
    BarsView bars;
    for (const FunnelView::Step& step : funnel.steps) {
        BarView bar;
        bar.label = step.label;
        bar.value = step.value;
        bar.valueText = step.valueText;
        bar.spoken = step.spoken;
        bar.drill = step.drill;
        bars.bars.push_back(bar);
    }
    bars.valueHeader = funnel.valueHeader;
    bars.varianceHeader = QCoreApplication::translate("FunnelPainter", "of the step before · of all");
    return bars;
}

double widest(const FunnelView& funnel, QString FunnelView::Step::*text, const ChartStyle& style)
{
    double width = 0;
    for (const FunnelView::Step& step : funnel.steps)
        width = std::max(width, plot::numberWidth(step.*text, style.noteFont));
    return width;
}

BarRows rowsOf(const FunnelView& funnel, const BarsView& bars, const QRectF& rect, const ChartStyle& style)
{
    const double share = widest(funnel, &FunnelView::Step::shareText, style);
    const double total = widest(funnel, &FunnelView::Step::totalText, style);
    return {bars, rect, share + total + (share > 0 && total > 0 ? style.px(18) : 0), style};
}

/// From the foot of a bar to the head of the next: what was lost on the way shows as a slope.
void paintSlope(QPainter& painter, const QRectF& upper, const QRectF& lower, const ChartStyle& style)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(style.band);
    painter.drawPolygon(QPolygonF{upper.bottomLeft(), upper.bottomRight(), lower.topRight(), lower.topLeft()});
    painter.restore();
}

} // namespace

QSizeF FunnelPainter::sizeHint(const TileView& view, const ChartStyle& style) const
{
    const auto* funnel = std::get_if<FunnelView>(&view.content);
    const double rows = funnel ? static_cast<double>(std::min<std::size_t>(funnel->steps.size(), 6)) : 1;
    return {style.px(220), style.px(20) + rows * style.px(19)};
}

void FunnelPainter::paint(QPainter& painter, const QRectF& rect, const TileView& view, const ChartStyle& style) const
{
    const auto* funnel = std::get_if<FunnelView>(&view.content);
    if (!funnel || funnel->steps.empty())
        return;
    const BarsView bars = barsOf(*funnel);
    const BarRows rows = rowsOf(*funnel, bars, rect, style);
    rows.paintHeader(painter, bars, style);
    rows.paintLabels(painter, bars, style);
    const auto bar = [&](std::size_t i) { return rows.bar(i, bars.bars[i].value.value_or(0)); };
    for (std::size_t i = 0; i + 1 < rows.shown(); ++i)
        if (bars.bars[i].value && bars.bars[i + 1].value)
            paintSlope(painter, bar(i), bar(i + 1), style);
    const double total = widest(*funnel, &FunnelView::Step::totalText, style);
    for (std::size_t i = 0; i < rows.shown(); ++i) {
        rows.paintBar(painter, bars.bars[i], i, style);
        if (!rows.hasBeside())
            continue;
        const QRectF beside = rows.beside(i);
        plot::drawNumber(painter, beside.adjusted(0, 0, -total - style.px(18), 0), funnel->steps[i].shareText,
            style.noteFont, style.ink);
        plot::drawNumber(painter, beside, funnel->steps[i].totalText, style.noteFont, style.softInk);
    }
}

std::vector<TilePoint> FunnelPainter::points(const QRectF& rect, const TileView& view, const ChartStyle& style) const
{
    const auto* funnel = std::get_if<FunnelView>(&view.content);
    if (!funnel)
        return {};
    const BarsView bars = barsOf(*funnel);
    return rowsOf(*funnel, bars, rect, style).points(bars);
}

} // namespace quarterdeck
