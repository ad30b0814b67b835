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

QString service() { return QStringLiteral("org.freedesktop.portal.Desktop"); }
QString path() { return QStringLiteral("/org/freedesktop/portal/desktop"); }
QString settings() { return QStringLiteral("org.freedesktop.portal.Settings"); }
QString appearance() { return QStringLiteral("org.freedesktop.appearance"); }
QString colourScheme() { return QStringLiteral("color-scheme"); }

} // namespace

SystemTheme::SystemTheme(Theme fallback, QObject* parent) : QObject(parent), m_fallback(fallback)
{
    // Without a session bus Qt would try to start one.
    if (!qEnvironmentVariableIsEmpty("DBUS_SESSION_BUS_ADDRESS"))
        ask();
}

void SystemTheme::ask()
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    bus.connect(service(), path(), settings(), QStringLiteral("SettingChanged"), this,
        SLOT(settingChanged(QString, QString, QDBusVariant)));
    QDBusMessage question = QDBusMessage::createMethodCall(service(), path(), settings(), QStringLiteral("Read"));
    question << appearance() << colourScheme();
    auto* watcher = new QDBusPendingCallWatcher(bus.asyncCall(question), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        const QDBusPendingReply<QDBusVariant> reply = *watcher;
        if (reply.isValid())
            take(reply.value().variant());
        watcher->deleteLater();
    });
}

void SystemTheme::settingChanged(const QString& group, const QString& key, const QDBusVariant& value)
{
    if (group == appearance() && key == colourScheme())
        take(value.variant());
}

void SystemTheme::take(const QVariant& scheme)
{
    // `Read` wraps its answer twice, the signal once.
    const QVariant inner = scheme.canConvert<QDBusVariant>() ? qvariant_cast<QDBusVariant>(scheme).variant() : scheme;
    const Theme before = theme();
    const uint value = inner.toUInt();
    m_portal = value == kDark ? std::optional(Theme::Dark)
        : value == kLight     ? std::optional(Theme::Light)
                              : std::nullopt;
    if (theme() != before)
        Q_EMIT changed();
}

} // namespace quarterdeck
