// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QElapsedTimer>

namespace quarterdeck {

/// Turns the event loop until the condition holds; false after a minute. Wakes on every event, sleeps for none.
template <typename Condition>
bool waitFor(Condition condition)
{
    constexpr qint64 kPatience = 60'000;
    QElapsedTimer timer;
    timer.start();
    while (!condition()) {
        if (timer.elapsed() > kPatience)
            return false;
        QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    return true;
}

} // namespace quarterdeck
