// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quarterdeck/core/issue.h>

#include <QAbstractTableModel>

#include <vector>

namespace quarterdeck {

/// What was found in a file: line, column, value, and what it means.
class IssuesModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Row, ColumnName, Value, Meaning, ColumnCount };

    explicit IssuesModel(std::vector<Issue> issues, QObject* parent = nullptr);

    void setIssues(std::vector<Issue> issues);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    std::vector<Issue> m_issues;
};

} // namespace quarterdeck
