// SPDX-License-Identifier: GPL-3.0-or-later
#include "fixture_views.h"

#include <quarterdeck/gui/page_painter.h>
#include <quarterdeck/gui/report.h>

#include <QFile>
#include <QImage>
#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <thread>

namespace quarterdeck {

namespace {

std::filesystem::path in(const QTemporaryDir& folder, const char* name)
{
    return folder.filePath(QString::fromLatin1(name)).toStdString();
}

} // namespace

TEST(Report, IsAPictureOfTheAskedSizeTimesTheScale)
{
    const QTemporaryDir folder;
    ReportOptions options;
    options.name = QStringLiteral("Halyard");
    options.size = QSize(1280, 800);
    options.scale = 2;
    ASSERT_TRUE(writeReport(fixture::executive(), in(folder, "page.png"), options));
    const QImage image(folder.filePath(QStringLiteral("page.png")));
    EXPECT_EQ(image.size(), QSize(2560, 1600));
}

TEST(Report, IsAsHighAsItsTilesNeedWhenNoSizeIsAsked)
{
    const QTemporaryDir folder;
    ASSERT_TRUE(writeReport(fixture::manager(), in(folder, "page.png"), ReportOptions()));
    const QImage image(folder.filePath(QStringLiteral("page.png")));
    EXPECT_EQ(image.width(), 1440);
    EXPECT_GT(image.height(), 800);
}

TEST(Report, IsAVectorPdf)
{
    const QTemporaryDir folder;
    ASSERT_TRUE(writeReport(fixture::executive(), in(folder, "page.pdf"), ReportOptions()));
    QFile file(folder.filePath(QStringLiteral("page.pdf")));
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    EXPECT_TRUE(bytes.startsWith("%PDF"));
    EXPECT_FALSE(bytes.contains("/Subtype /Image")) << "charts are painted, not pasted";
}

TEST(Report, HoldsEveryKindOfTileAsVectors)
{
    const QTemporaryDir folder;
    DashboardView view = fixture::gallery();
    view.tiles = fixture::everyKind();
    ASSERT_TRUE(writeReport(view, in(folder, "kinds.pdf"), ReportOptions()));
    QFile file(folder.filePath(QStringLiteral("kinds.pdf")));
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    EXPECT_TRUE(bytes.startsWith("%PDF"));
    EXPECT_FALSE(bytes.contains("/Subtype /Image")) << "charts are painted, not pasted";
}

TEST(Report, SpreadsOverPagesWithoutCuttingATile)
{
    DashboardView view = fixture::executive();
    const DashboardView more = fixture::manager();
    view.tiles.insert(view.tiles.end(), more.tiles.begin(), more.tiles.end());
    const ChartStyle style = ChartStyle::of(Theme::Light);
    const PagePainter page(QStringLiteral("Halyard"), view, style);
    EXPECT_EQ(page.pages(QSizeF(1440, 4000)), 1);
    EXPECT_GE(page.pages(QSizeF(1440, 1018)), 2);
}

TEST(Report, IsPaintedInPartsAndWrittenInAThreadOfItsOwn)
{
    const QTemporaryDir folder;
    for (const char* name : {"page.pdf", "page.png"}) {
        auto painting = ReportPainting::begin(fixture::executive(), in(folder, name), ReportOptions());
        ASSERT_TRUE(painting);
        int parts = 1;
        while ((*painting)->paintNext())
            ++parts;
        EXPECT_EQ(parts, static_cast<int>(fixture::executive().tiles.size()) + 1);
        EXPECT_FALSE((*painting)->paintNext());
        std::thread([&] { EXPECT_TRUE((*painting)->write()); }).join();
        ASSERT_TRUE(writeReport(fixture::executive(), in(folder, "whole.png"), ReportOptions()));
    }
    EXPECT_EQ(
        QImage(folder.filePath(QStringLiteral("page.png"))), QImage(folder.filePath(QStringLiteral("whole.png"))));
}

TEST(Report, RefusesAnotherKindOfFile)
{
    const QTemporaryDir folder;
    const auto written = writeReport(fixture::rep(), in(folder, "page.docx"), ReportOptions());
    ASSERT_FALSE(written);
    EXPECT_EQ(written.error().kind, ErrorKind::UnknownFileType);
}

TEST(Report, SaysThatAFolderIsNotThere)
{
    const QTemporaryDir folder;
    const auto written = writeReport(fixture::rep(), in(folder, "missing/page.png"), ReportOptions());
    ASSERT_FALSE(written);
    EXPECT_EQ(written.error().kind, ErrorKind::WriteFailed);
}

} // namespace quarterdeck
