// SPDX-License-Identifier: GPL-3.0-or-later
#include <quarterdeck/gui/filter_chooser.h>

#include <quarterdeck/app/wording.h>
#include <quarterdeck/gui/dashboard_flow.h>
#include <quarterdeck/gui/filter_popup.h>

namespace quarterdeck {

FilterChooser::FilterChooser(WindowJobs& jobs, JobRunner& runner, DashboardFlow& flow, QWidget& window)
    : QObject(&window), m_jobs(jobs), m_runner(runner), m_flow(flow), m_popup(new FilterPopup(&window))
{
    connect(m_popup, &FilterPopup::valuesWanted, this, &FilterChooser::ask);
    connect(m_popup, &FilterPopup::filterChosen, &flow, &DashboardFlow::setFilter);
}

void FilterChooser::setChartStyle(const ChartStyle& style) { m_popup->setChartStyle(style); }

void FilterChooser::openDimensions(QWidget& anchor)
{
    if (m_workspace.catalog && m_workspace.snapshot)
        m_popup->showDimensions(filterDimensions(m_workspace), m_flow.question(), anchor);
}

void FilterChooser::openDimension(const std::string& dimension, QWidget& anchor)
{
    m_popup->showDimension(dimension, m_flow.question(), anchor);
}

void FilterChooser::ask(const std::string& dimension)
{
    using Answer = Result<std::pair<std::vector<FilterValue>, QStringList>>;
    m_runner.start<Answer>(
        Lane::Choices, tr("Reading the values"),
        [jobs = &m_jobs, workspace = m_workspace, dimension, scope = m_flow.scope()](Progress& progress) -> Answer {
            auto values = jobs->filterValues(workspace, dimension, scope, progress);
            if (!values)
                return tl::unexpected(values.error());
            QStringList labels;
            for (const FilterValue& value : *values)
                labels << filterLabel(workspace, dimension, value.label);
            return std::pair(std::move(*values), labels);
        },
        [this, dimension](Answer answer) {
            if (answer)
                m_popup->setValues(dimension, std::move(answer->first), answer->second);
            else
                m_popup->setError(dimension, word(answer.error()).sentence());
        });
}

} // namespace quarterdeck
