// SPDX-License-Identifier: GPL-3.0-or-later
#include <quarterdeck/gui/plot_text.h>

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QLocale>
#include <QTextLayout>

#include <algorithm>
#include <cmath>

namespace quarterdeck::plot {

namespace {

constexpr double kLeastFitted = 0.5;

double digitWidth(const QFontMetricsF& metrics)
{
    double width = 0;
    for (char16_t digit = u'0'; digit <= u'9'; ++digit)
        width = std::max(width, metrics.horizontalAdvance(QChar(digit)));
    return width;
}

double baseline(const QRectF& rect, const QFontMetricsF& metrics, Qt::Alignment alignment)
{
    if (alignment & Qt::AlignTop)
        return rect.top() + metrics.ascent();
    if (alignment & Qt::AlignBottom)
        return rect.bottom() - metrics.descent();
    return rect.center().y() + (metrics.ascent() - metrics.descent()) / 2;
}

double leftEdge(const QRectF& rect, double width, Qt::Alignment alignment)
{
    if (alignment & Qt::AlignRight)
        return rect.right() - width;
    if (alignment & Qt::AlignHCenter)
        return rect.center().x() - width / 2;
    return rect.left();
}

} // namespace

double textWidth(const QString& text, const QFont& font) { return QFontMetricsF(font).horizontalAdvance(text); }

double lineHeight(const QFont& font)
{
    const QFontMetricsF metrics(font);
    return metrics.ascent() + metrics.descent();
}

double drawText(QPainter& painter, const QRectF& rect, const QString& text, const QFont& font, const QColor& colour,
    Qt::Alignment alignment)
{
    if (text.isEmpty() || rect.width() <= 0)
        return 0;
    const QFontMetricsF metrics(font);
    // Half a pixel of grace, so that a rectangle measured for the text is never too small for it.
    const QString shown = metrics.elidedText(text, Qt::ElideRight, rect.width() + 0.5);
    const double width = metrics.horizontalAdvance(shown);
    if (width > rect.width() + 1)
        return 0; // not even the ellipsis fits
    painter.setFont(font);
    painter.setPen(colour);
    painter.drawText(QPointF(leftEdge(rect, width, alignment), baseline(rect, metrics, alignment)), shown);
    return width;
}

double drawParagraph(
    QPainter& painter, const QRectF& rect, const QString& words, const QFont& font, const QColor& colour)
{
    // A percent sign alone on a line means nothing.
    QString text = words;
    text.replace(QStringLiteral(" %"), QChar(0x00A0) + QStringLiteral("%"));
    const QFontMetricsF metrics(font);
    const double height = metrics.height() * 1.1;
    const int most = std::max(1, static_cast<int>(rect.height() / height));
    QTextLayout layout(text, font);
    layout.beginLayout();
    int lines = 0;
    for (QTextLine line = layout.createLine(); line.isValid() && lines < most; line = layout.createLine()) {
        line.setLineWidth(rect.width());
        const QRectF where(rect.left(), rect.top() + lines * height, rect.width(), height);
        const bool last = lines + 1 == most;
        const QString part = last ? text.mid(line.textStart()) : text.mid(line.textStart(), line.textLength());
        drawText(painter, where, part.trimmed(), font, colour);
        ++lines;
    }
    layout.endLayout();
    return lines * height;
}

double numberWidth(const QString& number, const QFont& font)
{
    const QFontMetricsF metrics(font);
    const double digit = digitWidth(metrics);
    double width = 0;
    for (const QChar character : number)
        width += character.isDigit() ? digit : metrics.horizontalAdvance(character);
    return width;
}

void drawNumber(QPainter& painter, const QRectF& rect, const QString& number, const QFont& font, const QColor& colour,
    Qt::Alignment alignment)
{
    const QFontMetricsF metrics(font);
    const double digit = digitWidth(metrics);
    const double y = baseline(rect, metrics, alignment);
    double x = leftEdge(rect, numberWidth(number, font), alignment);
    painter.setFont(font);
    painter.setPen(colour);
    for (const QChar character : number) {
        const double own = metrics.horizontalAdvance(character);
        const double cell = character.isDigit() ? digit : own;
        painter.drawText(QPointF(x + (cell - own) / 2, y), QString(character));
        x += cell;
    }
}

QFont fitted(const QString& text, const QFont& font, double width)
{
    const double whole = textWidth(text, font);
    if (whole <= width || whole <= 0)
        return font;
    QFont smaller = font;
    smaller.setPixelSize(std::max(1, static_cast<int>(font.pixelSize() * std::max(kLeastFitted, width / whole))));
    return smaller;
}

QString andMore(int left) { return QCoreApplication::translate("Plot", "and %n more", nullptr, left); }

QString plainNumber(double value, int decimals)
{
    // What rounds to zero has no sign.
    const bool negative = value < 0 && std::round(-value * std::pow(10.0, decimals)) > 0;
    const QString digits = QLocale().toString(std::abs(value), 'f', decimals);
    return negative ? QChar(0x2212) + digits : digits;
}

} // namespace quarterdeck::plot
