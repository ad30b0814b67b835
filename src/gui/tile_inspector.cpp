// SPDX-License-Identifier: GPL-3.0-or-later
#include <quarterdeck/gui/tile_inspector.h>

#include <quarterdeck/app/wording.h>
#include <quarterdeck/gui/explanation_popup.h>
#include <quarterdeck/gui/rows_dialog.h>
#include <quarterdeck/gui/tile_widget.h>

#include <QGuiApplication>
#include <QPointer>
#include <QSaveFile>
#include <QScreen>

namespace quarterdeck {

namespace {

constexpr std::size_t kMostShown = 10'000;

/// Semicolons where the comma is the decimal mark, as spreadsheets of that locale expect.
char separatorOf(const QLocale& locale) { return locale.decimalPoint() == QStringLiteral(",") ? ';' : ','; }

Result<void> writeText(const QString& path, const std::string& text)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text.data(), static_cast<qint64>(text.size())) < 0
        || !file.commit())
        return failure(
            ErrorKind::WriteFailed, path.toStdString(), {path.toStdString(), file.errorString().toStdString()});
    return {};
}

} // namespace

TileInspector::TileInspector(WindowJobs& jobs, JobRunner& runner, QWidget& window)
    : QObject(&window), m_jobs(jobs), m_runner(runner), m_window(window), m_style(ChartStyle::of(Theme::Light))
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

void TileInspector::showRows(const TileWidget& tile, const Drill& part)
{
    const QString title = part.name.isEmpty() ? tile.view().title : tr("%1 · %2").arg(tile.view().title, part.name);
    auto* dialog = new RowsDialog(title, m_style, &m_window);
    const KpiRequest request = narrowed(tile.view().request, part);
    connect(dialog, &RowsDialog::exportRequested, this,
        [this, request](const QString& path) { exportRows(request, path); });
    dialog->show();
    m_runner.start<Result<RowsTable>>(
        Lane::Rows, tr("Reading rows"),
        [jobs = &m_jobs, workspace = m_workspace, request](
            Progress& progress) { return jobs->rows(workspace, request, kMostShown, progress); },
        [open = QPointer<RowsDialog>(dialog)](Result<RowsTable> rows) {
            if (!open)
                return;
            if (rows)
                open->setTable(std::move(*rows));
            else
                open->setError(word(rows.error()).sentence());
        });
}

void TileInspector::exportRows(const KpiRequest& request, const QString& path)
{
    m_runner.start<Result<void>>(
        Lane::Export, tr("Exporting rows"),
        [jobs = &m_jobs, workspace = m_workspace, request, path](Progress& progress) -> Result<void> {
            auto rows = jobs->rows(workspace, request, std::nullopt, progress);
            if (!rows)
                return tl::unexpected(rows.error());
            return writeText(path, csvOf(*rows, separatorOf(QLocale())));
        },
        [this, path](Result<void> done) {
            if (done)
                Q_EMIT exported(path);
            else
                Q_EMIT failed(done.error());
        });
}

} // namespace quarterdeck
