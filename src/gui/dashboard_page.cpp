// SPDX-License-Identifier: GPL-3.0-or-later
#include <quarterdeck/gui/dashboard_page.h>

#include <quarterdeck/gui/dashboard_grid.h>
#include <quarterdeck/gui/tile_widget.h>

#include <QHBoxLayout>
#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

namespace quarterdeck {

DashboardPage::DashboardPage(QWidget* parent)
    : QWidget(parent)
    , m_sentence(new QLabel)
    , m_status(new QLabel)
    , m_top(new QWidget)
    , m_scroll(new QScrollArea)
    , m_grid(new DashboardGrid)
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

    m_scroll->setObjectName(QStringLiteral("dashboardScroll"));
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setWidget(m_grid);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_top);
    column->addWidget(m_scroll, 1);
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

TileWidget* DashboardPage::reveal(const std::string& kpi)
{
    for (TileWidget* tile : m_grid->tileWidgets())
        if (tile->isVisible() && tile->view().request.kpi == kpi) {
            m_scroll->ensureWidgetVisible(tile);
            return tile;
        }
    return nullptr;
}

void DashboardPage::setChartStyle(const ChartStyle& style)
{
    const int margin = qRound(style.margin);
    m_top->layout()->setContentsMargins(margin, style.pixels(11), margin, style.pixels(11));
    m_top->layout()->setSpacing(style.pixels(20));
    m_grid->setChartStyle(style);
}

} // namespace quarterdeck
