// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quarterdeck/app/tile_view.h>
#include <quarterdeck/core/result.h>
#include <quarterdeck/gui/job_runner.h>
#include <quarterdeck/gui/report.h>

#include <QObject>

#include <memory>

namespace quarterdeck {

/// Writes the dashboard that is shown to a file of the user's choice, without holding up the window: a part is painted
/// a turn of the event loop, the file is written in a job. Belongs to the window.
class ReportExport : public QObject
{
    Q_OBJECT

public:
    /// Both outlive this.
    ReportExport(JobRunner& runner, QWidget& window);

    /// Asks where to. `name` is the workspace's.
    void choose(const DashboardView& view, const QString& name);
    void start(const DashboardView& view, const QString& name, const QString& path);

Q_SIGNALS:
    void written(const QString& path);
    void failed(const quarterdeck::Error& error);

private:
    void paint(std::shared_ptr<ReportPainting> painting, const QString& path);

    JobRunner& m_runner;
    QWidget& m_window;
};

} // namespace quarterdeck
