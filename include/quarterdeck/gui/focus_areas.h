// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QMap>
#include <QObject>
#include <QPointer>
#include <QWidget>

class QMenuBar;

namespace quarterdeck {

/// F6 goes to the next area of the window and Shift+F6 to the one before: each to where the keyboard was in it last.
/// Areas that are hidden or have nothing to stand on are passed over; the menu bar is the last one.
class FocusAreas : public QObject
{
    Q_OBJECT

public:
    /// In the order of F6. All belong to `window`, which is its parent.
    FocusAreas(QWidget& window, QList<QWidget*> areas, QMenuBar& menu);

protected:
    /// Of the menus, which take the keyboard for themselves.
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void step(int from, int by);
    int currentArea() const;
    bool enter(int area);

    QList<QWidget*> m_areas;
    QMenuBar& m_menu;
    QMap<int, QPointer<QWidget>> m_last; // where the keyboard was, by area
};

} // namespace quarterdeck
