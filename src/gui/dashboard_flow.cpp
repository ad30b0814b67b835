// SPDX-License-Identifier: GPL-3.0-or-later
#include <quarterdeck/gui/dashboard_flow.h>

#include <QCryptographicHash>
#include <QSettings>

#include <algorithm>

namespace quarterdeck {

namespace {

bool knows(const std::vector<Role>& roles, const std::string& role)
{
    return std::any_of(roles.begin(), roles.end(), [&](const Role& each) { return each.id.toStdString() == role; });
}

/// People come and go between two imports.
bool isKnown(const Workspace& workspace, const std::pair<const std::string, std::string>& viewer)
{
    const std::vector<std::string> names = viewerNames(workspace, viewer.first);
    return std::find(names.begin(), names.end(), viewer.second) != names.end();
}

} // namespace

DashboardFlow::DashboardFlow(WindowJobs& jobs, JobRunner& runner, QSettings& settings, QObject* parent)
    : QObject(parent), m_jobs(jobs), m_runner(runner), m_settings(settings)
{
}

void DashboardFlow::setStore(const OpenedStore& store)
{
    const bool another = !m_store || m_store->workspace.store != store.workspace.store;
    m_store = store;
    if (another) {
        PageQuestion next = keptQuestion();
        if (!knows(store.roles, next.role) && !store.roles.empty())
            next.role = store.roles.front().id.toStdString();
        m_history = PageHistory(std::move(next));
        m_scope.reset();
    }
    askAgain();
}

void DashboardFlow::ask(PageQuestion question)
{
    m_history.add(std::move(question));
    askAgain();
}

void DashboardFlow::askAgain()
{
    Q_EMIT questionChanged();
    if (!m_store || m_store->empty)
        return;
    keepQuestion();
    const DashboardRequest request = requestOf(question(), m_store->workspace, m_store->calendar, m_store->known);
    m_runner.start<Result<DashboardAnswer>>(
        Lane::Dashboard, tr("Counting"),
        [jobs = &m_jobs, workspace = m_store->workspace, request](
            Progress& progress) { return jobs->dashboard(workspace, request, progress); },
        [this](Result<DashboardAnswer> answer) { take(std::move(answer)); });
}

void DashboardFlow::take(Result<DashboardAnswer> answer)
{
    if (answer) {
        m_scope = answer->viewer.scope;
        Q_EMIT answered(*answer);
        return;
    }
    Q_EMIT failed(answer.error());
    // A person who is not in the data any more must not keep the page from everybody else.
    PageQuestion next = question();
    if (answer.error().kind == ErrorKind::UnknownViewer && next.viewers.erase(next.role) > 0)
        ask(std::move(next));
}

void DashboardFlow::showRole(const QString& role, const QString& viewer)
{
    PageQuestion next = question();
    next.role = role.toStdString();
    if (!viewer.isEmpty())
        next.viewers[next.role] = viewer.toStdString();
    ask(std::move(next));
}

void DashboardFlow::showViewer(const QString& name)
{
    PageQuestion next = question();
    next.viewers[next.role] = name.toStdString();
    ask(std::move(next));
}

void DashboardFlow::showPeriod(const PeriodSpec& period)
{
    PageQuestion next = question();
    next.period = period;
    ask(std::move(next));
}

void DashboardFlow::showKnownTo(const std::optional<Date>& asOf)
{
    PageQuestion next = question();
    next.asOf = asOf;
    ask(std::move(next));
}

void DashboardFlow::compareWith(ComparisonChoice comparison)
{
    PageQuestion next = question();
    next.comparison = comparison;
    ask(std::move(next));
}

void DashboardFlow::setFilter(const NamedFilter& filter)
{
    PageQuestion next = question();
    next.setFilter(filter);
    ask(std::move(next));
}

void DashboardFlow::filterTo(const Drill& group, FilterIntent intent)
{
    if (!m_store)
        return;
    PageQuestion next = question();
    for (const NamedFilter& filter : namedFilters(group.where, m_store->workspace)) {
        if (intent == FilterIntent::Exclude)
            next.leaveOut(filter);
        else
            next.toggleFilter(filter);
    }
    ask(std::move(next));
}

void DashboardFlow::clearFilters()
{
    if (question().isClear())
        return;
    PageQuestion next = question();
    next.clear();
    ask(std::move(next));
}

void DashboardFlow::goBack()
{
    if (!m_history.canGoBack())
        return;
    m_history.goBack();
    askAgain();
}

void DashboardFlow::goForward()
{
    if (!m_history.canGoForward())
        return;
    m_history.goForward();
    askAgain();
}

QString DashboardFlow::settingsKey() const
{
    const QByteArray path
        = QByteArray::fromStdString(std::filesystem::absolute(m_store->workspace.store).lexically_normal().string());
    return QStringLiteral("pages/")
        + QString::fromLatin1(QCryptographicHash::hash(path, QCryptographicHash::Sha1).toHex());
}

PageQuestion DashboardFlow::keptQuestion() const
{
    const std::string kept = m_settings.value(settingsKey()).toString().toStdString();
    PageQuestion question = PageQuestion::fromJson(kept).value_or(PageQuestion());
    if (m_store->workspace.snapshot)
        std::erase_if(question.viewers, [&](const auto& viewer) { return !isKnown(m_store->workspace, viewer); });
    return question;
}

void DashboardFlow::keepQuestion() { m_settings.setValue(settingsKey(), QString::fromStdString(question().toJson())); }

} // namespace quarterdeck
