// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quarterdeck/gui/row_table_model.h>

#include <QStringList>
#include <QWidget>

#include <string>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;
class QTableView;

namespace quarterdeck {

/// First step of an import: which files, from which source. Files come by a dialog, as a typed or pasted path, or are
/// dropped here.
class ImportFilesPage : public QWidget
{
    Q_OBJECT

public:
    struct File
    {
        QString path;
        std::string entity; ///< what a person says that it holds; "" = as recognised
        qint64 bytes = -1; ///< -1: not there
    };

    explicit ImportFilesPage(QWidget* parent = nullptr);

    /// The keyboard goes to where one begins.
    void takeFocus();

    void setFiles(const QStringList& paths);
    /// Those that are not in the list yet.
    void addFiles(const QStringList& paths);
    void setEntity(const QString& path, const std::string& entity);
    const std::vector<File>& files() const { return m_files->rows(); }

    void setSources(const QStringList& sources);
    QString source() const;

Q_SIGNALS:
    void changed();

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void buildTable();
    QWidget* buildLine();
    void setRows(std::vector<File> files, int current);
    void showCurrent();
    void addTyped();
    void chooseFiles();
    void removeCurrent();

    RowTableModel<File>* m_files;
    QStackedWidget* m_list;
    QTableView* m_table;
    QLineEdit* m_path;
    QLabel* m_problem;
    QComboBox* m_entity;
    QPushButton* m_remove;
    QComboBox* m_source;
};

} // namespace quarterdeck
