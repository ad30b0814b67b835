// SPDX-License-Identifier: GPL-3.0-or-later
#include <quarterdeck/gui/report_export.h>

#include <QFileDialog>
#include <QFileInfo>
#include <QTimer>

namespace quarterdeck {

ReportExport::ReportExport(JobRunner& runner, QWidget& window) : QObject(&window), m_runner(runner), m_window(window)
{
    setObjectName(QStringLiteral("reportExport"));
}

void ReportExport::choose(const DashboardView& view, const QString& name)
{
    auto* dialog = new QFileDialog(
        &m_window, tr("Export the dashboard"), view.title + QStringLiteral(".pdf"), tr("PDF (*.pdf);;PNG (*.png)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("pdf"));
    connect(
        dialog, &QFileDialog::fileSelected, this, [this, view, name](const QString& path) { start(view, name, path); });
    dialog->open();
}

void ReportExport::start(const DashboardView& view, const QString& name, const QString& path)
{
    ReportOptions options;
    options.name = name;
    options.scale = 2;
    auto painting = ReportPainting::begin(view, path.toStdString(), options);
    if (painting)
        paint(std::move(*painting), path);
    else
        Q_EMIT failed(painting.error());
}

void ReportExport::paint(std::shared_ptr<ReportPainting> painting, const QString& path)
{
    if (painting->paintNext()) {
        QTimer::singleShot(0, this, [this, painting, path] { paint(painting, path); });
        return;
    }
    m_runner.start<Result<void>>(
        Lane::Export, tr("Writing %1").arg(QFileInfo(path).fileName()),
        [painting](Progress&) { return painting->write(); },
        [this, path](const Result<void>& done) {
            if (done)
                Q_EMIT written(path);
            else
                Q_EMIT failed(done.error());
        });
}

} // namespace quarterdeck
