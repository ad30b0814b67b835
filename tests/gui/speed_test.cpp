// SPDX-License-Identifier: GPL-3.0-or-later
#include "fixture_rows.h"
#include "fixture_views.h"
#include "handler_time.h"
#include "wait_for.h"

#include <quarterdeck/gui/rows_dialog.h>
#include <quarterdeck/gui/rows_table_view.h>
#include <quarterdeck/gui/tile_frame.h>

#include <QApplication>
#include <QClipboard>
#include <QImage>
#include <QLineEdit>
#include <QPainter>
#include <QSettings>
#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <algorithm>

namespace quarterdeck {

namespace {

constexpr std::int64_t kMostOfAHandler = 50'000'000;

} // namespace

/// A turn of the event loop paints one tile.
TEST(Painting, OfATileNeverHoldsUpTheWindow)
{
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
    GTEST_SKIP() << "a sanitizer's build says nothing about speed";
#endif
    const ChartStyle style = ChartStyle::of(Theme::Light);
    for (const TileView& view : fixture::everyKind()) {
        std::int64_t best = kMostOfAHandler;
        for (int run = 0; run < 5; ++run) {
            QImage image(900, 300, QImage::Format_RGB32);
            const std::int64_t before = fixture::processorNanoseconds();
            QPainter painter(&image);
            TileFrame(QRectF(image.rect()), style).paint(painter, view);
            painter.end();
            best = std::min(best, fixture::processorNanoseconds() - before);
        }
        RecordProperty(view.id.toStdString(), std::to_string(best / 1000) + " µs");
        EXPECT_LT(best, kMostOfAHandler) << view.id.toStdString();
    }
}

/// Every turn of the event loop is measured, whatever is done to 200,000 rows.
TEST(RowsOfALargeNumber, NeverHoldUpTheWindow)
{
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
    GTEST_SKIP() << "a sanitizer's build says nothing about speed";
#endif
    const RowsView many = fixture::manyRows(200'000);
    const QTemporaryDir folder;
    QSettings settings(folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
    RowsDialog dialog(
        QStringLiteral("Revenue"), [&](std::optional<std::size_t>, Progress&) -> Result<RowsView> { return many; },
        ChartStyle::of(Theme::Light), settings);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.show();
    const auto slowest = [&](const char* what, const auto& start) {
        std::int64_t most = fixture::processorNanoseconds();
        start();
        most = fixture::processorNanoseconds() - most;
        // Turn by turn, so that each handler is measured alone.
        do {
            const std::int64_t before = fixture::processorNanoseconds();
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 20);
            most = std::max(most, fixture::processorNanoseconds() - before);
        } while (dialog.busy());
        ::testing::Test::RecordProperty(what, std::to_string(most / 1000) + " µs");
        EXPECT_LT(most, kMostOfAHandler) << what;
    };
    auto& table = *dialog.findChild<RowsTableView*>(QStringLiteral("rowsTable"));
    auto& search = *dialog.findChild<QLineEdit*>(QStringLiteral("rowsSearch"));
    slowest("reading", [] {});
    ASSERT_EQ(table.model()->rowCount(), 200'000);
    slowest("sorting text", [&] { table.sortByColumn(4, Qt::AscendingOrder); });
    slowest("sorting numbers", [&] { table.sortByColumn(1, Qt::DescendingOrder); });
    slowest("searching", [&] { search.setText(QStringLiteral("oresund")); });
    EXPECT_LT(table.model()->rowCount(), 5'000);
    slowest("finding all again", [&] { search.clear(); });
    slowest("selecting all", [&] { table.selectAll(); });
    slowest("copying all", [&] { Q_EMIT table.copyRequested(RowsExcerpt::Header::With); });
    EXPECT_GT(QApplication::clipboard()->text().size(), 5'000'000);
    slowest("closing", [&] { dialog.close(); });
}

} // namespace quarterdeck
