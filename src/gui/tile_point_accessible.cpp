// SPDX-License-Identifier: GPL-3.0-or-later
#include "tile_point_accessible.h"

#include <quarterdeck/gui/tile_widget.h>

namespace quarterdeck {

TilePointAccessible::TilePointAccessible(TileWidget* tile, int index) : m_tile(tile), m_index(index) { }

const TilePoint* TilePointAccessible::point() const
{
    const bool known = m_tile && m_index < static_cast<int>(m_tile->points().size());
    return known ? &m_tile->points()[static_cast<std::size_t>(m_index)] : nullptr;
}

bool TilePointAccessible::isValid() const { return point() != nullptr; }

QWindow* TilePointAccessible::window() const
{
    const QAccessibleInterface* tile = parent();
    return tile ? tile->window() : nullptr;
}

QAccessibleInterface* TilePointAccessible::parent() const
{
    return m_tile ? QAccessible::queryAccessibleInterface(m_tile) : nullptr;
}

QString TilePointAccessible::text(QAccessible::Text text) const
{
    const TilePoint* mark = point();
    if (!mark)
        return {};
    switch (text) {
    case QAccessible::Name:
        return mark->name;
    case QAccessible::Value:
    case QAccessible::Description:
        return mark->text;
    default:
        return {};
    }
}

QRect TilePointAccessible::rect() const
{
    const TilePoint* mark = point();
    if (!mark)
        return {};
    const QRect where = mark->where.toAlignedRect();
    return QRect(m_tile->mapToGlobal(where.topLeft()), where.size());
}

QAccessible::Role TilePointAccessible::role() const
{
    const TilePoint* mark = point();
    if (mark && mark->column >= 0)
        return QAccessible::ColumnHeader;
    const bool table = m_tile && std::holds_alternative<TableView>(m_tile->shownView().content);
    return table ? QAccessible::Cell : QAccessible::ListItem;
}

QAccessible::State TilePointAccessible::state() const
{
    QAccessible::State state;
    state.focusable = true;
    state.selectable = true;
    state.readOnly = true;
    state.invalid = !isValid();
    if (m_tile) {
        state.focused = m_tile->hasFocus() && m_tile->currentPoint() == m_index;
        state.selected = m_tile->currentPoint() == m_index;
        state.invisible = !m_tile->isVisible();
    }
    return state;
}

void* TilePointAccessible::interface_cast(QAccessible::InterfaceType type)
{
    return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface*>(this) : nullptr;
}

QStringList TilePointAccessible::actionNames() const { return {pressAction()}; }

void TilePointAccessible::doAction(const QString& action)
{
    if (m_tile && action == pressAction())
        m_tile->activate(m_index);
}

} // namespace quarterdeck
