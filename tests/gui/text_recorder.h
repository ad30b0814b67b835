// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPaintDevice>
#include <QPaintEngine>
#include <QRectF>
#include <QString>

#include <memory>
#include <vector>

namespace quarterdeck {

/// A surface that keeps nothing of what is painted but where each text stands.
class TextRecorder : public QPaintDevice
{
public:
    struct Text
    {
        QRectF where; ///< of the ink, not of the line
        QString text;
    };

    explicit TextRecorder(const QSize& size);
    ~TextRecorder() override;

    const std::vector<Text>& texts() const;
    QPaintEngine* paintEngine() const override;

protected:
    int metric(PaintDeviceMetric metric) const override;

private:
    class Engine;

    QSize m_size;
    std::unique_ptr<Engine> m_engine;
};

} // namespace quarterdeck
