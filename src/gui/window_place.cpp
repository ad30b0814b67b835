// SPDX-License-Identifier: GPL-3.0-or-later
#include <quarterdeck/gui/window_place.h>

#include <QGuiApplication>
#include <QMainWindow>
#include <QScreen>
#include <QSettings>
#include <QSplitter>

#include <algorithm>

namespace quarterdeck {

namespace {

constexpr QSize kUsualSize(1440, 900);
constexpr int kLeastVisible = 80; // pixels of the title bar, to take hold of

QString geometryKey() { return QStringLiteral("window/geometry"); }
QString keyOf(const QSplitter& splitter) { return QStringLiteral("window/splitters/") + splitter.objectName(); }

bool canBeReached(const QRect& place)
{
    const QRect top(place.left(), place.top(), place.width(), kLeastVisible);
    const QList<QScreen*> screens = QGuiApplication::screens();
    return std::any_of(screens.begin(), screens.end(), [&](const QScreen* screen) {
        const QRect seen = screen->availableGeometry().intersected(top);
        return seen.width() >= kLeastVisible && seen.height() >= kLeastVisible / 2;
    });
}

} // namespace

void restorePlace(QMainWindow& window, const QSettings& settings)
{
    const QRect screen = window.screen()->availableGeometry();
    window.resize(kUsualSize.boundedTo(screen.size()));
    window.restoreGeometry(settings.value(geometryKey()).toByteArray());
    if (!canBeReached(window.geometry())) {
        window.resize(window.size().boundedTo(screen.size()));
        window.move(screen.center() - window.rect().center());
    }
    for (QSplitter* splitter : window.findChildren<QSplitter*>())
        if (!splitter->objectName().isEmpty())
            splitter->restoreState(settings.value(keyOf(*splitter)).toByteArray());
}

void savePlace(const QMainWindow& window, QSettings& settings)
{
    settings.setValue(geometryKey(), window.saveGeometry());
    for (const QSplitter* splitter : window.findChildren<QSplitter*>())
        if (!splitter->objectName().isEmpty())
            settings.setValue(keyOf(*splitter), splitter->saveState());
}

} // namespace quarterdeck
