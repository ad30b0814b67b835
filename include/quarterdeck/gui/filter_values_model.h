// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quarterdeck/app/filter_values.h>

#include <QAbstractListModel>
#include <QString>

#include <set>
#include <string>
#include <vector>

namespace quarterdeck {

/// The values of a dimension, each with a check mark and how many records have it.
class FilterValuesModel : public QAbstractListModel
{
    Q_OBJECT

public:
    static constexpr int kRecordsRole = Qt::UserRole; ///< the number in words
    static constexpr int kSearchRole = Qt::UserRole + 1; ///< the label as foldedForSearch() has it

    explicit FilterValuesModel(QObject* parent = nullptr);

    /// `labels` gives each value's words, one per value. Checked labels that are not among the values are kept:
    /// they are filtered by, though no record has them.
    void setValues(std::vector<FilterValue> values, const QStringList& labels, const std::vector<std::string>& checked);
    /// The labels that are checked, sorted.
    std::vector<std::string> checked() const { return {m_checked.begin(), m_checked.end()}; }
    void uncheckAll();

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

Q_SIGNALS:
    void checkedChanged();

private:
    std::vector<FilterValue> m_values;
    QStringList m_labels;
    QStringList m_search;
    std::set<std::string> m_checked;
};

} // namespace quarterdeck
