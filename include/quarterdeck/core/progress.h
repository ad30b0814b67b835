// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <cstdint>

namespace quarterdeck {

/// What a job does at the moment.
enum class Phase { Reading, Resolving, Writing, Deriving, Counting, Exporting };

/// How a job tells how far it is and learns that nobody waits any more. Polled once per block of rows.
/// Calls come from the job's thread; cancel() from any.
class Progress
{
public:
    virtual ~Progress() = default;

    virtual void advance(Phase, std::int64_t /*done*/, std::int64_t /*total, 0 = unknown*/) { }
    bool cancelled() const { return m_cancelled.load(std::memory_order_relaxed); }
    void cancel() { m_cancelled.store(true, std::memory_order_relaxed); }

private:
    std::atomic<bool> m_cancelled{false};
};

} // namespace quarterdeck
