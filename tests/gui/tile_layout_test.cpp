// SPDX-License-Identifier: GPL-3.0-or-later
#include "fixture_views.h"
#include "text_recorder.h"

#include <quarterdeck/gui/tile_frame.h>
#include <quarterdeck/gui/tile_painter.h>
#include <quarterdeck/gui/tile_table.h>

#include <QImage>

#include <gtest/gtest.h>

#include <vector>

namespace quarterdeck {

namespace {

constexpr QRgb kUntouched = qRgb(255, 0, 255);
constexpr int kAround = 60;

/// Every fixture, and its twin as a table.
std::vector<TileView> everything()
{
    std::vector<TileView> views = fixture::everyKind();
    for (const TileView& view : fixture::everyKind()) {
        TileView twin = tableTwin(view);
        twin.id += QStringLiteral("_table");
        views.push_back(twin);
    }
    return views;
}

struct Size
{
    int width;
    double text;
};

std::vector<Size> everySize()
{
    std::vector<Size> sizes;
    for (const int width : {280, 360, 560, 900})
        for (const double text : {13.0, 19.5, 26.0})
            sizes.push_back({width, text});
    return sizes;
}

QRectF contentAt(const TileView& view, int width, const ChartStyle& style)
{
    const double rows = view.rows;
    const QRectF tile(kAround, kAround, width, style.px(150) * rows + style.gap * (rows - 1));
    return TileFrame(tile, style).content();
}

QSize canvasFor(const QRectF& content)
{
    return {static_cast<int>(content.right()) + kAround, static_cast<int>(content.bottom()) + kAround};
}

/// How many pixels the view's painter touches outside the rectangle.
int pixelsOutside(const TileView& view, const QRectF& inside, const ChartStyle& style)
{
    QImage image(canvasFor(inside), QImage::Format_RGB32);
    image.fill(kUntouched);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painterFor(view).paint(painter, inside, view, style);
    painter.end();
    const QRect allowed = inside.adjusted(-1, -1, 1, 1).toAlignedRect();
    int outside = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            outside += image.pixel(x, y) != kUntouched && !allowed.contains(x, y) ? 1 : 0;
    return outside;
}

/// Pairs of texts that stand over each other.
QStringList overlaps(const std::vector<TextRecorder::Text>& texts)
{
    QStringList found;
    for (std::size_t i = 0; i < texts.size(); ++i)
        for (std::size_t j = i + 1; j < texts.size(); ++j) {
            const QRectF both = texts[i].where & texts[j].where;
            if (both.width() > 1 && both.height() > 1)
                found << texts[i].text + QStringLiteral(" / ") + texts[j].text;
        }
    return found;
}

} // namespace

/// Tiles as wide as the grid makes them, with text from 100 to 200 %.
class TileAtEverySize : public testing::TestWithParam<TileView>
{
};

INSTANTIATE_TEST_SUITE_P(Everything, TileAtEverySize, testing::ValuesIn(everything()),
    [](const auto& each) { return each.param.id.toStdString(); });

TEST_P(TileAtEverySize, PaintsNothingOutsideItsContent)
{
    for (const Size& size : everySize())
        for (const Theme theme : {Theme::Light, Theme::Dark}) {
            const ChartStyle style = ChartStyle::of(theme, size.text);
            EXPECT_EQ(pixelsOutside(GetParam(), contentAt(GetParam(), size.width, style), style), 0)
                << size.width << " wide, text " << size.text;
        }
}

TEST_P(TileAtEverySize, WritesNoTextOverAnother)
{
    for (const Size& size : everySize()) {
        const ChartStyle style = ChartStyle::of(Theme::Light, size.text);
        const QRectF inside = contentAt(GetParam(), size.width, style);
        TextRecorder recorder(canvasFor(inside));
        QPainter painter(&recorder);
        painterFor(GetParam()).paint(painter, inside, GetParam(), style);
        painter.end();
        EXPECT_FALSE(recorder.texts().empty());
        EXPECT_EQ(overlaps(recorder.texts()).join(QLatin1Char('\n')).toStdString(), "")
            << size.width << " wide, text " << size.text;
    }
}

TEST_P(TileAtEverySize, HasPointsWithinItsContentWhoseTextBeginsWithTheirName)
{
    for (const Size& size : everySize()) {
        const ChartStyle style = ChartStyle::of(Theme::Light, size.text);
        const QRectF inside = contentAt(GetParam(), size.width, style);
        const auto points = painterFor(GetParam()).points(inside, GetParam(), style);
        EXPECT_FALSE(points.empty());
        for (const TilePoint& point : points) {
            EXPECT_TRUE(inside.adjusted(-1, -1, 1, 1).contains(point.where)) << point.name.toStdString();
            EXPECT_FALSE(point.name.isEmpty());
            EXPECT_TRUE(point.text.startsWith(point.name)) << point.text.toStdString();
        }
    }
}

} // namespace quarterdeck
