// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quarterdeck/gui/chart_style.h>
#include <quarterdeck/gui/row_table_model.h>
#include <quarterdeck/store/store.h>

#include <QWidget>

class QLabel;
class QPushButton;
class QTableView;

namespace quarterdeck {

/// Every import of the store, newest first, with a way to take each back.
class BatchesPage : public QWidget
{
    Q_OBJECT

public:
    explicit BatchesPage(QWidget* parent = nullptr);

    /// The import that was selected stays so.
    void setBatches(std::vector<Batch> batches);
    void setUndoEnabled(bool enabled);
    void setChartStyle(const ChartStyle& style);

Q_SIGNALS:
    void undoRequested(qint64 batch);
    void closeRequested();

private:
    void updateUndo();

    RowTableModel<Batch>* m_batches;
    QTableView* m_table;
    QLabel* m_summary;
    QPushButton* m_undo;
    bool m_enabled = true;
};

} // namespace quarterdeck
