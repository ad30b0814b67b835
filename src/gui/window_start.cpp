// SPDX-License-Identifier: GPL-3.0-or-later
#include <quarterdeck/gui/window_start.h>

#include "dropped_files.h"

#include <quarterdeck/gui/job_runner.h>

#include <QFileInfo>
#include <QSettings>

#include <utility>

namespace quarterdeck {

namespace {

QString lastStoreKey() { return QStringLiteral("store/last"); }

} // namespace

WindowStart::WindowStart(JobRunner& runner, QSettings& settings, QObject* parent)
    : QObject(parent), m_runner(runner), m_settings(settings)
{
    // Queued: what follows a change, such as reading the store again, comes first.
    const auto goOn = [this] {
        if (m_waits && !m_runner.busy(Lane::Change))
            begin(std::exchange(m_request, {}));
    };
    connect(&runner, &JobRunner::finished, this, goOn, Qt::QueuedConnection);
}

void WindowStart::begin(const StartRequest& request)
{
    m_request = request;
    m_waits = m_runner.busy(Lane::Change);
    if (m_waits)
        return;
    if (const auto store = DroppedFiles(m_request.files).store()) {
        m_request.store = *store;
        m_request.files.clear();
    }
    const QString store = storeToOpen();
    m_opens = !store.isEmpty();
    if (m_opens)
        Q_EMIT storeRequested(store);
    else
        finish();
}

QString WindowStart::storeToOpen() const
{
    if (!m_request.store.isEmpty() || m_opened)
        return m_request.store;
    const QString last = m_settings.value(lastStoreKey()).toString();
    return QFileInfo::exists(last) ? last : QString();
}

void WindowStart::storeOpened(const QString& path)
{
    m_opened = true;
    m_settings.setValue(lastStoreKey(), path);
    if (m_opens)
        finish();
}

void WindowStart::storeFailed()
{
    if (std::exchange(m_opens, false))
        m_request = {};
}

void WindowStart::finish()
{
    m_opens = false;
    Q_EMIT ready(std::exchange(m_request, {}));
}

} // namespace quarterdeck
