// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quarterdeck/gui/dashboard_flow.h>

#include <QObject>

namespace quarterdeck {

class DashboardGrid;
class FilterBar;
class FilterChooser;
class HeaderBar;
class MenuBar;

/// The controls by which the question of all pages is changed, and which show what it is: header, filter bar, menu and
/// the tiles themselves.
class QuestionControls : public QObject
{
    Q_OBJECT

public:
    /// What the window has of them; all outlive this.
    struct Parts
    {
        HeaderBar& header;
        FilterBar& filters;
        MenuBar& menu;
        DashboardGrid& grid;
    };
    QuestionControls(const Parts& parts, DashboardFlow& flow, FilterChooser& chooser, QObject* parent);

    /// The store whose pages are shown.
    void setStore(const OpenedStore& store);

private:
    void connectHeader();
    void connectFilters();
    void connectMenu();
    void showQuestion();

    Parts m_parts;
    DashboardFlow& m_flow;
    FilterChooser& m_chooser;
    Workspace m_workspace;
};

} // namespace quarterdeck
