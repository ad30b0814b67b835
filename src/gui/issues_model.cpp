// SPDX-License-Identifier: GPL-3.0-or-later
#include <quarterdeck/gui/issues_model.h>

#include <quarterdeck/app/wording.h>

namespace quarterdeck {

IssuesModel::IssuesModel(std::vector<Issue> issues, QObject* parent)
    : QAbstractTableModel(parent), m_issues(std::move(issues))
{
}

void IssuesModel::setIssues(std::vector<Issue> issues)
{
    beginResetModel();
    m_issues = std::move(issues);
    endResetModel();
}

int IssuesModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_issues.size());
}

int IssuesModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

QVariant IssuesModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    const Issue& issue = m_issues[static_cast<std::size_t>(index.row())];
    switch (index.column()) {
    case Row:
        return issue.row > 0 ? QVariant(static_cast<qlonglong>(issue.row)) : QVariant(tr("whole file"));
    case ColumnName:
        return QString::fromStdString(issue.column);
    case Value:
        return QString::fromStdString(issue.value);
    case Meaning:
        return word(issue);
    default:
        return {};
    }
}

QVariant IssuesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Row:
        return tr("Line");
    case ColumnName:
        return tr("Column");
    case Value:
        return tr("Found");
    case Meaning:
        return tr("What it means");
    default:
        return {};
    }
}

} // namespace quarterdeck
