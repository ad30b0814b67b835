// SPDX-License-Identifier: GPL-3.0-or-later
#include <quarterdeck/gui/job_runner.h>

#include <algorithm>

namespace quarterdeck {

void JobProgress::advance(Phase phase, std::int64_t done, std::int64_t total)
{
    m_phase.store(phase, std::memory_order_relaxed);
    m_done.store(done, std::memory_order_relaxed);
    m_total.store(total, std::memory_order_relaxed);
}

std::optional<double> JobProgress::share() const
{
    const std::int64_t total = m_total.load(std::memory_order_relaxed);
    if (total <= 0)
        return std::nullopt;
    const auto done = static_cast<double>(m_done.load(std::memory_order_relaxed));
    return std::clamp(done / static_cast<double>(total), 0.0, 1.0);
}

JobRunner::JobRunner(QObject* parent) : QObject(parent) { }

JobRunner::~JobRunner()
{
    for (const auto& job : m_jobs)
        job->progress->cancel();
    for (const auto& job : m_jobs)
        job->thread.join();
}

void JobRunner::run(Lane lane, const QString& title, std::function<void(Progress&)> work, std::function<void()> done)
{
    cancel(lane);
    const quint64 id = m_nextId++;
    auto job
        = std::make_unique<Job>(Job{id, lane, true, std::make_unique<JobProgress>(), std::move(done), std::thread()});
    JobProgress* progress = job->progress.get(); // lives until finish(), which comes after the thread's last use
    job->thread = std::thread([this, id, progress, work = std::move(work)] {
        work(*progress);
        QMetaObject::invokeMethod(
            this, [this, id] { finish(id); }, Qt::QueuedConnection);
    });
    m_jobs.push_back(std::move(job));
    Q_EMIT started(lane, title);
}

void JobRunner::stop(Lane lane)
{
    for (const auto& job : m_jobs)
        if (job->lane == lane && job->current)
            job->progress->cancel();
}

void JobRunner::cancel(Lane lane)
{
    bool any = false;
    for (const auto& job : m_jobs) {
        if (job->lane != lane || !job->current)
            continue;
        job->progress->cancel();
        job->current = false;
        any = true;
    }
    if (any)
        Q_EMIT finished(lane);
}

bool JobRunner::busy(Lane lane) const { return progress(lane) != nullptr; }

const JobProgress* JobRunner::progress(Lane lane) const
{
    for (const auto& job : m_jobs)
        if (job->lane == lane && job->current)
            return job->progress.get();
    return nullptr;
}

void JobRunner::finish(quint64 id)
{
    const auto found = std::find_if(m_jobs.begin(), m_jobs.end(), [id](const auto& job) { return job->id == id; });
    if (found == m_jobs.end())
        return;
    const std::unique_ptr<Job> job = std::move(*found);
    m_jobs.erase(found);
    job->thread.join(); // it has nothing left to do
    if (!job->current)
        return;
    Q_EMIT finished(job->lane);
    job->done();
}

} // namespace quarterdeck
