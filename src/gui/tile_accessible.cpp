// SPDX-License-Identifier: GPL-3.0-or-later
#include "tile_accessible.h"

#include "tile_point_accessible.h"

#include <quarterdeck/gui/tile_widget.h>

namespace quarterdeck {

namespace {

QAccessibleInterface* interfaceOf(const QString&, QObject* object)
{
    auto* tile = qobject_cast<TileWidget*>(object);
    return tile ? new TileAccessible(tile) : nullptr;
}

} // namespace

TileAccessible::TileAccessible(TileWidget* tile) : QAccessibleWidget(tile, QAccessible::Grouping) { }

TileAccessible::~TileAccessible()
{
    for (const QAccessible::Id id : m_points)
        QAccessible::deleteAccessibleInterface(id);
}

void TileAccessible::install()
{
    static const bool once = [] {
        QAccessible::installFactory(interfaceOf);
        return true;
    }();
    Q_UNUSED(once)
}

void TileAccessible::focusMoved(TileWidget& tile, int point)
{
    if (!QAccessible::isActive())
        return;
    QAccessibleEvent moved(&tile, QAccessible::Focus);
    moved.setChild(point);
    QAccessible::updateAccessibility(&moved);
}

void TileAccessible::pointsChanged(TileWidget& tile)
{
    if (!QAccessible::isActive())
        return;
    QAccessibleEvent changed(&tile, QAccessible::ObjectReorder);
    QAccessible::updateAccessibility(&changed);
}

const TileWidget& TileAccessible::tile() const { return *static_cast<const TileWidget*>(object()); }

int TileAccessible::pointCount() const { return static_cast<int>(tile().points().size()); }

int TileAccessible::childCount() const { return pointCount() + QAccessibleWidget::childCount(); }

QAccessibleInterface* TileAccessible::child(int index) const
{
    if (index < 0 || index >= pointCount())
        return QAccessibleWidget::child(index - pointCount());
    while (static_cast<int>(m_points.size()) <= index)
        m_points.push_back(QAccessible::registerAccessibleInterface(
            new TilePointAccessible(static_cast<TileWidget*>(object()), static_cast<int>(m_points.size()))));
    return QAccessible::accessibleInterface(m_points[static_cast<std::size_t>(index)]);
}

QAccessibleInterface* TileAccessible::childAt(int x, int y) const
{
    if (QAccessibleInterface* button = QAccessibleWidget::childAt(x, y))
        return button;
    for (int i = 0; i < pointCount(); ++i)
        if (QAccessibleInterface* point = child(i); point->rect().contains(x, y))
            return point;
    return nullptr;
}

QAccessibleInterface* TileAccessible::focusChild() const
{
    if (tile().hasFocus() && tile().currentPoint() >= 0)
        return child(tile().currentPoint());
    return QAccessibleWidget::focusChild();
}

int TileAccessible::indexOfChild(const QAccessibleInterface* child) const
{
    if (const auto* point = dynamic_cast<const TilePointAccessible*>(child))
        return point->parent() == this ? point->index() : -1;
    const int index = QAccessibleWidget::indexOfChild(child);
    return index < 0 ? index : index + pointCount();
}

QString TileAccessible::text(QAccessible::Text text) const
{
    return text == QAccessible::Value ? tile().view().spoken : QAccessibleWidget::text(text);
}

} // namespace quarterdeck
