// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quarterdeck/gui/chart_style.h>

#include <QStyledItemDelegate>

namespace quarterdeck {

/// Paints a command in one line: what it does, softly where it belongs, and its keys at the end.
class CommandDelegate : public QStyledItemDelegate
{
public:
    explicit CommandDelegate(QObject* parent = nullptr);

    void setChartStyle(const ChartStyle& style) { m_style = style; }
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    ChartStyle m_style;
};

} // namespace quarterdeck
