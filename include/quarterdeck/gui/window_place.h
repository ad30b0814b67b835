// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QSettings;
class QMainWindow;

namespace quarterdeck {

/// Puts the window where it was last time: size, place, full screen, and every splitter that has a name. A place on a
/// screen that is gone becomes one on a screen that is there.
void restorePlace(QMainWindow& window, const QSettings& settings);
void savePlace(const QMainWindow& window, QSettings& settings);

} // namespace quarterdeck
