// SPDX-License-Identifier: GPL-3.0-or-later
#include <quarterdeck/gui/bullets_painter.h>

#include <quarterdeck/gui/plot_text.h>

#include <algorithm>

namespace quarterdeck {

namespace {

constexpr double kLeastRow = 22;
constexpr double kMostRow = 42;

/// Columns of a row: label, bullet, value, benchmark in words. The benchmark's words go first when it gets narrow.
struct Columns
{
    QRectF label, bullet, value, benchmark;
};

double widest(const BulletsView& view, QString BenchmarkView::*text, const QFont& font)
{
    double width = 0;
    for (const BenchmarkView& row : view.rows)
        width = std::max(width, plot::numberWidth(row.*text, font));
    return width;
}

double figuresHeight(const BulletsView& view, const ChartStyle& style)
{
    if (view.figures.empty())
        return 0;
    return plot::lineHeight(style.figureFont) + plot::lineHeight(style.noteFont) + style.px(14);
}

QRectF rowRect(const BulletsView& view, const QRectF& rect, std::size_t index, const ChartStyle& style)
{
    const double top = rect.top() + figuresHeight(view, style);
    const double height = std::min(
        (rect.bottom() - top) / static_cast<double>(std::max<std::size_t>(1, view.rows.size())), style.px(kMostRow));
    return {rect.left(), top + height * static_cast<double>(index), rect.width(), height};
}

std::size_t rowsShown(const BulletsView& view, const QRectF& rect, const ChartStyle& style)
{
    const double room = rect.height() - figuresHeight(view, style);
    return std::min(view.rows.size(), static_cast<std::size_t>(std::max(0.0, room / plot::lineHeight(style.textFont))));
}

Columns columnsOf(const BulletsView& view, const QRectF& row, const ChartStyle& style)
{
    const double gap = style.px(12);
    const double label = std::min(widest(view, &BenchmarkView::label, style.textFont) + 1, row.width() * 0.36);
    const double value = widest(view, &BenchmarkView::valueText, style.strongFont);
    double words = std::min(widest(view, &BenchmarkView::benchmarkText, style.noteFont) + 1, row.width() * 0.34);
    double bullet = row.width() - label - value - words - 3 * gap;
    if (bullet < style.px(70)) {
        words = 0;
        bullet = row.width() - label - value - 2 * gap;
    }
    bullet = std::max(0.0, bullet);
    Columns columns;
    columns.label = QRectF(row.left(), row.top(), label, row.height());
    columns.bullet = QRectF(columns.label.right() + gap, row.center().y() - style.px(7), bullet, style.px(14));
    columns.value = QRectF(columns.bullet.right() + gap, row.top(), value, row.height());
    columns.benchmark = QRectF(columns.value.right() + gap, row.top(), words, row.height());
    return columns;
}

void paintFigures(QPainter& painter, const BulletsView& view, const QRectF& rect, const ChartStyle& style)
{
    if (view.figures.empty())
        return;
    const double numbers = plot::lineHeight(style.figureFont);
    const double captions = plot::lineHeight(style.noteFont);
    const double gap = style.px(24);
    const auto count = static_cast<double>(view.figures.size());
    const double most = (rect.width() - gap * (count - 1)) / count;
    double x = rect.left();
    for (const auto& figure : view.figures) {
        plot::drawText(painter, QRectF(x, rect.top(), most, numbers), figure.number, style.figureFont, style.ink);
        plot::drawText(
            painter, QRectF(x, rect.top() + numbers, most, captions), figure.caption, style.noteFont, style.softInk);
        x += most + gap;
    }
}

} // namespace

QSizeF BulletsPainter::sizeHint(const TileView& view, const ChartStyle& style) const
{
    const auto* bullets = std::get_if<BulletsView>(&view.content);
    if (!bullets)
        return {};
    return {style.px(240),
        figuresHeight(*bullets, style) + style.px(kLeastRow) * static_cast<double>(bullets->rows.size())};
}

void BulletsPainter::paint(QPainter& painter, const QRectF& rect, const TileView& view, const ChartStyle& style) const
{
    const auto* bullets = std::get_if<BulletsView>(&view.content);
    if (!bullets)
        return;
    paintFigures(painter, *bullets, rect, style);
    for (std::size_t i = 0; i < rowsShown(*bullets, rect, style); ++i) {
        const BenchmarkView& row = bullets->rows[i];
        const Columns columns = columnsOf(*bullets, rowRect(*bullets, rect, i, style), style);
        plot::drawText(painter, columns.label, row.label, style.textFont, style.ink);
        plot::drawBullet(painter, columns.bullet, row.fraction, row.benchmark, style.actual, style);
        plot::drawNumber(painter, columns.value, row.valueText, style.strongFont,
            row.verdict == Verdict::Bad ? style.bad : style.ink);
        plot::drawText(painter, columns.benchmark, row.benchmarkText, style.noteFont, style.softInk);
    }
}

std::vector<TilePoint> BulletsPainter::points(const QRectF& rect, const TileView& view, const ChartStyle& style) const
{
    const auto* bullets = std::get_if<BulletsView>(&view.content);
    if (!bullets)
        return {};
    std::vector<TilePoint> result;
    for (std::size_t i = 0; i < rowsShown(*bullets, rect, style); ++i)
        result.push_back({rowRect(*bullets, rect, i, style), bullets->rows[i].spoken, bullets->rows[i].drill});
    return result;
}

} // namespace quarterdeck
