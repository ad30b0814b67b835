// SPDX-License-Identifier: GPL-3.0-or-later
#include "fixture_views.h"
#include "handler_time.h"
#include "real_window.h"

#include <quarterdeck/gui/tile_frame.h>

#include <QImage>
#include <QPainter>

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

} // namespace quarterdeck
