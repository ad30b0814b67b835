// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QPainter>
#include <QRectF>
#include <QString>

namespace quarterdeck::plot {

/// Width of the text on one line.
double textWidth(const QString& text, const QFont& font);
/// Height of one line: ascent and descent.
double lineHeight(const QFont& font);

/// One line of text in the rectangle, elided at its right end. Returns the width that was used.
double drawText(QPainter& painter, const QRectF& rect, const QString& text, const QFont& font, const QColor& colour,
    Qt::Alignment alignment = Qt::AlignLeft | Qt::AlignVCenter);

/// Several lines, wrapped at words; what does not fit the height is elided on the last line.
/// Returns the height that was used.
double drawParagraph(
    QPainter& painter, const QRectF& rect, const QString& text, const QFont& font, const QColor& colour);

/// Width of a number all of whose digits are as wide as the widest.
double numberWidth(const QString& number, const QFont& font);
/// Numbers that stand under each other: painted digit by digit, because Qt 6.4 cannot ask a font for its tabular
/// figures. Never elided; the caller gives a rectangle that is wide enough.
void drawNumber(QPainter& painter, const QRectF& rect, const QString& number, const QFont& font, const QColor& colour,
    Qt::Alignment alignment = Qt::AlignRight | Qt::AlignVCenter);

/// The font, smaller where the text is wider than `width`, but not below a half: what is then too wide still elides.
QFont fitted(const QString& text, const QFont& font, double width);

/// "and 3 more": what did not fit.
QString andMore(int left);

/// "1,250" or "−0.4": a number in the user's locale with a true minus sign.
QString plainNumber(double value, int decimals);

} // namespace quarterdeck::plot
