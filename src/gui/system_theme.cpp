// SPDX-License-Identifier: GPL-3.0-or-later
#include <quarterdeck/gui/system_theme.h>

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

namespace quarterdeck {

namespace {

constexpr uint kDark = 1;
constexpr uint kLight = 2;
constexpr uint kHigherContrast = 1;

QString service() { return QStringLiteral("org.freedesktop.portal.Desktop"); }
QString path() { return QStringLiteral("/org/freedesktop/portal/desktop"); }
QString settings() { return QStringLiteral("org.freedesktop.portal.Settings"); }
QString appearance() { return QStringLiteral("org.freedesktop.appearance"); }
QString colourScheme() { return QStringLiteral("color-scheme"); }
QString contrastKey() { return QStringLiteral("contrast"); }

/// `Read` wraps its answer twice, the signal once.
uint numberIn(const QVariant& value)
{
    return (value.canConvert<QDBusVariant>() ? qvariant_cast<QDBusVariant>(value).variant() : value).toUInt();
}

} // namespace

SystemTheme::SystemTheme(Theme fallback, QObject* parent) : QObject(parent), m_fallback(fallback)
{
    // Without a session bus Qt would try to start one.
    if (!qEnvironmentVariableIsEmpty("DBUS_SESSION_BUS_ADDRESS"))
        listen();
}

void SystemTheme::listen()
{
    QDBusConnection::sessionBus().connect(service(), path(), settings(), QStringLiteral("SettingChanged"), this,
        SLOT(settingChanged(QString, QString, QDBusVariant)));
    ask(colourScheme());
    ask(contrastKey());
}

void SystemTheme::ask(const QString& key)
{
    QDBusMessage question = QDBusMessage::createMethodCall(service(), path(), settings(), QStringLiteral("Read"));
    question << appearance() << key;
    auto* watcher = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(question), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher, key] {
        const QDBusPendingReply<QDBusVariant> reply = *watcher;
        if (reply.isValid())
            takeKey(key, reply.value().variant());
        watcher->deleteLater();
    });
}

void SystemTheme::settingChanged(const QString& group, const QString& key, const QDBusVariant& value)
{
    if (group == appearance())
        takeKey(key, value.variant());
}

void SystemTheme::takeKey(const QString& key, const QVariant& value)
{
    if (key == colourScheme())
        take(value);
    else if (key == contrastKey())
        takeContrast(value);
}

void SystemTheme::take(const QVariant& scheme)
{
    const Theme before = theme();
    const uint value = numberIn(scheme);
    m_dark = value == kDark ? std::optional(true) : value == kLight ? std::optional(false) : std::nullopt;
    if (theme() != before)
        Q_EMIT changed();
}

void SystemTheme::takeContrast(const QVariant& contrast)
{
    const Theme before = theme();
    m_highContrast = numberIn(contrast) == kHigherContrast;
    if (theme() != before)
        Q_EMIT changed();
}

} // namespace quarterdeck
