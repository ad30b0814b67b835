// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quarterdeck/app/rows_job.h>

#include <QAbstractTableModel>

#include <vector>

namespace quarterdeck {

/// The records behind a number. Columns whose every cell is a number are shown in the user's locale and sort as
/// numbers; everything else stays as the CRM wrote it.
class RowsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    /// A double for numeric columns, else the text.
    static constexpr int kSortRole = Qt::UserRole + 1;

    explicit RowsModel(QObject* parent = nullptr);

    void setTable(RowsTable table);
    const RowsTable& table() const { return m_table; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    RowsTable m_table;
    std::vector<bool> m_numeric; // by column
};

} // namespace quarterdeck
