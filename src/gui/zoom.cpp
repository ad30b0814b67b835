// SPDX-License-Identifier: GPL-3.0-or-later
#include <quarterdeck/gui/zoom.h>

#include <QApplication>
#include <QSettings>
#include <QWheelEvent>
#include <QWidget>

#include <algorithm>
#include <array>

namespace quarterdeck {

namespace {

constexpr std::array kSteps{80, 90, 100, 110, 125, 150, 175, 200};
constexpr int kWheelStep = 120;

QString settingsKey() { return QStringLiteral("window/zoom"); }

} // namespace

Zoom::Zoom(QSettings& settings, QWidget& window) : QObject(&window), m_settings(settings), m_window(window)
{
    const int kept = settings.value(settingsKey(), 100).toInt();
    if (std::find(kSteps.begin(), kSteps.end(), kept) != kSteps.end())
        m_percent = kept;
    // A wheel turns over the innermost widget, which may take it for itself.
    qApp->installEventFilter(this);
}

void Zoom::in()
{
    const auto* next = std::upper_bound(kSteps.begin(), kSteps.end(), m_percent);
    if (next != kSteps.end())
        setPercent(*next);
}

void Zoom::out()
{
    const auto* current = std::lower_bound(kSteps.begin(), kSteps.end(), m_percent);
    if (current != kSteps.begin())
        setPercent(*(current - 1));
}

void Zoom::reset() { setPercent(100); }

void Zoom::setPercent(int percent)
{
    if (percent == m_percent)
        return;
    m_percent = percent;
    m_settings.setValue(settingsKey(), percent);
    Q_EMIT changed();
}

bool Zoom::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::Wheel)
        return false;
    auto* wheel = static_cast<QWheelEvent*>(event);
    const auto* widget = qobject_cast<QWidget*>(watched);
    if (!widget || widget->window() != &m_window || !(wheel->modifiers() & Qt::ControlModifier))
        return false;
    m_turned += wheel->angleDelta().y();
    for (; m_turned >= kWheelStep; m_turned -= kWheelStep)
        in();
    for (; m_turned <= -kWheelStep; m_turned += kWheelStep)
        out();
    wheel->accept();
    return true;
}

} // namespace quarterdeck
