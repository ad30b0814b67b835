// SPDX-License-Identifier: GPL-3.0-or-later
#include <quarterdeck/gui/heatmap_painter.h>

#include "cell_grid.h"

#include <quarterdeck/gui/plot_colour.h>

#include <QCoreApplication>

#include <algorithm>

namespace quarterdeck {

namespace {

CellGrid gridOf(const HeatmapView& heatmap, const QRectF& rect, const ChartStyle& style)
{
    CellHeads heads;
    heads.above = heatmap.valueHeader;
    heads.aboveAll = true;
    heads.rows = heatmap.rows;
    heads.columns = heatmap.columns;
    for (const HeatmapView::Cell& cell : heatmap.cells)
        heads.texts << cell.valueText;
    return {heads, rect, style};
}

/// Calls visit(cell, rectangle, row, column) for each cell that is shown.
template <typename Visit>
void forEachCell(const HeatmapView& heatmap, const CellGrid& grid, Visit visit)
{
    const auto columns = static_cast<int>(heatmap.columns.size());
    for (int row = 0; row < grid.shown(); ++row)
        for (int column = 0; column < columns; ++column) {
            const auto index = static_cast<std::size_t>(row * columns + column);
            if (index < heatmap.cells.size())
                visit(heatmap.cells[index], grid.cell(row, column), row, column);
        }
}

} // namespace

QSizeF HeatmapPainter::sizeHint(const TileView& view, const ChartStyle& style) const
{
    const auto* heatmap = std::get_if<HeatmapView>(&view.content);
    const double rows = heatmap ? static_cast<double>(std::min<qsizetype>(heatmap->rows.size(), 6)) : 1;
    return {style.px(220), style.px(34) + rows * style.px(17)};
}

void HeatmapPainter::paint(QPainter& painter, const QRectF& rect, const TileView& view, const ChartStyle& style) const
{
    const auto* heatmap = std::get_if<HeatmapView>(&view.content);
    if (!heatmap || heatmap->cells.empty())
        return;
    const CellGrid grid = gridOf(*heatmap, rect, style);
    grid.paintHeads(painter);
    forEachCell(*heatmap, grid, [&](const HeatmapView::Cell& cell, const QRectF& where, int, int) {
        const QColor ground = cell.value ? plot::shade(cell.shade, style) : style.tile;
        plot::fillBar(painter, where, ground);
        grid.paintCell(painter, where, ground, cell.valueText);
    });
}

std::vector<TilePoint> HeatmapPainter::points(const QRectF& rect, const TileView& view, const ChartStyle& style) const
{
    const auto* heatmap = std::get_if<HeatmapView>(&view.content);
    if (!heatmap)
        return {};
    std::vector<TilePoint> result;
    forEachCell(*heatmap, gridOf(*heatmap, rect, style),
        [&](const HeatmapView::Cell& cell, const QRectF& where, int row, int column) {
            const QString name = QCoreApplication::translate("HeatmapPainter", "%1, %2")
                                     .arg(heatmap->rows[row], heatmap->columns[column]);
            result.push_back(tilePoint(where, name, cell.spoken, cell.drill));
        });
    return result;
}

} // namespace quarterdeck
