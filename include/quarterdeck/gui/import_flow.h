// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quarterdeck/gui/job_runner.h>
#include <quarterdeck/gui/window_jobs.h>

#include <QObject>

#include <filesystem>
#include <string>
#include <vector>

namespace quarterdeck {

class DecisionPage;
class ImportReportPage;

/// An import from the files to the report: runs it, asks where the data leaves a choice, takes it back. Owns no widget;
/// the pages belong to the window.
class ImportFlow : public QObject
{
    Q_OBJECT

public:
    ImportFlow(WindowJobs& jobs, JobRunner& runner, ImportReportPage& report, DecisionPage& decision,
        QObject* parent = nullptr);

    void start(const std::filesystem::path& store, std::vector<std::filesystem::path> files);
    /// Takes the batch back.
    void undo(const std::filesystem::path& store, std::int64_t batch);
    /// Takes the newest live batch back.
    void undoLast(const std::filesystem::path& store);

Q_SIGNALS:
    void reportReady();
    void decisionNeeded();
    void abandoned(); ///< nothing was written
    void storeChanged();
    void undone(qint64 batch);
    void failed(const quarterdeck::Error& error);

private:
    void run();
    void take(Result<ImportOutcome> outcome);

    WindowJobs& m_jobs;
    JobRunner& m_runner;
    ImportReportPage& m_report;
    DecisionPage& m_decision;
    std::filesystem::path m_store;
    ImportRequest m_request;
    std::string m_asked; // the option that decides, while the decision is open
};

} // namespace quarterdeck
