// SPDX-License-Identifier: GPL-3.0-or-later
#include <quarterdeck/gui/system_theme.h>
#include <quarterdeck/gui/theme.h>

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace quarterdeck {

TEST(SystemTheme, FollowsThePaletteUntilThePortalSpeaks)
{
    SystemTheme system(Theme::Light);
    int changes = 0;
    QObject::connect(&system, &SystemTheme::changed, &system, [&] { ++changes; });
    EXPECT_EQ(system.theme(), Theme::Light);
    system.take(QVariant::fromValue(QDBusVariant(QVariant(1U))));
    EXPECT_EQ(system.theme(), Theme::Dark);
    system.take(QVariant(2U));
    EXPECT_EQ(system.theme(), Theme::Light);
    EXPECT_EQ(changes, 2);
}

TEST(SystemTheme, FallsBackWhereTheDesktopHasNoPreference)
{
    SystemTheme system(Theme::Dark);
    system.take(QVariant(0U));
    EXPECT_EQ(system.theme(), Theme::Dark);
}

TEST(Theme, IsDarkWhereWindowsAreDarkerThanTheirText)
{
    EXPECT_EQ(themeOf(paletteOf(ChartStyle::of(Theme::Dark))), Theme::Dark);
    EXPECT_EQ(themeOf(paletteOf(ChartStyle::of(Theme::Light))), Theme::Light);
}

TEST(Theme, LeavesNoTokenUnreplacedInTheStyleSheet)
{
    const QString sheet = styleSheetOf(ChartStyle::of(Theme::Light, 26));
    EXPECT_FALSE(sheet.contains(QLatin1Char('$')));
    EXPECT_TRUE(sheet.contains(QStringLiteral("font-size: 28px")));
}

namespace {

double luminance(const QColor& colour)
{
    const auto linear
        = [](double part) { return part <= 0.03928 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

/// Of the Web Content Accessibility Guidelines: 1 for the same colour, 21 for black on white.
double contrast(const QColor& a, const QColor& b)
{
    const double light = std::max(luminance(a), luminance(b));
    const double dark = std::min(luminance(a), luminance(b));
    return (light + 0.05) / (dark + 0.05);
}

void expectContrast(Theme theme, double ofText, double ofMarks)
{
    const ChartStyle style = ChartStyle::of(theme);
    for (const QColor& ground : {style.tile, style.background}) {
        for (const QColor& text : {style.ink, style.softInk, style.accent, style.good, style.bad, style.warning})
            EXPECT_GE(contrast(text, ground), ofText) << text.name().toStdString() << ' ' << static_cast<int>(theme);
    }
    for (const QColor& mark : {style.actual, style.previous})
        EXPECT_GE(contrast(mark, style.tile), ofMarks) << mark.name().toStdString() << ' ' << static_cast<int>(theme);
    EXPECT_GE(contrast(style.ink, style.band), ofText);
    EXPECT_GE(contrast(style.onAccent, style.accent), ofText);
}

} // namespace

TEST(ChartStyle, HasEnoughContrastForTextAndMarks)
{
    for (const Theme theme : {Theme::Light, Theme::Dark})
        expectContrast(theme, 4.5, 3);
}

TEST(ChartStyle, HasMuchMoreWhereHighContrastIsAskedFor)
{
    for (const Theme theme : {Theme::HighContrastLight, Theme::HighContrastDark}) {
        expectContrast(theme, 7, 4.5);
        const ChartStyle style = ChartStyle::of(theme);
        EXPECT_GE(contrast(style.line, style.tile), 4.5);
    }
}

TEST(SystemTheme, AddsTheContrastThatTheDesktopAsksFor)
{
    SystemTheme system(Theme::Dark);
    int changes = 0;
    QObject::connect(&system, &SystemTheme::changed, &system, [&] { ++changes; });
    system.takeContrast(QVariant::fromValue(QDBusVariant(QVariant(1U))));
    EXPECT_EQ(system.theme(), Theme::HighContrastDark);
    system.take(QVariant(2U));
    EXPECT_EQ(system.theme(), Theme::HighContrastLight);
    system.takeContrast(QVariant(0U));
    EXPECT_EQ(system.theme(), Theme::Light);
    EXPECT_EQ(changes, 3);
}

TEST(Theme, KnowsEveryChoiceByItsName)
{
    for (const ThemeChoice choice :
        {ThemeChoice::System, ThemeChoice::Light, ThemeChoice::Dark, ThemeChoice::HighContrast})
        EXPECT_EQ(themeChoiceFromName(themeChoiceName(choice)), choice);
    EXPECT_EQ(themeChoiceName(ThemeChoice::HighContrast), QStringLiteral("high-contrast"));
    EXPECT_EQ(themeOf(ThemeChoice::HighContrast, Theme::Dark), Theme::HighContrastDark);
    EXPECT_EQ(themeOf(ThemeChoice::System, Theme::HighContrastLight), Theme::HighContrastLight);
}

} // namespace quarterdeck
