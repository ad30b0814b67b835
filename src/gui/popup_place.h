// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace quarterdeck {

/// Shows a popup under the widget that it belongs to, moved so that it stays on the screen.
void showBelow(QWidget& popup, const QWidget& anchor);

} // namespace quarterdeck
