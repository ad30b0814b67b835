// SPDX-License-Identifier: GPL-3.0-or-later
#include <quarterdeck/gui/table_painter.h>

#include "table_grid.h"

#include <quarterdeck/gui/plot_text.h>

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace quarterdeck {

namespace {

QString tr(const char* text, int n = -1) { return QCoreApplication::translate("TablePainter", text, nullptr, n); }

Qt::Alignment sideOf(const TableView::Column& column)
{
    return (column.number ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter;
}

void paintHead(QPainter& painter, const TableView& table, const TableGrid& grid, int index, const ChartStyle& style)
{
    const TableView::Column& column = table.columns[static_cast<std::size_t>(index)];
    QRectF where = grid.head(index).adjusted(0, 0, 0, -style.px(4));
    const bool sorted = table.sortedBy == index;
    const QColor colour = sorted ? style.ink : style.softInk;
    if (!sorted) {
        plot::drawText(painter, where, column.title, style.axisFont, colour, sideOf(column));
        return;
    }
    const double arrow = style.px(7);
    const double room = where.width() - arrow - style.px(5);
    const double text = std::min(plot::textWidth(column.title, style.axisFont), room);
    const double left = column.number ? where.right() - text : where.left();
    plot::drawText(painter, QRectF(left, where.top(), text, where.height()), column.title, style.axisFont, colour);
    const double x = column.number ? left - style.px(5) - arrow : left + text + style.px(5);
    const QRectF square(x, where.center().y() - arrow / 2, arrow, arrow * 0.8);
    plot::drawArrow(painter, square, table.descending ? -1 : 1, colour);
}

void paintCell(QPainter& painter, const TableView::Column& column, const TableView::Row& row,
    const TableView::Cell& cell, const QRectF& where, double noteWidth, const ChartStyle& style)
{
    const bool strong = row.total || row.emphasised;
    const QFont& font = strong ? style.strongFont : style.textFont;
    const QColor colour = row.emphasised ? style.accent : style.ink;
    const double gap = style.px(6);
    double noteLeft = where.right() - noteWidth + gap;
    if (column.number) {
        const QRectF number = where.adjusted(0, 0, -noteWidth, 0);
        // A lone column may be too narrow even for its number.
        if (plot::numberWidth(cell.text, font) > number.width() + 1)
            plot::drawText(painter, number, cell.text, font, colour, sideOf(column));
        else
            plot::drawNumber(painter, number, cell.text, font, colour);
    } else {
        const double own = noteWidth > 0 && !cell.note.isEmpty() ? plot::textWidth(cell.note, style.noteFont) + gap : 0;
        const QRectF words = where.adjusted(0, 0, -own, 0);
        noteLeft = where.left() + plot::drawText(painter, words, cell.text, font, colour) + gap;
    }
    if (noteWidth > 0)
        plot::drawText(painter, QRectF(noteLeft, where.top(), where.right() - noteLeft, where.height()), cell.note,
            style.noteFont, style.verdict(cell.verdict));
}

QString restText(const TableGrid& grid)
{
    QStringList parts;
    const auto shown = static_cast<int>(grid.body());
    if (grid.first() > 0)
        parts << tr("rows %1 to %2 of %3")
                     .arg(QLocale().toString(grid.first() + 1), QLocale().toString(grid.first() + shown),
                         QLocale().toString(shown + grid.rowsLeft()));
    else if (grid.rowsLeft() > 0)
        parts << plot::andMore(grid.rowsLeft());
    if (const int n = grid.columnsLeft(); n > 0)
        parts << (n == 1 ? tr("%n more column", n) : tr("%n more columns", n));
    return parts.join(QStringLiteral(" · "));
}

void paintRules(QPainter& painter, const TableView& table, const TableGrid& grid, const ChartStyle& style)
{
    const auto rule = [&](double y, const QColor& colour) {
        const QRectF row = grid.row(0);
        painter.fillRect(QRectF(row.left(), std::round(y), row.width(), style.px(1)), colour);
    };
    rule(grid.head(0).bottom() - style.px(2), style.line);
    for (std::size_t line = 0; line < grid.rows().size(); ++line) {
        if (!table.rows[grid.rows()[line]].total)
            continue;
        return rule(grid.row(line).top(), style.softInk); // over the first total
    }
}

TilePoint headPoint(const TableView& table, const TableGrid& grid, int index)
{
    const QString& title = table.columns[static_cast<std::size_t>(index)].title;
    const QString name = title.isEmpty() ? tr("Name") : title;
    QString spoken = tr("sort by this column");
    if (table.sortedBy == index)
        spoken = table.descending ? tr("sorted, largest first") : tr("sorted, smallest first");
    TilePoint point = tilePoint(grid.head(index), name, spoken);
    point.column = index;
    return point;
}

/// The first cell speaks for its row; the others say what they are of.
TilePoint cellPoint(const TableView& table, const TableGrid& grid, std::size_t line, int index)
{
    const TableView::Row& row = table.rows[grid.rows()[line]];
    const QString name = row.cells.front().text;
    const auto c = static_cast<std::size_t>(index);
    const QRectF where = grid.cell(line, index);
    if (index == 0 || c >= row.cells.size())
        return tilePoint(where, name, row.spoken, row.drill);
    const QString title = tr("%1, %2").arg(name, table.columns[c].title);
    const TableView::Cell& cell = row.cells[c];
    const QString value = cell.text.isEmpty() ? tr("no value") : cell.text;
    return tilePoint(where, title, cell.note.isEmpty() ? value : value + QLatin1Char(' ') + cell.note, row.drill);
}

} // namespace

QSizeF TablePainter::sizeHint(const TileView& view, const ChartStyle& style) const
{
    const auto* table = std::get_if<TableView>(&view.content);
    const double rows = table ? static_cast<double>(std::min<std::size_t>(table->rows.size(), 6)) : 1;
    return {style.px(220), style.px(20) + rows * style.px(20)};
}

void TablePainter::paint(QPainter& painter, const QRectF& rect, const TileView& view, const ChartStyle& style) const
{
    const auto* table = std::get_if<TableView>(&view.content);
    if (!table || table->columns.empty())
        return;
    const TableGrid grid(*table, rect, style);
    for (const int c : grid.columns())
        paintHead(painter, *table, grid, c, style);
    paintRules(painter, *table, grid, style);
    for (std::size_t line = 0; line < grid.rows().size(); ++line) {
        const TableView::Row& row = table->rows[grid.rows()[line]];
        for (const int c : grid.columns())
            if (const auto at = static_cast<std::size_t>(c); at < row.cells.size())
                paintCell(
                    painter, table->columns[at], row, row.cells[at], grid.cell(line, c), grid.noteWidth(c), style);
    }
    plot::drawText(painter, grid.rest(), restText(grid), style.noteFont, style.softInk);
}

std::vector<TilePoint> TablePainter::points(const QRectF& rect, const TileView& view, const ChartStyle& style) const
{
    const auto* table = std::get_if<TableView>(&view.content);
    if (!table || table->columns.empty())
        return {};
    const TableGrid grid(*table, rect, style);
    std::vector<TilePoint> result;
    for (const int c : grid.columns())
        result.push_back(headPoint(*table, grid, c));
    for (std::size_t line = 0; line < grid.rows().size(); ++line)
        for (const int c : grid.columns())
            if (!table->rows[grid.rows()[line]].cells.empty())
                result.push_back(cellPoint(*table, grid, line, c));
    return result;
}

} // namespace quarterdeck
