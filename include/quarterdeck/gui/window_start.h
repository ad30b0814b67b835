// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quarterdeck/gui/start_request.h>

#include <QObject>

class QSettings;

namespace quarterdeck {

class JobRunner;

/// Brings a start's request to the window: first the store that it names or that of last time, then the rest, once that
/// store is open. Waits until a change that is running is done.
class WindowStart : public QObject
{
    Q_OBJECT

public:
    /// `runner` and `settings` outlive it.
    WindowStart(JobRunner& runner, QSettings& settings, QObject* parent);

    void begin(const StartRequest& request);
    /// The store that is open now; the next start without a store of its own goes there.
    void storeOpened(const QString& path);
    /// The store that was asked for cannot be opened: what was asked of it is dropped.
    void storeFailed();

Q_SIGNALS:
    void storeRequested(const QString& path);
    /// What is left of the request, for the store that is open; at the first start there may be none.
    void ready(const quarterdeck::StartRequest& rest);

private:
    void finish();
    QString storeToOpen() const;

    JobRunner& m_runner;
    QSettings& m_settings;
    StartRequest m_request;
    bool m_opened = false; // any store so far
    bool m_waits = false; // for the change that is running
    bool m_opens = false; // a store was requested and has not come yet
};

} // namespace quarterdeck
