// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/temporary_folder.h"

#include <quarterdeck/app/log_file.h>

#include <QDir>
#include <QFileInfo>
#include <QLoggingCategory>

#include <gtest/gtest.h>

#include <thread>
#include <vector>

namespace quarterdeck {

using test::TemporaryFolder;

namespace {

Q_LOGGING_CATEGORY(ours, "quarterdeck", QtWarningMsg)

QDateTime noon() { return QDateTime(QDate(2026, 10, 27), QTime(12, 0), Qt::UTC); }

QStringList linesOf(const QString& path)
{
    QFile file(path);
    EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << path.toStdString();
    return QString::fromUtf8(file.readAll()).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
}

class ALogFile : public testing::Test
{
protected:
    TemporaryFolder m_folder;
    QString m_path = QString::fromStdString((m_folder / "state" / "quarterdeck.log").string());
};

} // namespace

TEST_F(ALogFile, WritesOneLineWithTheTimeForEachMessage)
{
    LogFile log(m_path, noon);
    log.write(QStringLiteral("info"), QStringLiteral("opened\nsales.db"));
    log.write(QStringLiteral("error"), QStringLiteral("store_locked"));
    EXPECT_EQ(linesOf(m_path),
        QStringList({QStringLiteral("2026-10-27T12:00:00.000Z info opened sales.db"),
            QStringLiteral("2026-10-27T12:00:00.000Z error store_locked")}));
}

TEST_F(ALogFile, GoesOnWhereTheLastRunEnded)
{
    LogFile(m_path, noon).write(QStringLiteral("info"), QStringLiteral("first"));
    LogFile(m_path, noon).write(QStringLiteral("info"), QStringLiteral("second"));
    EXPECT_EQ(linesOf(m_path).size(), 2);
}

TEST_F(ALogFile, KeepsOneOlderFileAndNeverGrowsFarOverAMegabyte)
{
    LogFile log(m_path, noon);
    const QString page(50'000, QLatin1Char('x'));
    for (int i = 0; i < 70; ++i)
        log.write(QStringLiteral("info"), page);
    const QFileInfo now(m_path);
    const QFileInfo older(m_path + QStringLiteral(".1"));
    EXPECT_LT(now.size(), LogFile::kMostBytes + 60'000);
    EXPECT_GE(older.size(), LogFile::kMostBytes);
    EXPECT_EQ(now.dir().entryList(QDir::Files).size(), 2);
}

TEST_F(ALogFile, TakesWholeLinesFromSeveralThreads)
{
    LogFile log(m_path, noon);
    std::vector<std::thread> writers;
    for (int writer = 0; writer < 4; ++writer)
        writers.emplace_back([&log] {
            for (int i = 0; i < 100; ++i)
                log.write(QStringLiteral("info"), QStringLiteral("from a thread"));
        });
    for (std::thread& writer : writers)
        writer.join();
    const QStringList lines = linesOf(m_path);
    EXPECT_EQ(lines.size(), 400);
    EXPECT_EQ(lines.count(QStringLiteral("2026-10-27T12:00:00.000Z info from a thread")), 400);
}

TEST_F(ALogFile, TakesOurMessagesWhileItLivesAndNoneAfterwards)
{
    {
        LogFile log(m_path, noon);
        log.takeMessages();
        qCInfo(ours) << "store opened";
    }
    EXPECT_FALSE(ours().isInfoEnabled());
    qCInfo(ours) << "nobody listens";
    EXPECT_EQ(linesOf(m_path), QStringList(QStringLiteral("2026-10-27T12:00:00.000Z info store opened")));
}

TEST_F(ALogFile, IsSilentWhereItCannotWrite)
{
    LogFile log(QStringLiteral("/proc/none/quarterdeck.log"), noon);
    log.write(QStringLiteral("info"), QStringLiteral("lost"));
    EXPECT_FALSE(QFileInfo::exists(log.path()));
}

} // namespace quarterdeck
