// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quarterdeck/gui/job_runner.h>
#include <quarterdeck/gui/window_jobs.h>

#include <QObject>
#include <QStringList>

#include <filesystem>
#include <string>

namespace quarterdeck {

class DecisionPage;
class ImportReportPage;
class ImportWizard;

/// An import from the files to the report: looks at them for the wizard, asks where the data leaves a choice, imports.
/// Owns no widget; the pages belong to the window.
class ImportFlow : public QObject
{
    Q_OBJECT

public:
    ImportFlow(WindowJobs& jobs, JobRunner& runner, ImportWizard& wizard, ImportReportPage& report,
        DecisionPage& decision, QObject* parent = nullptr);

    /// Shows the wizard: with what was begun, else with its first step.
    void begin(const std::filesystem::path& store);
    /// Looks at the files and shows what was recognised. While a person gathers files, these are added to them.
    void start(const std::filesystem::path& store, const QStringList& files);
    /// What was looked at was changed by somebody else.
    void forgetPreview();

Q_SIGNALS:
    void wizardNeeded();
    void decisionNeeded();
    void reportReady();
    void abandoned(); ///< nothing was written
    void storeChanged();
    void failed(const quarterdeck::Error& error);

private:
    void prepare(const std::filesystem::path& store, const QStringList& files);
    void askSources();
    void look();
    void write();
    void abandon();
    void decide(const QString& value);
    void ask(const Decision& decision);
    void takePreview(Result<PreviewOutcome> outcome);
    void takeReport(Result<ImportOutcome> outcome);

    WindowJobs& m_jobs;
    JobRunner& m_runner;
    ImportWizard& m_wizard;
    ImportReportPage& m_report;
    DecisionPage& m_decision;
    std::filesystem::path m_store;
    ImportRequest m_request; // as it was looked at last
    std::string m_asked; // the option that decides, while the decision is open
};

} // namespace quarterdeck
