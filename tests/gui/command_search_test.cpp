// SPDX-License-Identifier: GPL-3.0-or-later
#include <quarterdeck/gui/commands_model.h>

#include <QAbstractItemModelTester>
#include <QStringList>

#include <gtest/gtest.h>

#include <algorithm>
#include <ctime>

namespace quarterdeck {

namespace {

constexpr auto kFatal = QAbstractItemModelTester::FailureReportingMode::Fatal;

QStringList found(const QStringList& titles, const QString& typed, const QString& section = {})
{
    CommandSearch search;
    for (const QString& title : titles)
        search.add(title, section);
    QStringList result;
    for (const int number : search.find(typed))
        result << titles[number];
    return result;
}

QStringList people()
{
    return {QStringLiteral("Show Inês Gonçalves"), QStringLiteral("Show Søren Łukasz"),
        QStringLiteral("Show Marijke de Ruiter"), QStringLiteral("Win rate"), QStringLiteral("Show rows")};
}

Command commandOf(const char* title, int* ran = nullptr)
{
    return {QString::fromUtf8(title), QStringLiteral("File"), QStringLiteral("Ctrl+T"), [ran] {
                if (ran)
                    ++*ran;
            }};
}

std::int64_t processorMilliseconds()
{
    std::timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return std::int64_t{now.tv_sec} * 1'000 + now.tv_nsec / 1'000'000;
}

} // namespace

TEST(CommandSearch, FindsWordsInAnyOrderWithoutRegardToCaseAndAccents)
{
    EXPECT_EQ(found(people(), QStringLiteral("goncalves INES")), QStringList(people()[0]));
    EXPECT_EQ(found(people(), QStringLiteral("soren lukasz")), QStringList(people()[1]));
    EXPECT_EQ(found(people(), QStringLiteral("rate win")), QStringList(people()[3]));
}

TEST(CommandSearch, FindsBeginningsAndLettersInTheirOrder)
{
    EXPECT_EQ(found(people(), QStringLiteral("sh ruit")), QStringList(people()[2]));
    EXPECT_EQ(found(people(), QStringLiteral("igon")), QStringList(people()[0]));
    EXPECT_TRUE(found(people(), QStringLiteral("xyz")).isEmpty());
}

TEST(CommandSearch, PutsWholeWordsBeforeBeginningsAndTheseBeforeParts)
{
    const QStringList titles{QStringLiteral("Mexport"), QStringLiteral("Exporting all"), QStringLiteral("PDF export")};
    EXPECT_EQ(found(titles, QStringLiteral("export")), QStringList({titles[2], titles[1], titles[0]}));
}

TEST(CommandSearch, KeepsTheOrderWhereNothingIsTyped) { EXPECT_EQ(found(people(), QStringLiteral("  ")), people()); }

TEST(CommandSearch, FindsWhatBelongsToASectionAfterWhatIsCalledSo)
{
    CommandSearch search;
    search.add(QStringLiteral("Revenue won"), QStringLiteral("KPI"));
    search.add(QStringLiteral("KPI list"), QStringLiteral("Help"));
    EXPECT_EQ(search.find(QStringLiteral("kpi")), (std::vector<int>{1, 0}));
}

TEST(CommandsModel, IsASoundModelWhateverIsTyped)
{
    CommandsModel model;
    const QAbstractItemModelTester tester(&model, kFatal);
    model.setCommands({commandOf("Import"), commandOf("Export")}, [](const QString& text) {
        return text == QStringLiteral("2026-Q3") ? std::optional(commandOf("Q3 2026")) : std::nullopt;
    });
    EXPECT_EQ(model.rowCount(), 2);
    model.search(QStringLiteral("exp"));
    ASSERT_EQ(model.rowCount(), 1);
    EXPECT_EQ(model.index(0).data().toString(), QStringLiteral("Export"));
    EXPECT_EQ(model.index(0).data(CommandsModel::kKeysRole).toString(), QStringLiteral("Ctrl+T"));
    model.search(QStringLiteral("nothing of the kind"));
    EXPECT_EQ(model.rowCount(), 0);
    model.search(QStringLiteral(" 2026-Q3 "));
    ASSERT_EQ(model.rowCount(), 1);
    EXPECT_EQ(model.command(0).title, QStringLiteral("Q3 2026"));
    model.setCommands({});
    EXPECT_EQ(model.rowCount(), 0);
}

TEST(CommandsModel, RunsTheCommandOfTheRowThatIsShown)
{
    int imported = 0;
    int exported = 0;
    CommandsModel model;
    model.setCommands({commandOf("Import", &imported), commandOf("Export", &exported)});
    model.search(QStringLiteral("export"));
    model.command(0).run();
    EXPECT_EQ(imported, 0);
    EXPECT_EQ(exported, 1);
}

TEST(CommandsModel, SearchesThousandsOfCommandsAtOnce)
{
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
    GTEST_SKIP() << "a sanitizer's build says nothing about speed";
#endif
    constexpr std::int64_t kMostOfAHandler = 50;
    Commands commands;
    for (int i = 0; i < 5000; ++i)
        commands.push_back(commandOf(qPrintable(QStringLiteral("Show Inês Gonçalves the %1th").arg(i))));
    CommandsModel model;
    model.setCommands(std::move(commands));
    for (const char* typed : {"g", "show ines", "isg 49", "nobody at all"}) {
        std::int64_t best = kMostOfAHandler;
        for (int run = 0; run < 5; ++run) {
            const std::int64_t before = processorMilliseconds();
            model.search(QString::fromLatin1(typed));
            best = std::min(best, processorMilliseconds() - before);
        }
        EXPECT_LT(best, kMostOfAHandler) << typed;
    }
}

} // namespace quarterdeck
