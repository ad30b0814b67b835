// SPDX-License-Identifier: GPL-3.0-or-later
#include "popup_place.h"

#include <QScreen>

#include <algorithm>

namespace quarterdeck {

void showBelow(QWidget& popup, const QWidget& anchor)
{
    popup.adjustSize();
    const QRect screen = anchor.screen()->availableGeometry();
    QPoint at = anchor.mapToGlobal(QPoint(0, anchor.height() + 2));
    at.setX(std::clamp(at.x(), screen.left(), std::max(screen.left(), screen.right() - popup.width())));
    at.setY(std::clamp(at.y(), screen.top(), std::max(screen.top(), screen.bottom() - popup.height())));
    popup.move(at);
    popup.show();
}

} // namespace quarterdeck
