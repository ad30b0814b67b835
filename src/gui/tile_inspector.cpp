// SPDX-License-Identifier: GPL-3.0-or-later
#include <quarterdeck/gui/tile_inspector.h>

#include <quarterdeck/app/kpi_definition.h>
#include <quarterdeck/gui/dashboard_page.h>
#include <quarterdeck/gui/explanation_popup.h>
#include <quarterdeck/gui/rows_dialog.h>
#include <quarterdeck/gui/tile_widget.h>

#include <QGuiApplication>
#include <QScreen>

#include <algorithm>

namespace quarterdeck {

TileInspector::TileInspector(WindowJobs& jobs, QSettings& settings, QWidget& window)
    : QObject(&window), m_jobs(jobs), m_settings(settings), m_window(window), m_style(ChartStyle::of(Theme::Light))
{
}

void TileInspector::setWorkspace(const Workspace& workspace) { m_workspace = workspace; }

void TileInspector::setChartStyle(const ChartStyle& style) { m_style = style; }

void TileInspector::explain(const TileWidget& tile)
{
    auto* popup = new ExplanationPopup(tile.view().title, tile.view().explanation, m_style, &m_window);
    // Beside the tile's title, but never off the screen.
    const QRect screen = tile.screen()->availableGeometry();
    QPoint at = tile.mapToGlobal(QPoint(m_style.pixels(16), m_style.pixels(36)));
    at.setX(std::clamp(at.x(), screen.left(), std::max(screen.left(), screen.right() - popup->width())));
    at.setY(std::clamp(at.y(), screen.top(), std::max(screen.top(), screen.bottom() - popup->height())));
    popup->move(at);
    popup->show();
}

void TileInspector::explainKpi(const std::string& kpi, DashboardPage* page)
{
    if (TileWidget* tile = page ? page->reveal(kpi) : nullptr) {
        tile->setFocus(Qt::ShortcutFocusReason);
        return explain(*tile);
    }
    const Kpi* known = m_workspace.catalog ? m_workspace.catalog->kpi(kpi) : nullptr;
    if (!known || !m_workspace.snapshot)
        return;
    auto* popup = new ExplanationPopup(
        QString::fromStdString(known->name), definitionOf(m_workspace, *known), m_style, &m_window);
    popup->move(m_window.mapToGlobal(QPoint((m_window.width() - popup->width()) / 2, m_style.pixels(96))));
    popup->show();
}

void TileInspector::showRows(const TileWidget& tile, const Drill& part)
{
    const QString title = part.name.isEmpty() ? tile.view().title : tr("%1 · %2").arg(tile.view().title, part.name);
    const KpiRequest request = narrowed(tile.view().request, part);
    auto* dialog = new RowsDialog(
        title,
        [jobs = &m_jobs, workspace = m_workspace, request](std::optional<std::size_t> most, Progress& progress) {
            return jobs->rows(workspace, request, most, progress);
        },
        m_style, m_settings, &m_window);
    dialog->showRecord(part.record);
    connect(dialog, &RowsDialog::exported, this, &TileInspector::exported);
    connect(dialog, &RowsDialog::failed, this, &TileInspector::failed);
    dialog->show();
}

} // namespace quarterdeck
