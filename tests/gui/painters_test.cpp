// SPDX-License-Identifier: GPL-3.0-or-later
#include "fixture_views.h"
#include "text_recorder.h"

#include <quarterdeck/gui/page_painter.h>
#include <quarterdeck/gui/tile_frame.h>
#include <quarterdeck/gui/tile_painter.h>

#include <QDir>
#include <QImage>

#include <gtest/gtest.h>

namespace quarterdeck {

namespace {

constexpr QRgb kUntouched = qRgb(255, 0, 255);

/// Paints the content into the middle of a canvas and gives back the canvas.
QImage paintInside(const TileView& view, const QRectF& rect, const QSize& canvas, const ChartStyle& style)
{
    QImage image(canvas, QImage::Format_RGB32);
    image.fill(kUntouched);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painterFor(view).paint(painter, rect, view, style);
    return image;
}

/// The smallest rectangle that holds every touched pixel.
QRect touched(const QImage& image)
{
    QRect result;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            if (image.pixel(x, y) != kUntouched)
                result |= QRect(x, y, 1, 1);
    return result;
}

} // namespace

class EveryPainter : public testing::TestWithParam<TileView>
{
};

INSTANTIATE_TEST_SUITE_P(Content, EveryPainter, testing::ValuesIn(fixture::everyKind()),
    [](const auto& each) { return each.param.id.toStdString(); });

TEST_P(EveryPainter, StaysWithinItsRectangleOnANarrowTile)
{
    const ChartStyle style = ChartStyle::of(Theme::Light);
    const QRectF rect(40, 40, 280 - 32, 150);
    const QRect found = touched(paintInside(GetParam(), rect, QSize(340, 230), style));
    EXPECT_FALSE(found.isEmpty());
    EXPECT_TRUE(rect.adjusted(-1, -1, 1, 1).contains(QRectF(found)))
        << found.left() << ' ' << found.top() << ' ' << found.right() << ' ' << found.bottom();
}

TEST_P(EveryPainter, StaysWithinItsRectangleAtTwiceTheTextSize)
{
    const ChartStyle style = ChartStyle::of(Theme::Dark, 26);
    const QRectF rect(60, 60, 280, 260);
    const QRect found = touched(paintInside(GetParam(), rect, QSize(400, 380), style));
    EXPECT_TRUE(rect.adjusted(-1, -1, 1, 1).contains(QRectF(found)))
        << found.left() << ' ' << found.top() << ' ' << found.right() << ' ' << found.bottom();
}

TEST_P(EveryPainter, HasPointsInsideItsRectangleThatSaySomething)
{
    const ChartStyle style = ChartStyle::of(Theme::Light);
    const QRectF rect(0, 0, 420, 220);
    const auto points = painterFor(GetParam()).points(rect, GetParam(), style);
    ASSERT_FALSE(points.empty());
    for (const TilePoint& point : points) {
        EXPECT_TRUE(rect.adjusted(-1, -1, 1, 1).contains(point.where));
        EXPECT_FALSE(point.text.isEmpty());
    }
}

TEST_P(EveryPainter, PaintsNothingForEmptyContentAndDoesNotFail)
{
    TileView view = GetParam();
    std::visit([](auto& content) { content = {}; }, view.content);
    const QImage image = paintInside(view, QRectF(10, 10, 200, 100), QSize(220, 120), ChartStyle::of(Theme::Light));
    EXPECT_TRUE(touched(image).isEmpty());
}

TEST(ACard, ShrinksALongNumberRatherThanCuttingIt)
{
    TileView view = fixture::card();
    std::get<CardView>(view.content).number = QStringLiteral("−128,456.25");
    std::get<CardView>(view.content).unit = QStringLiteral("€ / d");
    const ChartStyle style = ChartStyle::of(Theme::Light, 26);
    TextRecorder recorder(QSize(280, 300));
    QPainter painter(&recorder);
    painterFor(view).paint(painter, TileFrame(QRectF(0, 0, 280, 300), style).content(), view, style);
    painter.end();
    ASSERT_GE(recorder.texts().size(), 2U);
    EXPECT_EQ(recorder.texts()[0].text, QStringLiteral("−128,456.25"));
    EXPECT_EQ(recorder.texts()[1].text, QStringLiteral("€ / d"));
}

TEST(AWaterfall, FoldsWhatDoesNotFitSoThatItStillAddsUp)
{
    const TileView view = fixture::waterfall();
    const ChartStyle style = ChartStyle::of(Theme::Light);
    const auto points = painterFor(view).points(QRectF(0, 0, 240, 80), view, style);
    ASSERT_EQ(points.size(), 4U);
    EXPECT_EQ(points.front().name, QStringLiteral("1 Oct"));
    EXPECT_EQ(points.back().name, QStringLiteral("27 Oct"));
    EXPECT_TRUE(points[2].text.contains(QStringLiteral("−2.4"))) << points[2].text.toStdString();
    EXPECT_TRUE(points[2].text.contains(QStringLiteral("Lowered −0.46")));
}

TEST(ATable, KeepsItsTotalsAndWhatItIsSortedByWhereItGetsNarrowAndLow)
{
    const TileView view = fixture::table();
    const ChartStyle style = ChartStyle::of(Theme::Light);
    const auto points = painterFor(view).points(QRectF(0, 0, 150, 110), view, style);
    ASSERT_GE(points.size(), 2U);
    EXPECT_EQ(points[0].name, QStringLiteral("Owner"));
    EXPECT_EQ(points[1].name, QStringLiteral("Revenue, K €"));
    EXPECT_EQ(points.back().name, QStringLiteral("Total, Revenue, K €"));
}

} // namespace quarterdeck
