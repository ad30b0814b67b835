// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quarterdeck/app/rows_job.h>
#include <quarterdeck/gui/chart_style.h>

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;
class QSortFilterProxyModel;
class QTableView;

namespace quarterdeck {

class RowsModel;

/// "Show rows": the records behind a tile's number, sorted and searched, with the proof that they add up to it.
class RowsDialog : public QDialog
{
    Q_OBJECT

public:
    RowsDialog(const QString& title, const ChartStyle& style, QWidget* parent = nullptr);

    void setTable(RowsTable table);
    void setError(const QString& text);
    const RowsTable& table() const;

Q_SIGNALS:
    /// All rows are wanted in this file.
    void exportRequested(const QString& path);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void buildView(const ChartStyle& style);
    void search(const QString& text);
    void copySelection();
    void chooseFile();
    void updateFooter();

    QString m_title;
    RowsModel* m_model;
    QSortFilterProxyModel* m_sorted;
    QTableView* m_view;
    QLineEdit* m_search;
    QLabel* m_footer;
    QPushButton* m_export;
};

} // namespace quarterdeck
