// SPDX-License-Identifier: GPL-3.0-or-later
#include "command_delegate.h"

#include <quarterdeck/gui/commands_model.h>

#include <QPainter>

#include <algorithm>

namespace quarterdeck {

CommandDelegate::CommandDelegate(QObject* parent) : QStyledItemDelegate(parent), m_style(ChartStyle::of(Theme::Light))
{
}

void CommandDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRectF row(option.rect);
    if (option.state & QStyle::State_Selected) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(m_style.band);
        painter->drawRoundedRect(row, m_style.px(5), m_style.px(5));
        painter->setBrush(m_style.accent);
        painter->drawRoundedRect(
            QRectF(row.left(), row.top() + m_style.px(7), m_style.px(3), row.height() - m_style.px(14)),
            m_style.px(1.5), m_style.px(1.5));
    }
    QRectF rest = row.adjusted(m_style.px(12), 0, -m_style.px(12), 0);
    const auto paintRight = [&](const QString& text, const QFont& font) {
        if (text.isEmpty())
            return;
        const double width = std::min(rest.width() / 2, QFontMetricsF(font).horizontalAdvance(text) + 1);
        painter->setFont(font);
        painter->setPen(m_style.softInk);
        painter->drawText(
            rest, Qt::AlignRight | Qt::AlignVCenter, QFontMetricsF(font).elidedText(text, Qt::ElideRight, width));
        rest.setRight(rest.right() - width - m_style.px(16));
    };
    // Keys stand under each other; the rest of the line is for the words.
    const QString keys = index.data(CommandsModel::kKeysRole).toString();
    paintRight(keys, m_style.noteStrongFont);
    paintRight(index.data(CommandsModel::kSectionRole).toString(), m_style.noteFont);
    painter->setFont(m_style.textFont);
    painter->setPen(m_style.ink);
    painter->drawText(rest, Qt::AlignLeft | Qt::AlignVCenter,
        QFontMetricsF(m_style.textFont).elidedText(index.data().toString(), Qt::ElideRight, rest.width()));
    painter->restore();
}

QSize CommandDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const
{
    return QSize(m_style.pixels(200), m_style.pixels(32));
}

} // namespace quarterdeck
