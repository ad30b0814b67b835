// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quarterdeck/gui/chart_style.h>

#include <QPalette>
#include <QString>

namespace quarterdeck {

/// What the user chose under View; System follows the desktop.
enum class ThemeChoice { System, Light, Dark };

QString themeChoiceName(ThemeChoice choice); ///< "system", "light", "dark": as it stands in the settings
ThemeChoice themeChoiceFromName(const QString& name); ///< System where the name is unknown

/// Dark where the palette's windows are darker than their text.
Theme themeOf(const QPalette& palette);

/// The tokens as Qt widgets understand them.
QPalette paletteOf(const ChartStyle& style);
QString styleSheetOf(const ChartStyle& style);

} // namespace quarterdeck
