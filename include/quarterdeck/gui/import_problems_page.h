// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quarterdeck/app/preview_view.h>
#include <quarterdeck/gui/row_table_model.h>

#include <QWidget>

class QLabel;
class QStackedWidget;
class QTableView;

namespace quarterdeck {

class IssuesModel;

/// Third step of an import: what was found in the files, by kind and column, those that keep rows out first; and the
/// rows behind each.
class ImportProblemsPage : public QWidget
{
    Q_OBJECT

public:
    /// Findings of one kind in one column of one file.
    struct Problem
    {
        QString file;
        IssueGroup group;
    };

    explicit ImportProblemsPage(QWidget* parent = nullptr);

    /// The keyboard goes to where one begins.
    void takeFocus();

    void setFiles(const std::vector<PreviewFileView>& files);

private:
    void showRows();

    QStackedWidget* m_pages;
    QLabel* m_summary;
    RowTableModel<Problem>* m_problems;
    QTableView* m_table;
    QLabel* m_about;
    IssuesModel* m_issues;
    QTableView* m_rows;
};

} // namespace quarterdeck
