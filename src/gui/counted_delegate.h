// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace quarterdeck {

/// A line of a list with a soft number at its right end.
class CountedDelegate : public QStyledItemDelegate
{
public:
    /// `role`: where the model keeps the number in words.
    CountedDelegate(int role, QObject* parent) : QStyledItemDelegate(parent), m_role(role) { }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    int m_role;
};

} // namespace quarterdeck
