// SPDX-License-Identifier: GPL-3.0-or-later
#include "fixture_views.h"

#include <quarterdeck/gui/page_painter.h>
#include <quarterdeck/gui/tile_frame.h>
#include <quarterdeck/gui/tile_table.h>

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

TEST(Pictures, OfEveryKindOfTileAtEveryWidthAndSize)
{
    const QDir folder(QStringLiteral(QUARTERDECK_BINARY_DIR "/pictures"));
    ASSERT_TRUE(folder.mkpath(QStringLiteral(".")));
    for (const Theme theme : {Theme::Light, Theme::Dark}) {
        for (const int percent : {100, 200}) {
            const ChartStyle style = ChartStyle::of(theme, 13.0 * percent / 100);
            const QImage page = picture(fixture::gallery(), QSize(1280 * percent / 100, 800), style);
            const QString name = theme == Theme::Light ? QStringLiteral("light") : QStringLiteral("dark");
            EXPECT_TRUE(page.save(folder.filePath(QStringLiteral("kinds-%1-%2.png").arg(name).arg(percent))));
            const QImage wide = picture(fixture::gallery(), QSize(1920 * percent / 100, 1080), style);
            EXPECT_TRUE(wide.save(folder.filePath(QStringLiteral("kinds-wide-%1-%2.png").arg(name).arg(percent))));
            const QSize tile(280, style.pixels(312));
            const std::vector<TileView> kinds = fixture::everyKind();
            const auto columns = static_cast<int>((kinds.size() + 1) / 2);
            QImage narrow((tile.width() + 12) * columns, (tile.height() + 12) * 2, QImage::Format_RGB32);
            narrow.fill(style.background);
            QPainter painter(&narrow);
            for (std::size_t i = 0; i < kinds.size(); ++i) {
                const QPoint at(static_cast<int>(i) % columns, static_cast<int>(i) / columns);
                const QPointF corner(at.x() * (tile.width() + 12), at.y() * (tile.height() + 12));
                const double height = kinds[i].rows == 1 ? style.px(150) : tile.height();
                TileFrame(QRectF(corner, QSizeF(tile.width(), height)), style).paint(painter, kinds[i]);
            }
            painter.end();
            EXPECT_TRUE(narrow.save(folder.filePath(QStringLiteral("narrow-%1-%2.png").arg(name).arg(percent))));
        }
    }
}

TEST(Pictures, OfTheTilesAsTablesHoldEveryTile)
{
    const QDir folder(QStringLiteral(QUARTERDECK_BINARY_DIR "/pictures"));
    ASSERT_TRUE(folder.mkpath(QStringLiteral(".")));
    DashboardView view = fixture::gallery();
    view.tiles.clear();
    for (const TileView& tile : fixture::everyKind())
        view.tiles.push_back(tableTwin(tile));
    const QImage image = picture(view, QSize(1440, 900), ChartStyle::of(Theme::Light));
    EXPECT_TRUE(image.save(folder.filePath(QStringLiteral("kinds-as-tables.png"))));
}

} // namespace quarterdeck
