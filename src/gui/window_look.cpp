// SPDX-License-Identifier: GPL-3.0-or-later
#include <quarterdeck/gui/window_look.h>

#include <quarterdeck/gui/system_theme.h>
#include <quarterdeck/gui/zoom.h>

#include <QFontInfo>
#include <QGuiApplication>
#include <QSettings>
#include <QWidget>

#include <algorithm>

namespace quarterdeck {

namespace {

constexpr double kLeastTextPixels = 13;

QString themeKey() { return QStringLiteral("window/theme"); }

} // namespace

WindowLook::WindowLook(QSettings& settings, QWidget& window)
    : QObject(&window)
    , m_settings(settings)
    , m_system(new SystemTheme(themeOf(QGuiApplication::palette()), this))
    , m_zoom(new Zoom(settings, window))
    , m_textPixels(std::max<double>(kLeastTextPixels, QFontInfo(QGuiApplication::font()).pixelSize()))
    , m_choice(themeChoiceFromName(settings.value(themeKey()).toString()))
{
    connect(m_system, &SystemTheme::changed, this, &WindowLook::update);
    connect(m_zoom, &Zoom::changed, this, &WindowLook::update);
    m_style = ChartStyle::of(themeOf(m_choice, m_system->theme()), m_textPixels * m_zoom->factor());
}

void WindowLook::setThemeChoice(ThemeChoice choice)
{
    m_choice = choice;
    m_settings.setValue(themeKey(), themeChoiceName(choice));
    update();
}

void WindowLook::update()
{
    const ChartStyle style = ChartStyle::of(themeOf(m_choice, m_system->theme()), m_textPixels * m_zoom->factor());
    if (style == m_style)
        return;
    m_style = style;
    Q_EMIT changed();
}

} // namespace quarterdeck
