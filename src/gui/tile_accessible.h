// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAccessibleWidget>

#include <vector>

namespace quarterdeck {

class TileWidget;

/// A tile as a screen reader walks it: its points first, in reading order, then its buttons. Name: the title, value:
/// the generated sentence. The point that the arrow keys stand on has the focus.
class TileAccessible : public QAccessibleWidget
{
public:
    explicit TileAccessible(TileWidget* tile);
    ~TileAccessible() override;

    /// From then on every tile is asked through this class.
    static void install();
    static void focusMoved(TileWidget& tile, int point);
    static void pointsChanged(TileWidget& tile);

    int childCount() const override;
    QAccessibleInterface* child(int index) const override;
    QAccessibleInterface* childAt(int x, int y) const override;
    QAccessibleInterface* focusChild() const override;
    int indexOfChild(const QAccessibleInterface* child) const override;
    QString text(QAccessible::Text text) const override;

private:
    const TileWidget& tile() const;
    int pointCount() const;

    mutable std::vector<QAccessible::Id> m_points; // made when first asked for; Qt owns what they stand for
};

} // namespace quarterdeck
