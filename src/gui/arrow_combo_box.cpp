// SPDX-License-Identifier: GPL-3.0-or-later
#include "arrow_combo_box.h"

#include <QPainter>

namespace quarterdeck {

void ArrowComboBox::paintEvent(QPaintEvent* event)
{
    QComboBox::paintEvent(event);
    QPainter painter(this);
    painter.setPen(palette().color(isEnabled() ? QPalette::Active : QPalette::Disabled, QPalette::ButtonText));
    const QRect right(
        width() - fontMetrics().height() - fontMetrics().height() / 3, 0, fontMetrics().height(), height());
    painter.drawText(right, Qt::AlignCenter, QStringLiteral("▾"));
}

} // namespace quarterdeck
