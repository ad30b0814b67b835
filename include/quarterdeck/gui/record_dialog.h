// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quarterdeck/gui/chart_style.h>

#include <QDialog>

class QLabel;
class QPushButton;
class QTextBrowser;

namespace quarterdeck {

class RowsModel;

/// One record with all of its columns, one under the other; to the one before and after it as the table shows them.
/// Object names: "recordDialog", "recordText", "recordPlace", "recordPrevious", "recordNext". Borrows the model.
class RecordDialog : public QDialog
{
    Q_OBJECT

public:
    RecordDialog(const RowsModel& model, const ChartStyle& style, QWidget* parent);

    /// Requires: the model shows this row.
    void showRow(int row);

Q_SIGNALS:
    /// For the table to follow.
    void rowShown(int row);

private:
    QString html() const;

    const RowsModel& m_model;
    ChartStyle m_style;
    QTextBrowser* m_text;
    QLabel* m_place;
    QPushButton* m_previous;
    QPushButton* m_next;
    int m_row = 0;
};

} // namespace quarterdeck
