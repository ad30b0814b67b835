// SPDX-License-Identifier: GPL-3.0-or-later
#include <quarterdeck/gui/card_painter.h>

#include <quarterdeck/gui/plot_text.h>

#include <algorithm>

namespace quarterdeck {

namespace {

/// Number and unit; returns the width that they took. Both stay, the number smaller where it has to be.
double paintNumber(QPainter& painter, const QRectF& line, const CardView& card, const ChartStyle& style)
{
    const double unit = card.unit.isEmpty() ? 0 : plot::textWidth(card.unit, style.textFont) + style.px(5);
    const double unitWidth = std::min(unit, line.width() * 0.5);
    const QRectF room = line.adjusted(0, 0, -unitWidth, 0);
    const QFont font = plot::fitted(card.number, style.valueFont, room.width());
    const double used = plot::drawText(painter, room, card.number, font, style.ink);
    if (card.unit.isEmpty())
        return used;
    // On the number's baseline.
    const QFontMetricsF large(font);
    const QFontMetricsF small(style.textFont);
    const double base = line.center().y() + (large.ascent() - large.descent()) / 2;
    const QRectF where(line.left() + used + style.px(5), base - small.ascent(), unitWidth - style.px(5),
        plot::lineHeight(style.textFont));
    plot::drawText(painter, where, card.unit, style.textFont, style.softInk);
    return used + unitWidth;
}

void paintDelta(QPainter& painter, const QRectF& line, const DeltaView& delta, const ChartStyle& style)
{
    const double size = style.px(9);
    const QColor colour = style.verdict(delta.verdict);
    const QRectF arrow(line.left(), line.center().y() - size / 2, size, size * 0.9);
    plot::drawArrow(painter, arrow, delta.change, colour);
    double x = line.left() + size + style.px(5);
    x += plot::drawText(
        painter, QRectF(x, line.top(), line.right() - x, line.height()), delta.text, style.noteStrongFont, colour);
    x += style.px(5);
    plot::drawText(
        painter, QRectF(x, line.top(), line.right() - x, line.height()), delta.note, style.noteFont, style.softInk);
}

} // namespace

QSizeF CardPainter::sizeHint(const TileView& view, const ChartStyle& style) const
{
    const auto* card = std::get_if<CardView>(&view.content);
    double height = plot::lineHeight(style.valueFont) + style.px(4);
    const double line = plot::lineHeight(style.noteFont) + style.px(3);
    if (card && card->delta)
        height += line;
    if (card && card->bullet)
        height += line + style.px(18);
    if (card && !card->line.isEmpty())
        height += line + style.px(4);
    return {style.px(120), height};
}

void CardPainter::paint(QPainter& painter, const QRectF& rect, const TileView& view, const ChartStyle& style) const
{
    const auto* card = std::get_if<CardView>(&view.content);
    if (!card)
        return;
    const QRectF number(rect.left(), rect.top() + style.px(2), rect.width(), plot::lineHeight(style.valueFont));
    const double used = paintNumber(painter, number, *card, style);
    const double spark = std::min({style.px(96), rect.width() * 0.36, rect.width() - used - style.px(9)});
    if (spark >= style.px(36))
        plot::drawSparkline(painter,
            QRectF(rect.right() - spark, number.top() + style.px(4), spark, number.height() - style.px(7)), card->spark,
            style);

    const double height = plot::lineHeight(style.noteFont);
    double y = number.bottom() + style.px(3);
    // A line that no longer fits is left out whole rather than cut.
    if (card->delta && y + height <= rect.bottom() + 1) {
        paintDelta(painter, QRectF(rect.left(), y, rect.width(), height), *card->delta, style);
        y += height;
    }
    const auto words = [&](const QString& text, double gap) {
        const QRectF room(rect.left(), y + gap, rect.width(), rect.bottom() + 1 - y - gap);
        if (!text.isEmpty() && room.height() >= height)
            y += gap + plot::drawParagraph(painter, room, text, style.noteFont, style.softInk);
    };
    if (card->bullet && y + style.px(19) + height <= rect.bottom() + 1) {
        const QRectF bullet(rect.left(), y + style.px(7), rect.width(), style.px(10));
        plot::drawBullet(painter, bullet, card->bullet->fraction, card->bullet->pace, style.actual, style);
        y = bullet.bottom();
        words(card->bullet->text, style.px(3));
    }
    words(card->line, card->bullet ? style.px(2) : style.px(8));
}

std::vector<TilePoint> CardPainter::points(const QRectF& rect, const TileView& view, const ChartStyle&) const
{
    return {tilePoint(rect, view.title, view.spoken)};
}

} // namespace quarterdeck
