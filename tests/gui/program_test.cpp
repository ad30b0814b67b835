// SPDX-License-Identifier: GPL-3.0-or-later
// The program as it is started from a shell.
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace quarterdeck {

namespace {

struct Answer
{
    int status = -1;
    QString errors;
};

Answer quarterdeck(const QStringList& arguments)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char* name : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"})
        environment.remove(QString::fromLatin1(name));
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(QUARTERDECK_BINARY_DIR "/bin/quarterdeck"), arguments);
    if (!process.waitForFinished())
        return {};
    return {process.exitCode(), QString::fromUtf8(process.readAllStandardError())};
}

QStringList report(const QString& store, const QString& out)
{
    return {QStringLiteral("--report"), QStringLiteral("executive"), QStringLiteral("--store"), store,
        QStringLiteral("--out"), out};
}

} // namespace

TEST(Program, TellsItsVersionWithoutADisplay)
{
    EXPECT_EQ(quarterdeck({QStringLiteral("--version")}).status, 0);
    EXPECT_EQ(quarterdeck({QStringLiteral("--help")}).status, 0);
}

TEST(Program, EndsWithTwoOnWrongUsageAndSaysWhatIsExpected)
{
    EXPECT_EQ(quarterdeck({QStringLiteral("--bogus")}).status, 2);
    const Answer answer = quarterdeck(report(QStringLiteral("a.db"), QStringLiteral("a.docx")));
    EXPECT_EQ(answer.status, 2);
    EXPECT_TRUE(answer.errors.contains(QStringLiteral(".png")));
    EXPECT_EQ(quarterdeck({QStringLiteral("--report"), QStringLiteral("rep")}).status, 2);
}

TEST(Program, RefusesOptionsOfAReportWithoutOneAndARoleThatIsNone)
{
    for (const char* option : {"--period", "--theme", "--size", "--where", "--scale"}) {
        const Answer answer = quarterdeck({QString::fromLatin1(option), QStringLiteral("x")});
        EXPECT_EQ(answer.status, 2) << option;
        EXPECT_TRUE(answer.errors.contains(QStringLiteral("--report"))) << option;
    }
    const Answer answer = quarterdeck({QStringLiteral("--role"), QStringLiteral("pirate")});
    EXPECT_EQ(answer.status, 2);
    EXPECT_TRUE(answer.errors.contains(QStringLiteral("executive")));
}

TEST(Program, EndsWithOneAndMakesNothingWhereTheStoreIsMissing)
{
    const QTemporaryDir folder;
    const QString out = folder.filePath(QStringLiteral("page.png"));
    const Answer answer = quarterdeck(report(folder.filePath(QStringLiteral("none.db")), out));
    EXPECT_EQ(answer.status, 1);
    EXPECT_TRUE(answer.errors.contains(QStringLiteral("none.db")));
    EXPECT_FALSE(QFile::exists(out));
    EXPECT_FALSE(QFile::exists(folder.filePath(QStringLiteral("none.db"))));
}

} // namespace quarterdeck
