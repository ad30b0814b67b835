// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quarterdeck/core/progress.h>

#include <QObject>
#include <QString>

#include <atomic>
#include <functional>
#include <memory>
#include <optional>
#include <thread>
#include <vector>

namespace quarterdeck {

/// What a job said last about how far it is. Written by the job's thread, read by the window's.
class JobProgress : public Progress
{
public:
    void advance(Phase phase, std::int64_t done, std::int64_t total) override;
    Phase phase() const { return m_phase.load(std::memory_order_relaxed); }
    /// 0..1; none where the total is not known.
    std::optional<double> share() const;

private:
    std::atomic<Phase> m_phase{Phase::Reading};
    std::atomic<std::int64_t> m_done{0};
    std::atomic<std::int64_t> m_total{0};
};

/// What kind of work a job is. A newer job of a lane replaces the older one: that is cancelled, and should it answer
/// all the same, the answer is dropped.
enum class Lane { Dashboard, Choices, Rows, Selection, Copy, Export, Preview, Batches, Change };

/// Runs work in threads of its own and brings the answers back to this object's thread. Belongs to the window.
class JobRunner : public QObject
{
    Q_OBJECT

public:
    explicit JobRunner(QObject* parent = nullptr);
    /// Cancels what runs and waits for it.
    ~JobRunner() override;

    /// `work` runs in another thread and touches nothing of the window; `done` gets its answer in this one, unless a
    /// newer job of the lane was started in between.
    template <typename Answer>
    void start(Lane lane, const QString& title, std::function<Answer(Progress&)> work, std::function<void(Answer)> done)
    {
        auto answer = std::make_shared<std::optional<Answer>>();
        run(
            lane, title, [answer, work = std::move(work)](Progress& progress) { answer->emplace(work(progress)); },
            [answer, done = std::move(done)] { done(std::move(**answer)); });
    }

    /// Asks the current job to end early; its answer (Cancelled, or what was done before it noticed) still arrives.
    void stop(Lane lane);
    /// Ends the current job and drops its answer.
    void cancel(Lane lane);
    bool busy(Lane lane) const;
    bool idle() const { return m_jobs.empty(); }
    /// Of the lane's current job; null where none runs.
    const JobProgress* progress(Lane lane) const;

Q_SIGNALS:
    void started(quarterdeck::Lane lane, const QString& title);
    void finished(quarterdeck::Lane lane);

private:
    struct Job
    {
        quint64 id;
        Lane lane;
        bool current; // its answer is still wanted
        std::unique_ptr<JobProgress> progress;
        std::function<void()> done;
        std::thread thread;
    };

    void run(Lane lane, const QString& title, std::function<void(Progress&)> work, std::function<void()> done);
    void finish(quint64 id);

    std::vector<std::unique_ptr<Job>> m_jobs;
    quint64 m_nextId = 1;
};

} // namespace quarterdeck

Q_DECLARE_METATYPE(quarterdeck::Lane)
