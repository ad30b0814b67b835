// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quarterdeck/app/drill.h>
#include <quarterdeck/gui/chart_style.h>
#include <quarterdeck/gui/job_runner.h>
#include <quarterdeck/gui/window_jobs.h>

#include <QObject>

namespace quarterdeck {

class RowsDialog;
class TileWidget;

/// Opens a tile's number: how it is computed, and the rows behind it.
class TileInspector : public QObject
{
    Q_OBJECT

public:
    TileInspector(WindowJobs& jobs, JobRunner& runner, QWidget& window);

    void setWorkspace(const Workspace& workspace);
    void setChartStyle(const ChartStyle& style);
    void explain(const TileWidget& tile);
    /// The rows behind a part of the tile's number; behind all of it where the part is whole.
    void showRows(const TileWidget& tile, const Drill& part);

Q_SIGNALS:
    void exported(const QString& path);
    void failed(const quarterdeck::Error& error);

private:
    void exportRows(const KpiRequest& request, const QString& path);

    WindowJobs& m_jobs;
    JobRunner& m_runner;
    QWidget& m_window;
    Workspace m_workspace;
    ChartStyle m_style;
};

} // namespace quarterdeck
