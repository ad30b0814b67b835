// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quarterdeck/app/preview_view.h>
#include <quarterdeck/gui/row_table_model.h>

#include <QWidget>

#include <optional>

class QComboBox;
class QLabel;
class QListWidget;
class QTableView;

namespace quarterdeck {

/// Second step of an import: what each file holds, what each column was taken for and why; and to say it better, or at
/// all, where it is not clear.
class ImportColumnsPage : public QWidget
{
    Q_OBJECT

public:
    explicit ImportColumnsPage(QWidget* parent = nullptr);

    /// The keyboard goes to where one begins.
    void takeFocus();

    /// The file and the column that were looked at stay in sight, where they are still there; else the first file that
    /// is not clear comes into sight.
    void setFiles(std::vector<PreviewFileView> files);
    /// Shows again what was recognised: what was chosen instead cannot be.
    void refuseChoice();

Q_SIGNALS:
    /// The file holds another kind of records.
    void entityChosen(const QString& path, const QString& entity);
    /// The column is another field of what the file holds; "" = not read.
    void fieldChosen(const QString& path, const QString& column, const QString& field);

private:
    QWidget* buildFile();
    void showFile(int index);
    void showColumn();
    const PreviewFileView* file() const;

    std::vector<PreviewFileView> m_previews;
    QListWidget* m_files;
    QComboBox* m_entity;
    QLabel* m_about;
    QLabel* m_unclear;
    RowTableModel<ColumnView>* m_columns;
    QTableView* m_table;
    QLabel* m_column;
    QComboBox* m_field;
};

} // namespace quarterdeck
