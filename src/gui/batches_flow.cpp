// SPDX-License-Identifier: GPL-3.0-or-later
#include <quarterdeck/gui/batches_flow.h>

#include <quarterdeck/gui/batches_page.h>

namespace quarterdeck {

BatchesFlow::BatchesFlow(WindowJobs& jobs, JobRunner& runner, BatchesPage& page, QObject* parent)
    : QObject(parent), m_jobs(jobs), m_runner(runner), m_page(page)
{
    connect(&page, &BatchesPage::undoRequested, this, [this](qint64 batch) { undo(m_store, batch); });
}

void BatchesFlow::show(const std::filesystem::path& store)
{
    m_store = store;
    m_runner.start<Result<std::vector<Batch>>>(
        Lane::Batches, tr("Reading the imports"), [jobs = &m_jobs, store](Progress&) { return jobs->batches(store); },
        [this](Result<std::vector<Batch>> batches) {
            if (!batches) {
                Q_EMIT failed(batches.error());
                return;
            }
            m_page.setBatches(std::move(*batches));
            Q_EMIT ready();
        });
}

void BatchesFlow::undo(const std::filesystem::path& store, std::int64_t batch)
{
    if (m_runner.busy(Lane::Change))
        return;
    m_runner.start<Result<void>>(
        Lane::Change, tr("Taking the import back"),
        [jobs = &m_jobs, store, batch](Progress& progress) { return jobs->undo(store, batch, progress); },
        [this, batch](Result<void> done) {
            if (!done)
                Q_EMIT failed(done.error());
            else
                Q_EMIT undone(batch);
        });
}

void BatchesFlow::undoLast(const std::filesystem::path& store)
{
    if (m_runner.busy(Lane::Change))
        return;
    m_runner.start<Result<std::optional<std::int64_t>>>(
        Lane::Change, tr("Looking for the last import"),
        [jobs = &m_jobs, store](Progress&) { return jobs->lastBatch(store); },
        [this, store](Result<std::optional<std::int64_t>> batch) {
            if (!batch)
                Q_EMIT failed(batch.error());
            else if (*batch)
                undo(store, **batch);
        });
}

} // namespace quarterdeck
