// SPDX-License-Identifier: GPL-3.0-or-later
#include "fixture_views.h"

#include <quarterdeck/gui/page_painter.h>

#include <QDir>
#include <QImage>

#include <gtest/gtest.h>

namespace quarterdeck {

namespace {

QImage picture(const DashboardView& view, const QSize& size, const ChartStyle& style)
{
    const PagePainter page(QStringLiteral("Halyard Instruments"), view, style);
    QImage image(
        size.expandedTo(QSize(size.width(), static_cast<int>(page.leastHeight(size.width())))), QImage::Format_RGB32);
    QPainter painter(&image);
    page.paint(painter, image.size(), 0);
    return image;
}

} // namespace

/// Leaves the pictures in the build folder, for a person to look at.
TEST(Pictures, OfTheThreeDashboardsHoldEveryTile)
{
    const QDir folder(QStringLiteral(QUARTERDECK_BINARY_DIR "/pictures"));
    ASSERT_TRUE(folder.mkpath(QStringLiteral(".")));
    for (const char* role : {"executive", "manager", "rep"}) {
        for (const Theme theme : {Theme::Light, Theme::Dark}) {
            for (const QSize size : {QSize(1280, 800), QSize(1920, 1080)}) {
                const ChartStyle style = ChartStyle::of(theme);
                const QImage image = picture(fixture::dashboard(QString::fromLatin1(role)), size, style);
                const QString name = QStringLiteral("%1-%2-%3.png")
                                         .arg(QString::fromLatin1(role))
                                         .arg(theme == Theme::Light ? QStringLiteral("light") : QStringLiteral("dark"))
                                         .arg(size.width());
                EXPECT_TRUE(image.save(folder.filePath(name)));
                EXPECT_EQ(image.pixelColor(2, image.height() - 3), style.background);
            }
        }
    }
}

TEST(Pictures, AtTwiceTheTextSizeHoldEveryTile)
{
    const QDir folder(QStringLiteral(QUARTERDECK_BINARY_DIR "/pictures"));
    ASSERT_TRUE(folder.mkpath(QStringLiteral(".")));
    for (const char* role : {"executive", "rep"}) {
        const QImage image = picture(
            fixture::dashboard(QString::fromLatin1(role)), QSize(1280, 800), ChartStyle::of(Theme::Light, 26));
        EXPECT_TRUE(image.save(folder.filePath(QString::fromLatin1(role) + QStringLiteral("-200.png"))));
    }
}

} // namespace quarterdeck
