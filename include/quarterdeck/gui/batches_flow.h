// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quarterdeck/gui/job_runner.h>
#include <quarterdeck/gui/window_jobs.h>

#include <QObject>

#include <filesystem>

namespace quarterdeck {

class BatchesPage;

/// What was imported, and taking it back. Owns no widget; the page belongs to the window.
class BatchesFlow : public QObject
{
    Q_OBJECT

public:
    BatchesFlow(WindowJobs& jobs, JobRunner& runner, BatchesPage& page, QObject* parent = nullptr);

    /// Reads the store's imports into the page.
    void show(const std::filesystem::path& store);
    void undo(const std::filesystem::path& store, std::int64_t batch);
    /// Takes the newest live batch back.
    void undoLast(const std::filesystem::path& store);

Q_SIGNALS:
    void ready();
    void undone(qint64 batch);
    void failed(const quarterdeck::Error& error);

private:
    WindowJobs& m_jobs;
    JobRunner& m_runner;
    BatchesPage& m_page;
    std::filesystem::path m_store; // whose imports the page shows
};

} // namespace quarterdeck
