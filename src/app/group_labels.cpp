// SPDX-License-Identifier: GPL-3.0-or-later
#include "group_labels.h"

#include <algorithm>

namespace quarterdeck {

namespace {

constexpr const char* kTime = "period";

} // namespace

GroupLabels::GroupLabels(const std::vector<InputRows>& inputs, const Workspace& workspace, const KpiRequest& request)
    : m_catalog(workspace.catalog), m_snapshot(workspace.snapshot), m_grain(request.grain)
{
    m_columns = request.by;
    for (const InputRows& input : inputs) {
        m_inTime = m_inTime || input.cells.size() > 1;
        for (const std::string& dimension : input.by)
            if (std::find(m_columns.begin(), m_columns.end(), dimension) == m_columns.end())
                m_columns.push_back(dimension);
    }
    if (m_inTime)
        m_columns.emplace_back(kTime);
}

std::string GroupLabels::timeOf(const InputRows& input, std::size_t row) const
{
    if (input.cells.empty())
        return {};
    const auto end = std::upper_bound(input.ends.begin(), input.ends.end(), row);
    const QueryCell& cell = input.cells[static_cast<std::size_t>(end - input.ends.begin())];
    if (m_grain) // a window that reaches back ends in its bucket
        return m_snapshot->settings.calendar().key(*m_grain, cell.to - 1);
    return cell.from.iso() + " – " + (cell.to - 1).iso();
}

std::vector<std::string> GroupLabels::of(const InputRows& input, std::size_t row) const
{
    std::vector<std::string> labels(m_columns.size());
    if (labels.empty()) // nobody wants to know
        return labels;
    const std::vector<Code>& keys = input.rows[row].keys;
    for (std::size_t key = 0; key < keys.size(); ++key) {
        const auto column = std::find(m_columns.begin(), m_columns.end(), input.by[key]);
        labels[static_cast<std::size_t>(column - m_columns.begin())]
            = m_snapshot->label(m_catalog->facts().dimension(input.by[key])->domain, keys[key]);
    }
    if (m_inTime)
        labels.back() = timeOf(input, row);
    return labels;
}

} // namespace quarterdeck
