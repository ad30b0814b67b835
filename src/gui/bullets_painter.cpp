// SPDX-License-Identifier: GPL-3.0-or-later
#include <quarterdeck/gui/bullets_painter.h>

#include <quarterdeck/gui/plot_text.h>

#include <algorithm>

namespace quarterdeck {

namespace {

constexpr double kLeastRow = 22;
constexpr double kMostRow = 42;
constexpr double kLeastBullet = 28;
constexpr double kLeastFigure = 66;
constexpr double kFigureGap = 20;
constexpr std::size_t kFewestPerLine = 3;

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

/// How many figures stand beside each other: all of them, or fewer where that leaves their captions whole.
std::size_t figuresPerLine(const BulletsView& view, const QRectF& rect, const ChartStyle& style)
{
    const std::size_t count = std::max<std::size_t>(1, view.figures.size());
    double caption = 0;
    for (const BulletsView::Figure& figure : view.figures)
        caption = std::max(caption, plot::textWidth(figure.caption, style.noteFont));
    const double gap = style.px(kFigureGap);
    const auto whole = static_cast<std::size_t>((rect.width() + gap) / (std::min(caption, style.px(160)) + gap));
    if (whole >= count || whole < kFewestPerLine)
        return count;
    const std::size_t lines = (count + whole - 1) / whole;
    return (count + lines - 1) / lines;
}

/// Beside each other, or one a line where the captions would be stumps.
bool stacked(const BulletsView& view, const QRectF& rect, const ChartStyle& style)
{
    return figuresPerLine(view, rect, style) >= view.figures.size()
        && rect.width() / static_cast<double>(std::max<std::size_t>(1, view.figures.size())) < style.px(kLeastFigure);
}

double figuresHeight(const BulletsView& view, const QRectF& rect, const ChartStyle& style)
{
    if (view.figures.empty())
        return 0;
    if (stacked(view, rect, style))
        return static_cast<double>(view.figures.size()) * plot::lineHeight(style.figureFont) + style.px(6);
    const std::size_t perLine = figuresPerLine(view, rect, style);
    const auto lines = static_cast<double>((view.figures.size() + perLine - 1) / perLine);
    return lines * (plot::lineHeight(style.figureFont) + plot::lineHeight(style.noteFont) + style.px(14));
}

QRectF figureRect(const BulletsView& view, const QRectF& rect, std::size_t index, const ChartStyle& style)
{
    const double number = plot::lineHeight(style.figureFont);
    const auto place = static_cast<double>(index);
    if (stacked(view, rect, style))
        return {rect.left(), rect.top() + number * place, rect.width(), number};
    const double gap = style.px(kFigureGap);
    const std::size_t perLine = figuresPerLine(view, rect, style);
    const auto count = static_cast<double>(perLine);
    const double width = (rect.width() - gap * (count - 1)) / count;
    const double height = number + plot::lineHeight(style.noteFont);
    return {rect.left() + (width + gap) * static_cast<double>(index % perLine),
        rect.top() + (height + style.px(14)) * static_cast<double>(index / perLine), width, height};
}

std::size_t rowsShown(const BulletsView& view, const QRectF& rect, const ChartStyle& style)
{
    const double room = rect.height() - figuresHeight(view, rect, style);
    return std::min(view.rows.size(), static_cast<std::size_t>(std::max(0.0, room / plot::lineHeight(style.textFont))));
}

QRectF rowRect(const BulletsView& view, const QRectF& rect, std::size_t index, const ChartStyle& style)
{
    const double top = rect.top() + figuresHeight(view, rect, style);
    const auto count = static_cast<double>(std::max<std::size_t>(1, rowsShown(view, rect, style)));
    const double height = std::min((rect.bottom() - top) / count, style.px(kMostRow));
    return {rect.left(), top + height * static_cast<double>(index), rect.width(), height};
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
    // A stump of a bullet measures nothing: its label takes the place.
    const bool drawn = bullet >= style.px(kLeastBullet);
    bullet = drawn ? bullet : 0;
    Columns columns;
    columns.label
        = QRectF(row.left(), row.top(), drawn ? label : std::max(0.0, row.width() - value - gap), row.height());
    columns.bullet = QRectF(columns.label.right() + gap, row.center().y() - style.px(7), bullet, style.px(14));
    columns.value = QRectF(columns.bullet.right() + (drawn ? gap : 0), row.top(), value, row.height());
    columns.benchmark = QRectF(columns.value.right() + gap, row.top(), words, row.height());
    return columns;
}

void paintFigures(QPainter& painter, const BulletsView& view, const QRectF& rect, const ChartStyle& style)
{
    const double numbers = plot::lineHeight(style.figureFont);
    const bool lines = stacked(view, rect, style);
    for (std::size_t i = 0; i < view.figures.size(); ++i) {
        const BulletsView::Figure& figure = view.figures[i];
        const QRectF where = figureRect(view, rect, i, style);
        if (where.bottom() > rect.bottom() + 1)
            return;
        const QFont font = plot::fitted(figure.number, style.figureFont, where.width() * (lines ? 0.6 : 1));
        const double used = plot::drawText(
            painter, QRectF(where.topLeft(), QSizeF(where.width(), numbers)), figure.number, font, style.ink);
        const QRectF caption = lines ? where.adjusted(used + style.px(8), 0, 0, 0) : where.adjusted(0, numbers, 0, 0);
        plot::drawText(painter, caption, figure.caption, style.noteFont, style.softInk);
    }
}

} // namespace

QSizeF BulletsPainter::sizeHint(const TileView& view, const ChartStyle& style) const
{
    const auto* bullets = std::get_if<BulletsView>(&view.content);
    if (!bullets)
        return {};
    const QRectF usual(0, 0, style.px(240), 0);
    return {style.px(240),
        figuresHeight(*bullets, usual, style) + style.px(kLeastRow) * static_cast<double>(bullets->rows.size())};
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
        if (columns.bullet.width() > 0)
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
    for (std::size_t i = 0; i < bullets->figures.size(); ++i) {
        const BulletsView::Figure& figure = bullets->figures[i];
        if (figureRect(*bullets, rect, i, style).bottom() <= rect.bottom() + 1)
            result.push_back(
                tilePoint(figureRect(*bullets, rect, i, style), figure.caption, figure.number, figure.drill));
    }
    for (std::size_t i = 0; i < rowsShown(*bullets, rect, style); ++i) {
        const BenchmarkView& row = bullets->rows[i];
        result.push_back(tilePoint(rowRect(*bullets, rect, i, style), row.label, row.spoken, row.drill));
    }
    return result;
}

} // namespace quarterdeck
