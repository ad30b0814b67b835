// SPDX-License-Identifier: GPL-3.0-or-later
#include "fixture_views.h"

#include <quarterdeck/gui/tile_frame.h>

#include <QElapsedTimer>
#include <QImage>
#include <QPainter>

#include <gtest/gtest.h>

#include <algorithm>

namespace quarterdeck {

/// A turn of the event loop paints one tile: it must leave most of the 16 ms of a frame. The best of several runs is
/// taken, since the machine may be busy.
TEST(Painting, ATileTakesAPartOfAFrame)
{
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
    GTEST_SKIP() << "a sanitizer's build says nothing about speed";
#endif
    const ChartStyle style = ChartStyle::of(Theme::Light);
    for (const TileView& view : fixture::everyKind()) {
        qint64 best = 1'000'000'000;
        for (int run = 0; run < 5; ++run) {
            QImage image(900, 300, QImage::Format_RGB32);
            QElapsedTimer timer;
            timer.start();
            QPainter painter(&image);
            TileFrame(QRectF(image.rect()), style).paint(painter, view);
            painter.end();
            best = std::min(best, timer.nsecsElapsed());
        }
        RecordProperty(view.id.toStdString(), std::to_string(best / 1000) + " µs");
        EXPECT_LT(best, 12'000'000) << view.id.toStdString();
    }
}

} // namespace quarterdeck
