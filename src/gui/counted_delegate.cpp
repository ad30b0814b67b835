// SPDX-License-Identifier: GPL-3.0-or-later
#include "counted_delegate.h"

#include <QPainter>

namespace quarterdeck {

void CountedDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const QString number = index.data(m_role).toString();
    const int gap = option.fontMetrics.horizontalAdvance(QLatin1Char('0'));
    const int width = option.fontMetrics.horizontalAdvance(number) + 2 * gap;
    QStyleOptionViewItem narrowed = option;
    narrowed.rect.setWidth(option.rect.width() - width);
    QStyledItemDelegate::paint(painter, narrowed, index);
    painter->save();
    painter->setPen(option.palette.color(QPalette::PlaceholderText));
    painter->drawText(option.rect.adjusted(0, 0, -gap, 0), Qt::AlignRight | Qt::AlignVCenter, number);
    painter->restore();
}

} // namespace quarterdeck
