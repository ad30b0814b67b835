// SPDX-License-Identifier: GPL-3.0-or-later
#include <quarterdeck/gui/single_instance.h>

#include "journal.h"

#include <QDeadlineTimer>
#include <QDir>
#include <QLocalSocket>
#include <QStandardPaths>
#include <QThread>

namespace quarterdeck {

namespace {

constexpr int kPatience = 5000; // ms for the first start to begin listening and to answer
constexpr int kRetry = 20;
constexpr qint64 kLongestRequest = 1'000'000;
constexpr char kEnd = '\n';
constexpr const char* kTaken = "taken\n";

} // namespace

SingleInstance::SingleInstance(const QString& path, QObject* parent)
    : QObject(parent), m_path(path), m_lock(path + QStringLiteral(".lock"))
{
    // A lock never ages; it is stale when its process is gone.
    m_lock.setStaleLockTime(0);
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, &SingleInstance::accept);
}

QString SingleInstance::defaultPath()
{
    QString display = qEnvironmentVariable("WAYLAND_DISPLAY") + QLatin1Char('-') + qEnvironmentVariable("DISPLAY");
    for (QChar& letter : display)
        if (!letter.isLetterOrNumber())
            letter = QLatin1Char('-');
    // The folder is the user's own.
    return QDir(QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation))
        .filePath(QStringLiteral("quarterdeck") + display);
}

bool SingleInstance::handOver(const StartRequest& request)
{
    const QByteArray line = request.toJson() + kEnd;
    const QDeadlineTimer deadline(kPatience);
    while (!m_lock.tryLock(0)) {
        if (send(line))
            return true;
        if (deadline.hasExpired() || m_lock.error() != QLockFile::LockFailedError) {
            qCInfo(journal) << "another window does not answer; opening one of our own";
            return false;
        }
        QThread::msleep(kRetry); // it holds the lock and will listen in a moment
    }
    QLocalServer::removeServer(m_path);
    if (!m_server.listen(m_path))
        qCInfo(journal).noquote() << "later starts open windows of their own:" << m_server.errorString();
    return false;
}

bool SingleInstance::send(const QByteArray& request) const
{
    QLocalSocket socket;
    socket.connectToServer(m_path);
    if (!socket.waitForConnected(kPatience))
        return false;
    socket.write(request);
    return socket.waitForBytesWritten(kPatience) && socket.waitForReadyRead(kPatience) && socket.readLine() == kTaken;
}

void SingleInstance::accept()
{
    while (QLocalSocket* socket = m_server.nextPendingConnection()) {
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        const auto read = [this, socket] {
            if (socket->bytesAvailable() > kLongestRequest)
                return socket->abort();
            if (!socket->canReadLine())
                return;
            const auto request = StartRequest::fromJson(socket->readLine());
            socket->write(request ? kTaken : "refused\n");
            socket->disconnectFromServer();
            if (request)
                Q_EMIT requested(*request);
        };
        connect(socket, &QLocalSocket::readyRead, this, read);
        read();
    }
}

} // namespace quarterdeck
