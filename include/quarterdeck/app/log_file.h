// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QFile>
#include <QMessageLogContext>
#include <QString>

#include <functional>
#include <mutex>

namespace quarterdeck {

/// What the program did, one line each, for whoever has to find out why: "2026-10-27T08:15:02.123Z info text".
/// At a megabyte the file becomes quarterdeck.log.1 and a new one begins; one older file is kept. Says nothing where it
/// cannot be written: a log must not be the reason why something fails. Any thread may write.
class LogFile
{
public:
    using Clock = std::function<QDateTime()>;

    static constexpr qint64 kMostBytes = 1'000'000;

    explicit LogFile(const QString& path, Clock clock = QDateTime::currentDateTimeUtc);
    /// No longer takes Qt's messages.
    ~LogFile();
    LogFile(const LogFile&) = delete;
    LogFile& operator=(const LogFile&) = delete;

    /// `quarterdeck.log` where the platform keeps what a program writes for itself.
    static QString defaultPath();

    const QString& path() const { return m_path; }
    void write(const QString& kind, const QString& text);
    /// From now on Qt's messages and our own lines (category `quarterdeck`) come here too; warnings still go to where
    /// they went before. One at a time. Requires: no other LogFile takes them.
    void takeMessages();

private:
    static void handle(QtMsgType type, const QMessageLogContext& context, const QString& text);
    void rotate();

    QString m_path;
    Clock m_clock;
    QFile m_file;
    std::mutex m_mutex;
};

} // namespace quarterdeck
