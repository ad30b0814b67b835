// SPDX-License-Identifier: GPL-3.0-or-later
#include <quarterdeck/gui/dashboard_page.h>

#include <quarterdeck/gui/dashboard_grid.h>

#include <QHBoxLayout>
#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

namespace quarterdeck {

DashboardPage::DashboardPage(QWidget* parent)
    : QWidget(parent), m_sentence(new QLabel), m_status(new QLabel), m_top(new QWidget), m_grid(new DashboardGrid)
{
    setObjectName(QStringLiteral("dashboardPage"));
    m_sentence->setObjectName(QStringLiteral("sentence"));
    m_sentence->setWordWrap(true);
    m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_status->setObjectName(QStringLiteral("status"));
    m_status->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    auto* line = new QHBoxLayout(m_top);
    line->addWidget(m_sentence, 1);
    line->addWidget(m_status);

    auto* scroll = new QScrollArea;
    scroll->setObjectName(QStringLiteral("dashboardScroll"));
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(m_grid);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_top);
    column->addWidget(scroll, 1);
    setChartStyle(ChartStyle::of(Theme::Light));
}

void DashboardPage::setView(DashboardView view)
{
    m_view = std::move(view);
    m_sentence->setText(m_view.sentence);
    m_status->setText(m_view.status);
    setAccessibleName(m_view.title);
    setAccessibleDescription(m_view.sentence);
    m_grid->setTiles(m_view.tiles);
}

void DashboardPage::setChartStyle(const ChartStyle& style)
{
    const int margin = qRound(style.margin);
    m_top->layout()->setContentsMargins(margin, style.pixels(11), margin, style.pixels(11));
    m_top->layout()->setSpacing(style.pixels(20));
    m_grid->setChartStyle(style);
}

} // namespace quarterdeck
