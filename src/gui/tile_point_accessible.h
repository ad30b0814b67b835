// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAccessible>
#include <QAccessibleActionInterface>
#include <QPointer>

namespace quarterdeck {

class TileWidget;
struct TilePoint;

/// The nth point of a tile for a screen reader: name, what it says, where it is, and the click on it. Invalid once the
/// tile has fewer points.
class TilePointAccessible : public QAccessibleInterface, public QAccessibleActionInterface
{
public:
    TilePointAccessible(TileWidget* tile, int index);

    int index() const { return m_index; }

    bool isValid() const override;
    QObject* object() const override { return nullptr; }
    QWindow* window() const override;
    QAccessibleInterface* parent() const override;
    int childCount() const override { return 0; }
    QAccessibleInterface* child(int) const override { return nullptr; }
    QAccessibleInterface* childAt(int, int) const override { return nullptr; }
    int indexOfChild(const QAccessibleInterface*) const override { return -1; }
    QString text(QAccessible::Text text) const override;
    void setText(QAccessible::Text, const QString&) override { }
    QRect rect() const override;
    QAccessible::Role role() const override;
    QAccessible::State state() const override;
    void* interface_cast(QAccessible::InterfaceType type) override;

    QStringList actionNames() const override;
    void doAction(const QString& action) override;
    QStringList keyBindingsForAction(const QString&) const override { return {}; }

private:
    const TilePoint* point() const;

    QPointer<TileWidget> m_tile;
    int m_index;
};

} // namespace quarterdeck
