// SPDX-License-Identifier: GPL-3.0-or-later
#include <quarterdeck/gui/cohort_painter.h>

#include "cell_grid.h"

#include <quarterdeck/gui/plot_colour.h>

#include <QCoreApplication>

#include <algorithm>

namespace quarterdeck {

namespace {

constexpr double kSoft = 0.45; // of a ripe cell's shade

CellGrid gridOf(const CohortView& cohort, const QRectF& rect, const ChartStyle& style)
{
    CellHeads heads;
    heads.above = cohort.ageHeader;
    heads.rowHeader = cohort.cohortHeader;
    heads.sizeHeader = cohort.sizeHeader;
    heads.columns = cohort.ages;
    for (const CohortView::Row& row : cohort.rows) {
        heads.rows << row.label;
        heads.sizes << row.sizeText;
        for (const CohortView::Cell& cell : row.cells)
            heads.texts << cell.valueText;
    }
    return {heads, rect, style};
}

double largest(const CohortView& cohort)
{
    double most = 0;
    for (const CohortView::Row& row : cohort.rows)
        for (const CohortView::Cell& cell : row.cells)
            most = std::max(most, cell.value.value_or(0));
    return most;
}

/// Soft and hatched; returns the colour on which its text has to be read.
QColor fillUnripe(QPainter& painter, const QRectF& where, double share, const ChartStyle& style)
{
    const QColor ground = plot::shade(share * kSoft, style);
    const QColor hatching = plot::mixed(ground, style.actual, 0.16);
    plot::fillBar(painter, where, ground);
    plot::fillHatched(painter, where, hatching, style);
    return hatching;
}

/// Calls visit(row, cell, rectangle, column) for each cell that has come to its age.
template <typename Visit>
void forEachCell(const CohortView& cohort, const CellGrid& grid, Visit visit)
{
    for (int i = 0; i < grid.shown(); ++i) {
        const CohortView::Row& row = cohort.rows[static_cast<std::size_t>(i)];
        const auto count = std::min(static_cast<int>(row.cells.size()), static_cast<int>(cohort.ages.size()));
        for (int column = 0; column < count; ++column)
            if (const CohortView::Cell& cell = row.cells[static_cast<std::size_t>(column)]; cell.value)
                visit(row, cell, grid.cell(i, column), column);
    }
}

} // namespace

QSizeF CohortPainter::sizeHint(const TileView& view, const ChartStyle& style) const
{
    const auto* cohort = std::get_if<CohortView>(&view.content);
    const double rows = cohort ? static_cast<double>(std::min<std::size_t>(cohort->rows.size(), 6)) : 1;
    return {style.px(240), style.px(34) + rows * style.px(17)};
}

void CohortPainter::paint(QPainter& painter, const QRectF& rect, const TileView& view, const ChartStyle& style) const
{
    const auto* cohort = std::get_if<CohortView>(&view.content);
    if (!cohort || cohort->rows.empty())
        return;
    const CellGrid grid = gridOf(*cohort, rect, style);
    grid.paintHeads(painter);
    const double most = largest(*cohort);
    forEachCell(*cohort, grid, [&](const CohortView::Row&, const CohortView::Cell& cell, const QRectF& where, int) {
        const double share = most > 0 ? *cell.value / most : 0;
        QColor ground = plot::shade(share, style);
        if (cell.unripe)
            ground = fillUnripe(painter, where, share, style);
        else
            plot::fillBar(painter, where, ground);
        grid.paintCell(painter, where, ground, cell.valueText);
    });
}

std::vector<TilePoint> CohortPainter::points(const QRectF& rect, const TileView& view, const ChartStyle& style) const
{
    const auto* cohort = std::get_if<CohortView>(&view.content);
    if (!cohort)
        return {};
    std::vector<TilePoint> result;
    forEachCell(*cohort, gridOf(*cohort, rect, style),
        [&](const CohortView::Row& row, const CohortView::Cell& cell, const QRectF& where, int column) {
            const QString name
                = QCoreApplication::translate("CohortPainter", "%1, %2").arg(row.label, cohort->ages[column]);
            result.push_back(tilePoint(where, name, cell.spoken, cell.drill));
        });
    return result;
}

} // namespace quarterdeck
