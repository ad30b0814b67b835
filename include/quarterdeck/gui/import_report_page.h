// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quarterdeck/app/import_job.h>

#include <QWidget>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace quarterdeck {

/// What became of each file of an import, with a way back.
class ImportReportPage : public QWidget
{
    Q_OBJECT

public:
    explicit ImportReportPage(QWidget* parent = nullptr);

    void setReport(const ImportReport& report);

Q_SIGNALS:
    void undoRequested(qint64 batch);
    void closeRequested();

private:
    void addFile(const FileReport& file);
    void addIssues(QVBoxLayout& inside, const FileReport& file);

    QLabel* m_title;
    QVBoxLayout* m_files;
    QPushButton* m_undo;
    std::optional<std::int64_t> m_batch;
};

} // namespace quarterdeck
