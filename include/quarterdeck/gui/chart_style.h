// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quarterdeck/kpi/kpi_reading.h>

#include <QColor>
#include <QFont>

namespace quarterdeck {

enum class Theme { Light, Dark, HighContrastLight, HighContrastDark };

constexpr bool isDark(Theme theme) { return theme == Theme::Dark || theme == Theme::HighContrastDark; }
/// The theme as light or as dark, with or without high contrast.
constexpr Theme themeOf(bool dark, bool highContrast)
{
    if (highContrast)
        return dark ? Theme::HighContrastDark : Theme::HighContrastLight;
    return dark ? Theme::Dark : Theme::Light;
}

/// Every colour, font and measure of the window, the charts, PNG and PDF, in one place. A value.
/// Measures are written for text of 13 pixels and grow with it: px(16) is 32 pixels at 200 %.
struct ChartStyle
{
    /// `textPixels` is the height of ordinary text; 13 is 100 %.
    static ChartStyle of(Theme theme, double textPixels = 13);

    double px(double atHundredPercent) const { return atHundredPercent * unit; }
    /// The same as whole pixels, for widgets.
    int pixels(double atHundredPercent) const { return qRound(atHundredPercent * unit); }
    /// Text colour of a judged change; what is not judged stays soft.
    QColor verdict(Verdict verdict) const;
    /// Fill of a variance bar.
    QColor variance(Verdict verdict) const;

    Theme theme = Theme::Light;
    double unit = 1;

    QColor background, tile, line;
    QColor ink, softInk;
    QColor actual, previous, band;
    QColor accent, onAccent;
    QColor good, bad, warning;

    QFont valueFont; ///< the number of a card
    QFont figureFont; ///< the numbers above bullets
    QFont titleFont;
    QFont textFont;
    QFont strongFont;
    QFont noteFont;
    QFont noteStrongFont;
    QFont axisFont;
    QFont sentenceFont;
    QFont nameFont; ///< the workspace's name

    double gap = 12; ///< between tiles, already scaled like all below
    double margin = 20; ///< of the page
    double paddingX = 16; ///< of a tile
    double paddingY = 14;
    double radius = 8;

    friend bool operator==(const ChartStyle&, const ChartStyle&) = default;
};

} // namespace quarterdeck
