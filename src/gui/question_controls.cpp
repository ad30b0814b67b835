// SPDX-License-Identifier: GPL-3.0-or-later
#include <quarterdeck/gui/question_controls.h>

#include <quarterdeck/gui/dashboard_grid.h>
#include <quarterdeck/gui/filter_bar.h>
#include <quarterdeck/gui/filter_chooser.h>
#include <quarterdeck/gui/header_bar.h>
#include <quarterdeck/gui/menu_bar.h>
#include <quarterdeck/gui/period_button.h>

#include <QPushButton>

namespace quarterdeck {

QuestionControls::QuestionControls(const Parts& parts, DashboardFlow& flow, FilterChooser& chooser, QObject* parent)
    : QObject(parent), m_parts(parts), m_flow(flow), m_chooser(chooser)
{
    connect(&flow, &DashboardFlow::questionChanged, this, &QuestionControls::showQuestion);
    connect(&flow, &DashboardFlow::answered, this, [this](const DashboardAnswer& answer) {
        m_parts.header.setViewers(answer.viewers, answer.view.viewer);
        m_parts.header.period().setPeriod(answer.view.period);
    });
    connect(&parts.grid, &DashboardGrid::filterRequested, &flow, &DashboardFlow::filterTo);
    connectHeader();
    connectFilters();
    connectMenu();
}

void QuestionControls::connectHeader()
{
    const HeaderBar& header = m_parts.header;
    connect(&header, &HeaderBar::viewerChosen, &m_flow, &DashboardFlow::showViewer);
    connect(&header, &HeaderBar::backRequested, &m_flow, &DashboardFlow::goBack);
    connect(&header, &HeaderBar::forwardRequested, &m_flow, &DashboardFlow::goForward);
    connect(&header, &HeaderBar::filterRequested, this, [this] { m_chooser.openDimensions(m_parts.header.filter()); });
    const TimePanel& time = m_parts.header.period().panel();
    connect(&time, &TimePanel::periodChosen, &m_flow, &DashboardFlow::showPeriod);
    connect(&time, &TimePanel::knownToChosen, &m_flow, &DashboardFlow::showKnownTo);
    connect(&time, &TimePanel::comparisonChosen, &m_flow, &DashboardFlow::compareWith);
}

void QuestionControls::connectFilters()
{
    const FilterBar& filters = m_parts.filters;
    connect(&filters, &FilterBar::filterOpened, this,
        [this](const std::string& dimension, QWidget* chip) { m_chooser.openDimension(dimension, *chip); });
    connect(&filters, &FilterBar::filterRemoved, this, [this](const std::string& dimension) {
        m_flow.setFilter({dimension, {}, false});
    });
    connect(&filters, &FilterBar::timeOpened, this, [this] { m_parts.header.period().open(); });
    connect(&filters, &FilterBar::knownToRemoved, this, [this] { m_flow.showKnownTo(std::nullopt); });
    connect(&filters, &FilterBar::comparisonRemoved, this, [this] { m_flow.compareWith(ComparisonChoice::AsTile); });
    connect(&filters, &FilterBar::clearRequested, &m_flow, &DashboardFlow::clearFilters);
}

void QuestionControls::connectMenu()
{
    const MenuBar& menu = m_parts.menu;
    connect(&menu, &MenuBar::periodRequested, this, [this] { m_parts.header.period().open(); });
    connect(&menu, &MenuBar::filterRequested, this, [this] { m_chooser.openDimensions(m_parts.header.filter()); });
    connect(&menu, &MenuBar::clearRequested, &m_flow, &DashboardFlow::clearFilters);
    connect(&menu, &MenuBar::backRequested, &m_flow, &DashboardFlow::goBack);
    connect(&menu, &MenuBar::forwardRequested, &m_flow, &DashboardFlow::goForward);
}

void QuestionControls::setStore(const OpenedStore& store)
{
    m_workspace = store.workspace;
    m_parts.header.period().panel().setCalendar(store.calendar, store.known);
    m_chooser.setWorkspace(store.workspace);
}

void QuestionControls::showQuestion()
{
    const PageQuestion& question = m_flow.question();
    const PageHistory& history = m_flow.history();
    const QString role = QString::fromStdString(question.role);
    m_parts.header.setRole(role);
    m_parts.header.setHistory(history.canGoBack(), history.canGoForward());
    m_parts.header.period().panel().setQuestion(question);
    m_parts.menu.setRole(role);
    m_parts.menu.setHistory(history.canGoBack(), history.canGoForward());
    m_parts.menu.setFiltered(!question.isClear());
    m_parts.filters.setQuestion(question, m_workspace);
}

} // namespace quarterdeck
