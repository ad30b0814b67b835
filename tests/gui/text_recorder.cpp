// SPDX-License-Identifier: GPL-3.0-or-later
#include "text_recorder.h"

#include <QFontMetricsF>
#include <QPainter>

namespace quarterdeck {

class TextRecorder::Engine : public QPaintEngine
{
public:
    Engine() : QPaintEngine(AllFeatures) { }

    bool begin(QPaintDevice*) override { return true; }
    bool end() override { return true; }
    void updateState(const QPaintEngineState&) override { }
    void drawPixmap(const QRectF&, const QPixmap&, const QRectF&) override { }
    void drawPath(const QPainterPath&) override { }
    void drawPolygon(const QPointF*, int, PolygonDrawMode) override { }
    Type type() const override { return User; }

    void drawTextItem(const QPointF& at, const QTextItem& item) override
    {
        const QRectF ink = QFontMetricsF(item.font()).tightBoundingRect(item.text()).translated(at);
        texts.push_back({painter()->combinedTransform().mapRect(ink), item.text()});
    }

    std::vector<Text> texts;
};

TextRecorder::TextRecorder(const QSize& size) : m_size(size), m_engine(std::make_unique<Engine>()) { }

TextRecorder::~TextRecorder() = default;

const std::vector<TextRecorder::Text>& TextRecorder::texts() const { return m_engine->texts; }

QPaintEngine* TextRecorder::paintEngine() const { return m_engine.get(); }

int TextRecorder::metric(PaintDeviceMetric metric) const
{
    switch (metric) {
    case PdmWidth:
        return m_size.width();
    case PdmHeight:
        return m_size.height();
    case PdmDepth:
        return 32;
    case PdmDpiX:
    case PdmDpiY:
    case PdmPhysicalDpiX:
    case PdmPhysicalDpiY:
        return 96;
    case PdmDevicePixelRatio:
        return 1;
    case PdmDevicePixelRatioScaled:
        return static_cast<int>(devicePixelRatioFScale());
    default:
        return QPaintDevice::metric(metric);
    }
}

} // namespace quarterdeck
