// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quarterdeck/gui/start_request.h>

#include <QLocalServer>
#include <QLockFile>
#include <QObject>

namespace quarterdeck {

/// One window for a user's session: the first start of the program holds a lock and listens, a later one hands its
/// request over and ends. Whoever holds the lock of a process that died takes it over with the stale socket.
class SingleInstance : public QObject
{
    Q_OBJECT

public:
    /// `path` of the socket; the lock lies beside it.
    explicit SingleInstance(const QString& path, QObject* parent = nullptr);

    /// Of this user and this display.
    static QString defaultPath();

    /// True where another start answers for it; then this one has nothing left to do. False: this is the first, and
    /// listens from now on, or the first does not answer within some seconds. Waits; before there is a window.
    bool handOver(const StartRequest& request);

Q_SIGNALS:
    void requested(const quarterdeck::StartRequest& request);

private:
    bool send(const QByteArray& request) const;
    void accept();

    QString m_path;
    QLockFile m_lock;
    QLocalServer m_server;
};

} // namespace quarterdeck
