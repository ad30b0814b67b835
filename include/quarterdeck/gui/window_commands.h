// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quarterdeck/app/period_spec.h>
#include <quarterdeck/gui/chart_style.h>
#include <quarterdeck/gui/command.h>
#include <quarterdeck/gui/recent_stores.h>
#include <quarterdeck/gui/window_jobs.h>

#include <QObject>

#include <optional>

class QMenuBar;

namespace quarterdeck {

class CommandPalette;

/// Fills the palette when it opens: the menus, whose page to show, periods, KPIs, stores. Does nothing itself; what was
/// chosen is told by signals.
class WindowCommands : public QObject
{
    Q_OBJECT

public:
    /// `menu` belongs to `window`, which is its parent.
    WindowCommands(QWidget& window, const QMenuBar& menu);

    /// Opens the palette. `store`: the one that is open, if any.
    void offer(const OpenedStore* store, const std::vector<RecentStore>& recent);
    void setChartStyle(const ChartStyle& style);

Q_SIGNALS:
    void viewerChosen(const QString& role, const QString& name) const;
    void periodChosen(const quarterdeck::PeriodSpec& period) const;
    void kpiChosen(const QString& kpi) const;
    void storeChosen(const QString& path) const;

private:
    Commands all(const OpenedStore* store, const std::vector<RecentStore>& recent) const;
    std::optional<Command> periodTyped(const QString& text, const FiscalCalendar& calendar) const;
    void addViewers(Commands& commands, const OpenedStore& store) const;
    void addPeriods(Commands& commands, const OpenedStore& store) const;
    void addKpis(Commands& commands, const OpenedStore& store) const;
    void addStores(Commands& commands, const std::vector<RecentStore>& stores) const;

    const QMenuBar& m_menu;
    CommandPalette* m_palette;
};

} // namespace quarterdeck
