// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QApplication>

#include <cstdint>
#include <ctime>
#include <string>

namespace quarterdeck::fixture {

/// Processor time of the calling thread alone, so that a busy machine does not count. Nanoseconds.
inline std::int64_t processorNanoseconds()
{
    std::timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return std::int64_t{now.tv_sec} * 1'000'000'000 + now.tv_nsec;
}

/// The application of the tests. It notes how long the longest handler of an event took, with whatever that called.
class MeasuredApplication : public QApplication
{
public:
    using QApplication::QApplication;

    struct Longest
    {
        std::int64_t nanoseconds = 0;
        std::string what; ///< receiver and event, for a person
    };

    static MeasuredApplication& instance() { return *static_cast<MeasuredApplication*>(qApp); }
    void forget() { m_longest = {}; }
    const Longest& longest() const { return m_longest; }

    bool notify(QObject* receiver, QEvent* event) override
    {
        if (m_inside)
            return QApplication::notify(receiver, event);
        const std::string what = std::string(receiver->metaObject()->className()) + " '"
            + receiver->objectName().toStdString() + "', event " + std::to_string(event->type());
        m_inside = true;
        const std::int64_t before = processorNanoseconds();
        const bool handled = QApplication::notify(receiver, event);
        const std::int64_t took = processorNanoseconds() - before;
        m_inside = false;
        if (took > m_longest.nanoseconds)
            m_longest = {took, what};
        return handled;
    }

private:
    Longest m_longest;
    bool m_inside = false; // a handler that sends further events is one handler
};

} // namespace quarterdeck::fixture
