// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quarterdeck/gui/chart_style.h>

#include <QToolButton>

class QLineEdit;
class QListWidget;
class QListWidgetItem;

namespace quarterdeck {

class RowsTableView;

/// "Columns": a list with checks in which columns are found by name. Object names: "rowsColumns"; in its popup
/// "columnsSearch", "columnsList", "columnsShowAll", "columnsWithValues". Borrows the view.
class ColumnsButton : public QToolButton
{
    Q_OBJECT

public:
    explicit ColumnsButton(RowsTableView& view, QWidget* parent = nullptr);

    void setChartStyle(const ChartStyle& style);

private:
    void buildPopup();
    void fill();
    void search(const QString& text);
    void toggle(QListWidgetItem* item);
    /// Columns without a value are hidden, or shown like all others.
    void showAll(bool withoutValues);

    RowsTableView& m_view;
    QWidget* m_popup;
    QLineEdit* m_search;
    QListWidget* m_list;
};

} // namespace quarterdeck
