// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quarterdeck/app/rows_view.h>
#include <quarterdeck/gui/chart_style.h>

#include <QWidget>

class QLabel;

namespace quarterdeck {

/// On top of opened rows: the number as on the tile, what it is called, and what it is narrowed to. Object names:
/// "rowsNumber", "rowsName", "rowsWhen".
class RowsHeadline : public QWidget
{
    Q_OBJECT

public:
    RowsHeadline(const QString& title, const ChartStyle& style, QWidget* parent = nullptr);

    void setView(const RowsView& view);

private:
    QString m_title;
    QLabel* m_number;
    QLabel* m_name;
    QLabel* m_when;
};

} // namespace quarterdeck
