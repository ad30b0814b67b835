// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quarterdeck/gui/job_runner.h>
#include <quarterdeck/gui/page_history.h>
#include <quarterdeck/gui/tile_widget.h>
#include <quarterdeck/gui/window_jobs.h>

#include <QObject>

#include <optional>

class QSettings;

namespace quarterdeck {

/// The one question that all pages of the window answer, and its way to an answer. Every change is a step that can be
/// gone back; the last question of a store is kept and asked again when the store is opened the next time.
class DashboardFlow : public QObject
{
    Q_OBJECT

public:
    /// All outlive this.
    DashboardFlow(WindowJobs& jobs, JobRunner& runner, QSettings& settings, QObject* parent);

    /// The store to ask. Another one brings its own question back; the same one, read again, keeps what is asked.
    void setStore(const OpenedStore& store);
    const PageQuestion& question() const { return m_history.current(); }
    const PageHistory& history() const { return m_history; }
    /// Whose numbers the last answer shows; none: everybody's.
    const std::optional<std::vector<Code>>& scope() const { return m_scope; }

    /// `viewer`: whose numbers; empty: whoever was chosen for the role last.
    void showRole(const QString& role, const QString& viewer = {});
    void showViewer(const QString& name);
    void showPeriod(const PeriodSpec& period);
    void showKnownTo(const std::optional<Date>& asOf);
    void compareWith(ComparisonChoice comparison);
    void setFilter(const NamedFilter& filter);
    /// A click on a tile's group.
    void filterTo(const Drill& group, FilterIntent intent);
    void clearFilters();
    void goBack();
    void goForward();
    /// Asks the same again, for a newer revision.
    void askAgain();

Q_SIGNALS:
    /// What is asked has changed, or whether one can go back or forward; the answer comes later.
    void questionChanged();
    void answered(const quarterdeck::DashboardAnswer& answer);
    void failed(const quarterdeck::Error& error);

private:
    void ask(PageQuestion question);
    void take(Result<DashboardAnswer> answer);
    PageQuestion keptQuestion() const;
    void keepQuestion();
    QString settingsKey() const;

    WindowJobs& m_jobs;
    JobRunner& m_runner;
    QSettings& m_settings;
    std::optional<OpenedStore> m_store;
    PageHistory m_history;
    std::optional<std::vector<Code>> m_scope;
};

} // namespace quarterdeck
