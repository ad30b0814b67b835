// SPDX-License-Identifier: GPL-3.0-or-later
#include <quarterdeck/gui/plot_colour.h>
#include <quarterdeck/gui/plot_text.h>

#include <gtest/gtest.h>

namespace quarterdeck {

TEST(TextOnAShade, CanBeReadOnEveryShadeInEveryTheme)
{
    for (const Theme theme : {Theme::Light, Theme::Dark}) {
        const ChartStyle style = ChartStyle::of(theme);
        for (int share = 0; share <= 1000; ++share) {
            const QColor ground = plot::shade(share / 1000.0, style);
            EXPECT_GE(plot::contrast(ground, plot::textOn(ground, style)), 4.5) << share;
        }
    }
}

TEST(Contrast, IsThatOfTheWebGuidelines)
{
    EXPECT_NEAR(plot::contrast(Qt::white, Qt::black), 21, 0.01);
    EXPECT_NEAR(plot::contrast(QColor(0x767676), Qt::white), 4.54, 0.01);
    EXPECT_NEAR(plot::contrast(Qt::red, Qt::red), 1, 0.001);
}

TEST(AShade, TellsNothingAtAllFromWhatIsMissing)
{
    const ChartStyle style = ChartStyle::of(Theme::Light);
    EXPECT_NE(plot::shade(0, style), style.tile);
    EXPECT_EQ(plot::shade(1, style), style.actual);
}

TEST(AFittedFont, ShrinksToItsWidthButStaysReadable)
{
    const QFont font = ChartStyle::of(Theme::Light).valueFont;
    const QString number = QStringLiteral("12,345,678");
    const double whole = plot::textWidth(number, font);
    EXPECT_EQ(plot::fitted(number, font, whole + 1), font);
    EXPECT_LE(plot::textWidth(number, plot::fitted(number, font, whole * 0.8)), whole * 0.8 + 1);
    EXPECT_GE(plot::fitted(number, font, 5).pixelSize(), font.pixelSize() / 2);
}

} // namespace quarterdeck
