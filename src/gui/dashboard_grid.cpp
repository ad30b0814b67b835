// SPDX-License-Identifier: GPL-3.0-or-later
#include <quarterdeck/gui/dashboard_grid.h>

#include <quarterdeck/gui/tile_grid.h>
#include <quarterdeck/gui/tile_widget.h>

#include <QTimer>

#include <algorithm>
#include <cmath>

namespace quarterdeck {

DashboardGrid::DashboardGrid(QWidget* parent) : QWidget(parent), m_style(ChartStyle::of(Theme::Light))
{
    setObjectName(QStringLiteral("dashboardGrid"));
}

TileWidget* DashboardGrid::addWidget()
{
    auto* widget = new TileWidget(this);
    widget->setChartStyle(m_style);
    connect(widget, &TileWidget::explanationRequested, this, [this, widget] { Q_EMIT explanationRequested(widget); });
    connect(widget, &TileWidget::rowsRequested, this,
        [this, widget](const Drill& part) { Q_EMIT rowsRequested(widget, part); });
    connect(widget, &TileWidget::filterRequested, this, &DashboardGrid::filterRequested);
    connect(widget, &TileWidget::importRequested, this, &DashboardGrid::importRequested);
    m_widgets.push_back(widget);
    return widget;
}

void DashboardGrid::setTiles(std::vector<TileView> tiles)
{
    m_tiles = std::move(tiles);
    while (m_widgets.size() > m_tiles.size()) {
        m_widgets.back()->deleteLater();
        m_widgets.back()->hide();
        m_widgets.pop_back();
    }
    while (m_widgets.size() < m_tiles.size())
        addWidget();
    m_next = 0;
    place();
    if (!m_scheduled)
        showNext();
}

void DashboardGrid::showNext()
{
    m_scheduled = m_next < m_tiles.size();
    if (!m_scheduled)
        return;
    m_widgets[m_next]->setView(m_tiles[m_next]);
    m_widgets[m_next]->show();
    ++m_next;
    QTimer::singleShot(0, this, &DashboardGrid::showNext);
}

void DashboardGrid::setChartStyle(const ChartStyle& style)
{
    m_style = style;
    for (TileWidget* widget : m_widgets)
        widget->setChartStyle(style);
    place();
}

void DashboardGrid::resizeEvent(QResizeEvent*) { place(); }

/// A scroll bar stands within the page's margin, so that the tiles end where the header ends.
double DashboardGrid::rightMargin() const
{
    const QWidget* page = parentWidget() ? parentWidget()->parentWidget() : nullptr;
    const int bar = page ? std::max(0, page->width() - width()) : 0;
    return std::max(m_style.px(4), m_style.margin - bar);
}

void DashboardGrid::place()
{
    const TileGrid grid(m_tiles, width() - m_style.margin - rightMargin(), m_style);
    const double bottom = m_style.margin;
    setMinimumHeight(static_cast<int>(std::ceil(grid.leastHeight() + bottom)));
    const std::vector<QRectF> places = grid.place(height() - bottom);
    for (std::size_t i = 0; i < places.size(); ++i)
        m_widgets[i]->setGeometry(places[i].translated(m_style.margin, 0).toRect());
}

} // namespace quarterdeck
