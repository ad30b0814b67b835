// SPDX-License-Identifier: GPL-3.0-or-later
#include <quarterdeck/gui/import_flow.h>

#include <quarterdeck/gui/decision_page.h>
#include <quarterdeck/gui/import_report_page.h>
#include <quarterdeck/gui/import_wizard.h>

#include <QDateTime>

namespace quarterdeck {

namespace {

std::string now() { return QDateTime::currentDateTimeUtc().toString(Qt::ISODate).toStdString(); }

} // namespace

ImportFlow::ImportFlow(WindowJobs& jobs, JobRunner& runner, ImportWizard& wizard, ImportReportPage& report,
    DecisionPage& decision, QObject* parent)
    : QObject(parent), m_jobs(jobs), m_runner(runner), m_wizard(wizard), m_report(report), m_decision(decision)
{
    connect(&wizard, &ImportWizard::lookRequested, this, &ImportFlow::look);
    connect(&wizard, &ImportWizard::importRequested, this, &ImportFlow::write);
    connect(&wizard, &ImportWizard::cancelRequested, this, &ImportFlow::abandon);
    connect(&decision, &DecisionPage::chosen, this, &ImportFlow::decide);
    connect(&decision, &DecisionPage::cancelled, this, &ImportFlow::abandon);
}

void ImportFlow::begin(const std::filesystem::path& store)
{
    if (!m_wizard.begun() || store != m_store)
        prepare(store, {});
    Q_EMIT wizardNeeded();
}

void ImportFlow::start(const std::filesystem::path& store, const QStringList& files)
{
    if (m_wizard.isVisible() && m_wizard.step() == ImportWizard::Step::Files && store == m_store) {
        m_wizard.addFiles(files);
        return;
    }
    prepare(store, files);
    Q_EMIT wizardNeeded();
    look();
}

void ImportFlow::prepare(const std::filesystem::path& store, const QStringList& files)
{
    m_runner.cancel(Lane::Preview);
    m_store = store;
    m_request = ImportRequest();
    m_wizard.begin(files);
    askSources();
}

void ImportFlow::askSources()
{
    m_runner.start<Result<std::vector<Batch>>>(
        Lane::Batches, tr("Looking for sources"),
        [jobs = &m_jobs, store = m_store](Progress&) { return jobs->batches(store); },
        [this](Result<std::vector<Batch>> batches) {
            QStringList sources;
            if (batches) // a store that cannot be read is told of when it is looked at
                for (const Batch& batch : *batches)
                    if (const QString name = QString::fromStdString(batch.source); !sources.contains(name))
                        sources << name;
            m_wizard.setSources(sources);
        });
}

void ImportFlow::look()
{
    ImportRequest request = m_wizard.request();
    if (request.files == m_request.files) // what was decided about other files says nothing of these
        request.options = m_request.options;
    m_request = std::move(request);
    m_request.now = now();
    m_wizard.setWork(ImportWizard::Work::Looking);
    m_runner.start<Result<PreviewOutcome>>(
        Lane::Preview, tr("Looking at the files"),
        [jobs = &m_jobs, store = m_store, asked = m_request](
            Progress& progress) { return jobs->preview(store, asked, progress); },
        [this](Result<PreviewOutcome> outcome) { takePreview(std::move(outcome)); });
}

void ImportFlow::takePreview(Result<PreviewOutcome> outcome)
{
    if (!outcome) {
        m_wizard.lookFailed();
        Q_EMIT failed(outcome.error());
        return;
    }
    if (const auto* decision = std::get_if<Decision>(&*outcome))
        ask(*decision);
    else
        m_wizard.setPreview(std::get<PreviewView>(std::move(*outcome)));
}

void ImportFlow::ask(const Decision& decision)
{
    m_asked = decision.option;
    m_decision.setDecision(decision);
    Q_EMIT decisionNeeded();
}

void ImportFlow::decide(const QString& value)
{
    if (m_asked == "--decimal")
        m_request.options.decimal = value.toStdString().front();
    else
        m_request.options.dateOrder = dateOrderFromName(value.toStdString());
    Q_EMIT wizardNeeded();
    look();
}

void ImportFlow::write()
{
    if (m_runner.busy(Lane::Change))
        return;
    m_request.now = now();
    m_wizard.setWork(ImportWizard::Work::Importing);
    m_runner.start<Result<ImportOutcome>>(
        Lane::Change, tr("Importing"),
        [jobs = &m_jobs, store = m_store, asked = m_request](
            Progress& progress) { return jobs->import(store, asked, progress); },
        [this](Result<ImportOutcome> outcome) { takeReport(std::move(outcome)); });
}

void ImportFlow::takeReport(Result<ImportOutcome> outcome)
{
    m_wizard.setWork(ImportWizard::Work::None);
    if (!outcome) {
        Q_EMIT failed(outcome.error());
        return;
    }
    // The file was changed after it was looked at.
    if (const auto* decision = std::get_if<Decision>(&*outcome)) {
        ask(*decision);
        return;
    }
    m_wizard.begin({});
    m_report.setReport(std::get<ImportReport>(*outcome));
    Q_EMIT reportReady();
    Q_EMIT storeChanged();
}

void ImportFlow::abandon()
{
    // An import that runs ends by itself, with what it left: nothing, or everything.
    if (m_wizard.work() == ImportWizard::Work::Importing) {
        m_runner.stop(Lane::Change);
        return;
    }
    m_runner.cancel(Lane::Preview);
    m_wizard.begin({});
    Q_EMIT abandoned();
}

void ImportFlow::forgetPreview() { m_wizard.forgetPreview(); }

} // namespace quarterdeck
