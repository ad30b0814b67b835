// SPDX-License-Identifier: GPL-3.0-or-later
#include <quarterdeck/app/log_file.h>

#include <QDir>
#include <QFileInfo>
#include <QLoggingCategory>
#include <QStandardPaths>

#include <atomic>

namespace quarterdeck {

namespace {

// Qt's message handler is a plain function: the one place that must know the file without being given it.
std::atomic<LogFile*> s_taker{nullptr};
QtMessageHandler s_before = nullptr;

QString kindOf(QtMsgType type)
{
    switch (type) {
    case QtDebugMsg:
        return QStringLiteral("debug");
    case QtInfoMsg:
        return QStringLiteral("info");
    case QtWarningMsg:
        return QStringLiteral("warning");
    case QtCriticalMsg:
        return QStringLiteral("critical");
    case QtFatalMsg:
        break;
    }
    return QStringLiteral("fatal");
}

} // namespace

LogFile::LogFile(const QString& path, Clock clock) : m_path(path), m_clock(std::move(clock)), m_file(path)
{
    QDir().mkpath(QFileInfo(path).absolutePath());
}

LogFile::~LogFile()
{
    LogFile* self = this;
    if (s_taker.compare_exchange_strong(self, nullptr)) {
        qInstallMessageHandler(s_before);
        QLoggingCategory::setFilterRules({});
    }
}

QString LogFile::defaultPath()
{
    return QDir(QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation))
        .filePath(QStringLiteral("quarterdeck.log"));
}

void LogFile::write(const QString& kind, const QString& text)
{
    const QString line = QStringLiteral("%1 %2 %3\n")
                             .arg(m_clock().toString(Qt::ISODateWithMs), kind,
                                 QString(text).replace(QLatin1Char('\n'), QLatin1Char(' ')));
    const std::lock_guard lock(m_mutex);
    if (QFileInfo(m_path).size() >= kMostBytes)
        rotate();
    // Opened anew where another window has rotated the file meanwhile; each line is one write.
    if (m_file.isOpen() && !QFileInfo::exists(m_path))
        m_file.close();
    if (!m_file.isOpen() && !m_file.open(QIODevice::WriteOnly | QIODevice::Append | QIODevice::Unbuffered))
        return;
    m_file.write(line.toUtf8());
}

void LogFile::rotate()
{
    m_file.close();
    const QString older = m_path + QStringLiteral(".1");
    QFile::remove(older);
    QFile::rename(m_path, older);
}

void LogFile::takeMessages()
{
    s_taker = this;
    s_before = qInstallMessageHandler(&LogFile::handle);
    QLoggingCategory::setFilterRules(QStringLiteral("quarterdeck.info=true"));
}

void LogFile::handle(QtMsgType type, const QMessageLogContext& context, const QString& text)
{
    if (LogFile* file = s_taker)
        file->write(kindOf(type), text);
    if (type != QtInfoMsg && s_before)
        s_before(type, context, text);
}

} // namespace quarterdeck
