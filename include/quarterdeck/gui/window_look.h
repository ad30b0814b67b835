// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quarterdeck/gui/chart_style.h>
#include <quarterdeck/gui/theme.h>

#include <QObject>

class QSettings;
class QWidget;

namespace quarterdeck {

class SystemTheme;
class Zoom;

/// What the window's style is made from: the chosen theme, the desktop's, and the zoom. Keeps both choices in the
/// settings.
class WindowLook : public QObject
{
    Q_OBJECT

public:
    /// `settings` outlives it; `window` is its parent.
    WindowLook(QSettings& settings, QWidget& window);

    const ChartStyle& style() const { return m_style; }
    ThemeChoice themeChoice() const { return m_choice; }
    void setThemeChoice(ThemeChoice choice);
    Zoom& zoom() { return *m_zoom; }

Q_SIGNALS:
    /// style() is another.
    void changed();

private:
    void update();

    QSettings& m_settings;
    SystemTheme* m_system;
    Zoom* m_zoom;
    double m_textPixels;
    ThemeChoice m_choice;
    ChartStyle m_style;
};

} // namespace quarterdeck
