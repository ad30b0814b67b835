// SPDX-License-Identifier: GPL-3.0-or-later
#include <quarterdeck/gui/import_flow.h>

#include <quarterdeck/gui/decision_page.h>
#include <quarterdeck/gui/import_report_page.h>

#include <QDateTime>

namespace quarterdeck {

ImportFlow::ImportFlow(
    WindowJobs& jobs, JobRunner& runner, ImportReportPage& report, DecisionPage& decision, QObject* parent)
    : QObject(parent), m_jobs(jobs), m_runner(runner), m_report(report), m_decision(decision)
{
    connect(&report, &ImportReportPage::undoRequested, this, [this](qint64 batch) { undo(m_store, batch); });
    connect(&decision, &DecisionPage::chosen, this, [this](const QString& value) {
        if (m_asked == "--decimal")
            m_request.options.decimal = value.toStdString().front();
        else
            m_request.options.dateOrder = dateOrderFromName(value.toStdString());
        run();
    });
    connect(&decision, &DecisionPage::cancelled, this, &ImportFlow::abandoned);
}

void ImportFlow::start(const std::filesystem::path& store, std::vector<std::filesystem::path> files)
{
    m_store = store;
    m_request = ImportRequest();
    m_request.files = std::move(files);
    run();
}

void ImportFlow::run()
{
    if (m_runner.busy(Lane::Change))
        return;
    m_request.now = QDateTime::currentDateTimeUtc().toString(Qt::ISODate).toStdString();
    m_runner.start<Result<ImportOutcome>>(
        Lane::Change, tr("Importing"),
        [jobs = &m_jobs, store = m_store, request = m_request](
            Progress& progress) { return jobs->import(store, request, progress); },
        [this](Result<ImportOutcome> outcome) { take(std::move(outcome)); });
}

void ImportFlow::take(Result<ImportOutcome> outcome)
{
    if (!outcome) {
        Q_EMIT failed(outcome.error());
        return;
    }
    if (const auto* decision = std::get_if<Decision>(&*outcome)) {
        m_asked = decision->option;
        m_decision.setDecision(*decision);
        Q_EMIT decisionNeeded();
        return;
    }
    m_report.setReport(std::get<ImportReport>(*outcome));
    Q_EMIT reportReady();
    Q_EMIT storeChanged();
}

void ImportFlow::undo(const std::filesystem::path& store, std::int64_t batch)
{
    if (m_runner.busy(Lane::Change))
        return;
    m_runner.start<Result<void>>(
        Lane::Change, tr("Taking the import back"),
        [jobs = &m_jobs, store, batch](Progress& progress) { return jobs->undo(store, batch, progress); },
        [this, batch](Result<void> done) {
            if (!done) {
                Q_EMIT failed(done.error());
                return;
            }
            Q_EMIT undone(batch);
            Q_EMIT storeChanged();
        });
}

void ImportFlow::undoLast(const std::filesystem::path& store)
{
    if (m_runner.busy(Lane::Change))
        return;
    m_runner.start<Result<std::optional<std::int64_t>>>(
        Lane::Change, tr("Looking for the last import"),
        [jobs = &m_jobs, store](Progress&) { return jobs->lastBatch(store); },
        [this, store](Result<std::optional<std::int64_t>> batch) {
            if (!batch)
                Q_EMIT failed(batch.error());
            else if (*batch)
                undo(store, **batch);
        });
}

} // namespace quarterdeck
