// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quarterdeck/app/tile_view.h>
#include <quarterdeck/gui/chart_style.h>

#include <QWidget>

class QLabel;
class QScrollArea;

namespace quarterdeck {

class DashboardGrid;
class TileWidget;

/// One dashboard: its sentence, what is known of the data, and the tiles, scrolling when the window is small.
class DashboardPage : public QWidget
{
    Q_OBJECT

public:
    explicit DashboardPage(QWidget* parent = nullptr);

    void setView(DashboardView view);
    const DashboardView& view() const { return m_view; }
    void setChartStyle(const ChartStyle& style);
    DashboardGrid& grid() { return *m_grid; }
    /// The first tile about the KPI, scrolled into sight; null where none is.
    TileWidget* reveal(const std::string& kpi);

private:
    DashboardView m_view;
    QLabel* m_sentence;
    QLabel* m_status;
    QWidget* m_top;
    QScrollArea* m_scroll;
    DashboardGrid* m_grid;
};

} // namespace quarterdeck
