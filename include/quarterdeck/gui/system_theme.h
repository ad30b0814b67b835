// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quarterdeck/gui/chart_style.h>

#include <QDBusVariant>
#include <QObject>

#include <optional>

namespace quarterdeck {

/// What the desktop asks for: the setting of its portal (org.freedesktop.appearance) where there is one, else whether
/// the palette that the program was started with is dark. Qt 6.4 cannot be asked. Nobody waits for the portal: its
/// answer arrives as a change.
class SystemTheme : public QObject
{
    Q_OBJECT

public:
    /// `fallback` holds until the portal answers.
    explicit SystemTheme(Theme fallback, QObject* parent = nullptr);

    Theme theme() const { return themeOf(m_dark.value_or(isDark(m_fallback)), m_highContrast); }
    /// Reads a value of `color-scheme`: 1 dark, 2 light, everything else no preference.
    void take(const QVariant& scheme);
    /// Reads a value of `contrast`: 1 asks for high contrast.
    void takeContrast(const QVariant& contrast);

Q_SIGNALS:
    void changed();

private Q_SLOTS:
    void settingChanged(const QString& group, const QString& key, const QDBusVariant& value);

private:
    void listen();
    void ask(const QString& key);
    void takeKey(const QString& key, const QVariant& value);

    Theme m_fallback;
    std::optional<bool> m_dark; // as the portal says
    bool m_highContrast = false;
};

} // namespace quarterdeck
