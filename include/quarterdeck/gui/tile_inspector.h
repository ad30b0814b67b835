// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quarterdeck/app/drill.h>
#include <quarterdeck/gui/chart_style.h>
#include <quarterdeck/gui/window_jobs.h>

#include <QObject>

class QSettings;

namespace quarterdeck {

class DashboardPage;
class TileWidget;

/// Opens a tile's number: how it is computed, and the rows behind it.
class TileInspector : public QObject
{
    Q_OBJECT

public:
    /// All outlive this; `settings` keeps how rows are shown.
    TileInspector(WindowJobs& jobs, QSettings& settings, QWidget& window);

    void setWorkspace(const Workspace& workspace);
    void setChartStyle(const ChartStyle& style);
    void explain(const TileWidget& tile);
    /// Explains a KPI of the catalogue: with its number on the page's first tile about it, which gets the focus, else
    /// what it means. `page`: the one that is shown, if any.
    void explainKpi(const std::string& kpi, DashboardPage* page);
    /// The rows behind a part of the tile's number; behind all of it where the part is whole.
    void showRows(const TileWidget& tile, const Drill& part);

Q_SIGNALS:
    /// How an export of rows ended whose dialog was closed meanwhile.
    void exported(const QString& path);
    void failed(const quarterdeck::Error& error);

private:
    WindowJobs& m_jobs;
    QSettings& m_settings;
    QWidget& m_window;
    Workspace m_workspace;
    ChartStyle m_style;
};

} // namespace quarterdeck
