// SPDX-License-Identifier: GPL-3.0-or-later
// Starts of the program that meet: in this process, and as real processes.
#include "wait_for.h"

#include <quarterdeck/gui/single_instance.h>

#include <QFile>
#include <QLocalSocket>
#include <QProcess>
#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <memory>
#include <thread>

namespace quarterdeck {

namespace {

StartRequest requestFor(const char* store)
{
    return {QString::fromLatin1(store), QStringLiteral("rep"), QStringLiteral("Inês Gonçalves"),
        {QStringLiteral("/exports/deals.csv")}, {}};
}

/// Programs that see a session of their own.
class TheProgramTwice : public testing::Test
{
protected:
    std::unique_ptr<QProcess> start(const QStringList& arguments)
    {
        auto process = std::make_unique<QProcess>();
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
        for (const char* name : {"DISPLAY", "WAYLAND_DISPLAY", "DBUS_SESSION_BUS_ADDRESS"})
            environment.remove(QString::fromLatin1(name));
        for (const char* name : {"XDG_RUNTIME_DIR", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "HOME"})
            environment.insert(QString::fromLatin1(name), m_folder.path());
        process->setProcessEnvironment(environment);
        process->start(QStringLiteral(QUARTERDECK_BINARY_DIR "/bin/quarterdeck"), arguments);
        EXPECT_TRUE(process->waitForStarted());
        return process;
    }

    /// Waits for the line that the program writes when something was done.
    bool logged(const QString& text, int times = 1)
    {
        return waitFor([&] {
            QFile log(m_folder.filePath(QStringLiteral("quarterdeck/quarterdeck.log")));
            return log.open(QIODevice::ReadOnly) && QString::fromUtf8(log.readAll()).count(text) >= times;
        });
    }

    QString path(const char* name) const { return m_folder.filePath(QString::fromLatin1(name)); }
    static QStringList open(const QString& store) { return {QStringLiteral("--store"), store}; }

    QString newStore(const char* name)
    {
        QProcess process;
        process.start(QStringLiteral(QUARTERDECK_BINARY_DIR "/bin/quarterdeck-cli"),
            {QStringLiteral("settings"), QStringLiteral("--store"), path(name), QStringLiteral("base_currency=EUR")});
        EXPECT_TRUE(process.waitForFinished());
        EXPECT_EQ(process.exitCode(), 0) << process.readAllStandardError().toStdString();
        return path(name);
    }

    static void end(QProcess& process)
    {
        process.kill();
        process.waitForFinished();
    }

    QTemporaryDir m_folder;
};

} // namespace

TEST(StartRequest, SurvivesItsWayToTheOtherProcess)
{
    const StartRequest request = requestFor("/stores/halyard.db");
    EXPECT_EQ(StartRequest::fromJson(request.toJson()), request);
    EXPECT_EQ(StartRequest::fromJson("no JSON"), std::nullopt);
    EXPECT_EQ(StartRequest::fromJson("[1]"), std::nullopt);
}

TEST(SingleInstance, AnswersForLaterStarts)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("socket"));
    SingleInstance first(path);
    EXPECT_FALSE(first.handOver({}));
    std::vector<StartRequest> asked;
    QObject::connect(
        &first, &SingleInstance::requested, &first, [&](const StartRequest& request) { asked.push_back(request); });
    for (const char* store : {"/stores/a.db", "/stores/b.db"}) {
        bool handed = false;
        std::thread later([&] { handed = SingleInstance(path).handOver(requestFor(store)); });
        const std::size_t before = asked.size();
        EXPECT_TRUE(waitFor([&] { return asked.size() > before; }));
        later.join();
        EXPECT_TRUE(handed);
        EXPECT_EQ(asked.back(), requestFor(store));
    }
}

TEST(SingleInstance, TakesNoNoiseForARequest)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("socket"));
    SingleInstance first(path);
    ASSERT_FALSE(first.handOver({}));
    int asked = 0;
    QObject::connect(&first, &SingleInstance::requested, &first, [&] { ++asked; });
    QLocalSocket socket;
    socket.connectToServer(path);
    socket.write("noise\n");
    EXPECT_TRUE(waitFor([&] { return socket.canReadLine(); }));
    EXPECT_EQ(socket.readLine(), "refused\n");
    EXPECT_EQ(asked, 0);
}

TEST(SingleInstance, IsFirstAgainWhenTheFirstHasEnded)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("socket"));
    {
        SingleInstance first(path);
        EXPECT_FALSE(first.handOver({}));
    }
    SingleInstance second(path);
    EXPECT_FALSE(second.handOver({}));
    EXPECT_TRUE(QFile::exists(path));
}

TEST_F(TheProgramTwice, HandsItsStoreToTheFirstWindowAndEnds)
{
    const QString first = newStore("first.db");
    const QString second = newStore("second.db");
    const auto window = start(open(first));
    ASSERT_TRUE(logged(QStringLiteral("store opened: ") + first));
    const auto later = start(open(second));
    ASSERT_TRUE(later->waitForFinished());
    EXPECT_EQ(later->exitCode(), 0);
    EXPECT_TRUE(logged(QStringLiteral("store opened: ") + second));
    EXPECT_EQ(window->state(), QProcess::Running);
    end(*window);
}

TEST_F(TheProgramTwice, OpensAWindowOfItsOwnWhenAskedTo)
{
    const auto window = start({});
    ASSERT_TRUE(logged(QStringLiteral("start: Quarterdeck")));
    const auto own = start({QStringLiteral("--new-window")});
    EXPECT_TRUE(logged(QStringLiteral("start: Quarterdeck"), 2));
    EXPECT_EQ(own->state(), QProcess::Running);
    end(*own);
    end(*window);
}

TEST_F(TheProgramTwice, TakesOverAfterACrash)
{
    const QString store = newStore("first.db");
    const auto crashed = start({});
    ASSERT_TRUE(logged(QStringLiteral("start: Quarterdeck")));
    end(*crashed); // leaves its lock and its socket behind
    const auto next = start(open(store));
    EXPECT_TRUE(logged(QStringLiteral("store opened: ") + store));
    EXPECT_EQ(next->state(), QProcess::Running);
    const auto later = start({});
    ASSERT_TRUE(later->waitForFinished());
    EXPECT_EQ(later->exitCode(), 0);
    end(*next);
}

} // namespace quarterdeck
