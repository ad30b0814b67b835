// SPDX-License-Identifier: GPL-3.0-or-later
#include <quarterdeck/gui/focus_areas.h>

#include <QApplication>
#include <QKeyEvent>
#include <QMenu>
#include <QMenuBar>
#include <QShortcut>

namespace quarterdeck {

namespace {

bool canHaveFocus(const QWidget* widget)
{
    return widget && (widget->focusPolicy() & Qt::TabFocus) && widget->isVisible() && widget->isEnabled();
}

/// The first of the area's widgets in the order of Tab.
QWidget* firstIn(const QWidget* area)
{
    for (QWidget* widget = area->nextInFocusChain(); widget && widget != area; widget = widget->nextInFocusChain())
        if (area->isAncestorOf(widget) && canHaveFocus(widget))
            return widget;
    return nullptr;
}

} // namespace

FocusAreas::FocusAreas(QWidget& window, QList<QWidget*> areas, QMenuBar& menu)
    : QObject(&window), m_areas(std::move(areas)), m_menu(menu)
{
    connect(new QShortcut(Qt::Key_F6, &window), &QShortcut::activated, this, [this] { step(currentArea(), 1); });
    connect(new QShortcut(Qt::SHIFT | Qt::Key_F6, &window), &QShortcut::activated, this,
        [this] { step(currentArea(), -1); });
    for (const QAction* action : menu.actions())
        if (action->menu())
            action->menu()->installEventFilter(this);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) {
        for (int area = 0; now && area < m_areas.size(); ++area)
            if (m_areas[area]->isAncestorOf(now))
                m_last[area] = now;
    });
}

int FocusAreas::currentArea() const
{
    const QWidget* focus = QApplication::focusWidget();
    for (int area = 0; focus && area < m_areas.size(); ++area)
        if (m_areas[area]->isAncestorOf(focus))
            return area;
    return static_cast<int>(m_areas.size()); // the menu bar, or nowhere
}

bool FocusAreas::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::KeyPress)
        return false;
    const auto* key = static_cast<QKeyEvent*>(event);
    if (key->key() != Qt::Key_F6)
        return false;
    static_cast<QMenu*>(watched)->close();
    m_menu.setActiveAction(nullptr);
    step(static_cast<int>(m_areas.size()), key->modifiers() & Qt::ShiftModifier ? -1 : 1);
    return true;
}

void FocusAreas::step(int from, int by)
{
    const auto places = static_cast<int>(m_areas.size()) + 1;
    int area = from;
    for (int tried = 0; tried < places; ++tried) {
        area = (area + by + places) % places;
        if (enter(area))
            return;
    }
}

bool FocusAreas::enter(int area)
{
    if (area == m_areas.size()) {
        if (m_menu.actions().isEmpty())
            return false;
        m_menu.setActiveAction(m_menu.actions().front());
        return true;
    }
    QWidget* last = m_last.value(area);
    QWidget* target = canHaveFocus(last) ? last : firstIn(m_areas[area]);
    if (!m_areas[area]->isVisible() || !target)
        return false;
    target->setFocus(Qt::ShortcutFocusReason);
    return true;
}

} // namespace quarterdeck
