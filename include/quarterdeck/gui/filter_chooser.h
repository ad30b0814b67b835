// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quarterdeck/gui/chart_style.h>
#include <quarterdeck/gui/job_runner.h>
#include <quarterdeck/gui/window_jobs.h>

#include <QObject>

#include <string>

namespace quarterdeck {

class DashboardFlow;
class FilterPopup;

/// Opens the popup in which filters are chosen and brings it the values that the viewer may see.
class FilterChooser : public QObject
{
    Q_OBJECT

public:
    /// All outlive this; the popup belongs to the window.
    FilterChooser(WindowJobs& jobs, JobRunner& runner, DashboardFlow& flow, QWidget& window);

    void setWorkspace(const Workspace& workspace) { m_workspace = workspace; }
    void setChartStyle(const ChartStyle& style);
    void openDimensions(QWidget& anchor);
    void openDimension(const std::string& dimension, QWidget& anchor);

private:
    void ask(const std::string& dimension);

    WindowJobs& m_jobs;
    JobRunner& m_runner;
    DashboardFlow& m_flow;
    Workspace m_workspace;
    FilterPopup* m_popup;
};

} // namespace quarterdeck
