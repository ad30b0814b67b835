// SPDX-License-Identifier: GPL-3.0-or-later
#include "fixture_rows.h"

#include <quarterdeck/gui/rows_export.h>
#include <quarterdeck/gui/rows_search.h>
#include <quarterdeck/gui/search_folding.h>

#include <QFile>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace quarterdeck {

namespace {

const QLocale kGerman(QLocale::German, QLocale::Germany);

} // namespace

TEST(RowsExport, FollowsTheLocaleOfTheSpreadsheet)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("rows.csv"));
    Progress progress;
    const RowsText text(fixture::rowsOf("Umsatz"), kGerman);
    ASSERT_TRUE(writeRowsCsv(path, text, {0, 2}, {1, 5, 6, 7}, kGerman, progress));
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_EQ(file.readAll(),
        QByteArray("\xEF\xBB\xBF"
                   "Adds;Zip;Amount;Close Date\r\n"
                   "1200,5;0042;1200,5;2026-02-03\r\n"
                   "900;;900;\r\n"));
}

TEST(RowsExport, LeavesNothingWhereItWasCancelled)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("rows.csv"));
    Progress progress;
    progress.cancel();
    const RowsText text(fixture::rowsOf("Revenue"), QLocale::c());
    const Result<void> written = writeRowsCsv(path, text, {0, 1, 2}, {0}, QLocale::c(), progress);
    ASSERT_FALSE(written);
    EXPECT_EQ(written.error().kind, ErrorKind::Cancelled);
    EXPECT_FALSE(QFile::exists(path));
}

TEST(RowsExport, LetsNoCellRunAsAFormula)
{
    for (const char* formula : {"=1+1", "+A1", "-A1", "@SUM(A1)", "\t=1"})
        EXPECT_EQ(withoutFormula(QString::fromLatin1(formula)), QLatin1Char('\'') + QString::fromLatin1(formula));
    for (const char* harmless : {"-12.5", "+3", "-1,5", "a=b", ""})
        EXPECT_EQ(withoutFormula(QString::fromLatin1(harmless)), QString::fromLatin1(harmless));
}

TEST(RowsSearch, FoldsLettersThatPeopleTypeWithoutTheirMarks)
{
    EXPECT_EQ(foldedForSearch(std::string_view("Søren KJÆRGAARD")), "soren kjaergaard");
    EXPECT_EQ(foldedForSearch(std::string_view("Łukasz Żakowski")), "lukasz zakowski");
    EXPECT_EQ(foldedForSearch(std::string_view("Завод")), "завод");
}

TEST(RowsSearch, DoesNotFindAWordAcrossTwoCells)
{
    const CellTable table{{"North", "ern"}};
    EXPECT_FALSE(RowsSearch(QStringLiteral("northern")).found(table.row(0)));
    EXPECT_TRUE(RowsSearch(QStringLiteral("ern north")).found(table.row(0)));
    EXPECT_TRUE(RowsSearch(QString()).found(table.row(0)));
}

TEST(RowsSearch, FindsExactlyAQuotedValue)
{
    const RowsSearch search(RowsSearch::quoted(QStringLiteral("Closed Won")));
    EXPECT_TRUE(search.found("closed won"));
    EXPECT_FALSE(search.found("won and closed"));
}

} // namespace quarterdeck
