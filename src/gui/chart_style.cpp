// SPDX-License-Identifier: GPL-3.0-or-later
#include <quarterdeck/gui/chart_style.h>

#include <QFontDatabase>
#include <QGuiApplication>

namespace quarterdeck {

namespace {

constexpr double kTextPixels = 13;

QString interfaceFamily()
{
    const QString inter = QStringLiteral("Inter");
    return QFontDatabase::hasFamily(inter) ? inter : QGuiApplication::font().family();
}

void setLightColours(ChartStyle& style)
{
    style.background = QColor(0xf5f6f8);
    style.tile = QColor(0xffffff);
    style.line = QColor(0xe3e6ea);
    style.ink = QColor(0x1b1f24);
    style.softInk = QColor(0x5b6470);
    style.actual = QColor(0x3b4350);
    style.previous = QColor(0x8a939f);
    style.band = QColor(0xe9edf3);
    style.accent = QColor(0x2463eb);
    style.onAccent = QColor(0xffffff);
    style.good = QColor(0x1a7f4b);
    style.bad = QColor(0xc4372c);
    style.warning = QColor(0x8a5a0f);
}

void setDarkColours(ChartStyle& style)
{
    style.background = QColor(0x14171b);
    style.tile = QColor(0x1c2026);
    style.line = QColor(0x2c323a);
    style.ink = QColor(0xe8eaed);
    style.softInk = QColor(0x9aa3ae);
    style.actual = QColor(0xc5cbd3);
    style.previous = QColor(0x656e7a);
    style.band = QColor(0x262c34);
    style.accent = QColor(0x6ea0ff);
    style.onAccent = QColor(0x14171b);
    style.good = QColor(0x4cc38a);
    style.bad = QColor(0xff6b5e);
    style.warning = QColor(0xe2b04a);
}

/// Text at least 7 : 1, marks at least 4.5 : 1, and a line around everything.
void setContrastColours(ChartStyle& style)
{
    style.background = QColor(0xffffff);
    style.tile = QColor(0xffffff);
    style.line = QColor(0x767676);
    style.ink = QColor(Qt::black);
    style.softInk = QColor(0x262626);
    style.actual = QColor(Qt::black);
    style.previous = QColor(0x6b6b6b);
    style.band = QColor(0xdcdcdc);
    style.accent = QColor(0x0033a0);
    style.onAccent = QColor(0xffffff);
    style.good = QColor(0x00572b);
    style.bad = QColor(0xa00000);
    style.warning = QColor(0x5c3a00);
}

void setDarkContrastColours(ChartStyle& style)
{
    style.background = QColor(Qt::black);
    style.tile = QColor(Qt::black);
    style.line = QColor(0x808080);
    style.ink = QColor(0xffffff);
    style.softInk = QColor(0xe0e0e0);
    style.actual = QColor(0xffffff);
    style.previous = QColor(0x8c8c8c);
    style.band = QColor(0x333333);
    style.accent = QColor(0x8ab8ff);
    style.onAccent = QColor(Qt::black);
    style.good = QColor(0x5ee6a0);
    style.bad = QColor(0xff9a90);
    style.warning = QColor(0xffd75e);
}

void setColours(ChartStyle& style)
{
    switch (style.theme) {
    case Theme::Light:
        return setLightColours(style);
    case Theme::Dark:
        return setDarkColours(style);
    case Theme::HighContrastLight:
        return setContrastColours(style);
    case Theme::HighContrastDark:
        return setDarkContrastColours(style);
    }
}

void setFonts(ChartStyle& style)
{
    const QString family = interfaceFamily();
    const auto font = [&](double pixels, QFont::Weight weight) {
        QFont result(family);
        result.setPixelSize(qMax(1, style.pixels(pixels)));
        result.setWeight(weight);
        // The same widths on screen, in pictures and in PDF.
        result.setHintingPreference(QFont::PreferNoHinting);
        return result;
    };
    style.valueFont = font(24, QFont::DemiBold);
    style.valueFont.setLetterSpacing(QFont::AbsoluteSpacing, -0.3 * style.unit);
    style.figureFont = font(22, QFont::DemiBold);
    style.titleFont = font(13, QFont::DemiBold);
    style.textFont = font(13, QFont::Normal);
    style.strongFont = font(13, QFont::DemiBold);
    style.noteFont = font(12, QFont::Normal);
    style.noteStrongFont = font(12, QFont::DemiBold);
    style.axisFont = font(11, QFont::Normal);
    style.sentenceFont = font(15, QFont::Normal);
    style.nameFont = font(14, QFont::Bold);
}

} // namespace

ChartStyle ChartStyle::of(Theme theme, double textPixels)
{
    ChartStyle style;
    style.theme = theme;
    style.unit = textPixels / kTextPixels;
    setColours(style);
    setFonts(style);
    style.gap = style.px(12);
    style.margin = style.px(20);
    style.paddingX = style.px(16);
    style.paddingY = style.px(14);
    style.radius = style.px(8);
    return style;
}

QColor ChartStyle::verdict(Verdict verdict) const
{
    switch (verdict) {
    case Verdict::Good:
        return good;
    case Verdict::Bad:
        return bad;
    case Verdict::None:
    case Verdict::Neutral:
        break;
    }
    return softInk;
}

QColor ChartStyle::variance(Verdict verdict) const
{
    return verdict == Verdict::Good || verdict == Verdict::Bad ? this->verdict(verdict) : previous;
}

} // namespace quarterdeck
