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

TEST(ChartStyle, HasEnoughContrastForTextAndMarks)
{
    const auto luminance = [](const QColor& colour) {
        const auto linear
            = [](double part) { return part <= 0.03928 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4); };
        return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
    };
    const auto contrast = [&](const QColor& a, const QColor& b) {
        const double light = std::max(luminance(a), luminance(b));
        const double dark = std::min(luminance(a), luminance(b));
        return (light + 0.05) / (dark + 0.05);
    };
    for (const Theme theme : {Theme::Light, Theme::Dark}) {
        const ChartStyle style = ChartStyle::of(theme);
        for (const QColor& text : {style.ink, style.softInk, style.accent, style.good, style.bad, style.warning})
            EXPECT_GE(contrast(text, style.tile), 4.5) << text.name().toStdString();
        for (const QColor& mark : {style.actual, style.previous})
            EXPECT_GE(contrast(mark, style.tile), 3.0) << mark.name().toStdString();
        EXPECT_GE(contrast(style.onAccent, style.accent), 4.5);
    }
}

} // namespace quarterdeck
