// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quarterdeck/gui/chart_style.h>
#include <quarterdeck/gui/column_choice.h>
#include <quarterdeck/gui/rows_excerpt.h>

#include <QTableView>

namespace quarterdeck {

class RowsModel;

/// The table of opened rows: columns are dragged, hidden and widened as its ColumnChoice says, cells are selected by
/// mouse and keyboard (Ctrl+Space a column, Shift+Space a row). Menus' actions: "copy", "copyWithoutHeader",
/// "copyCell", "filterToCell", "openRecord", "selectRow", "selectColumn"; of the header: "sortUp", "sortDown",
/// "hideColumn".
class RowsTableView : public QTableView
{
    Q_OBJECT

public:
    explicit RowsTableView(RowsModel& model, QWidget* parent = nullptr);

    void setChartStyle(const ChartStyle& style);
    /// Applies the choice to the model's columns.
    void setChoice(const ColumnChoice& choice);
    /// As it is now, with what the person did to the header.
    const ColumnChoice& choice() const { return m_choice; }
    void showColumn(int column, bool shown);
    /// Visible ones from left to right.
    std::vector<int> visibleColumns() const;
    RowsExcerpt selected() const;

Q_SIGNALS:
    void choiceChanged();
    void selectionChangedTo();
    void copyRequested(quarterdeck::RowsExcerpt::Header header);
    void filterRequested(const QString& value);
    void recordRequested(int row);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void selectionChanged(const QItemSelection& selected, const QItemSelection& deselected) override;

private:
    void showHeaderMenu(const QPoint& position);
    void selectWhole(const QModelIndex& index, QItemSelectionModel::SelectionFlag extent);
    void copyCell();
    void filterToCell();
    void openCurrent();
    void applyChoice();
    void keepOrder();
    void keepWidth(int column, int width);
    int widthOf(int column) const;

    RowsModel& m_model;
    ChartStyle m_style;
    ColumnChoice m_choice;
    bool m_applying = false;
};

} // namespace quarterdeck
