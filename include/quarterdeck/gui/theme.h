// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quarterdeck/gui/chart_style.h>

#include <QPalette>
#include <QString>

namespace quarterdeck {

/// What the user chose under View; System follows the desktop, HighContrast its light or dark.
enum class ThemeChoice { System, Light, Dark, HighContrast };

/// "system", "light", "dark", "high-contrast": as it stands in the settings.
QString themeChoiceName(ThemeChoice choice);
ThemeChoice themeChoiceFromName(const QString& name); ///< System where the name is unknown
/// What a choice means on a desktop that asks for `system`.
Theme themeOf(ThemeChoice choice, Theme system);

/// Dark where the palette's windows are darker than their text.
Theme themeOf(const QPalette& palette);

/// The tokens as Qt widgets understand them.
QPalette paletteOf(const ChartStyle& style);
QString styleSheetOf(const ChartStyle& style);

} // namespace quarterdeck
