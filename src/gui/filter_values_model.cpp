// SPDX-License-Identifier: GPL-3.0-or-later
#include <quarterdeck/gui/filter_values_model.h>

#include <quarterdeck/gui/search_folding.h>

#include <QLocale>

namespace quarterdeck {

FilterValuesModel::FilterValuesModel(QObject* parent) : QAbstractListModel(parent) { }

void FilterValuesModel::setValues(
    std::vector<FilterValue> values, const QStringList& labels, const std::vector<std::string>& checked)
{
    Q_ASSERT(labels.size() == static_cast<qsizetype>(values.size()));
    beginResetModel();
    m_values = std::move(values);
    m_labels = labels;
    m_search.clear();
    for (const QString& label : labels)
        m_search << foldedForSearch(label);
    m_checked = {checked.begin(), checked.end()};
    endResetModel();
}

void FilterValuesModel::uncheckAll()
{
    if (m_checked.empty())
        return;
    m_checked.clear();
    if (!m_values.empty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1), {Qt::CheckStateRole});
    Q_EMIT checkedChanged();
}

int FilterValuesModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_values.size());
}

QVariant FilterValuesModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const FilterValue& value = m_values[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return m_labels[index.row()];
    case Qt::CheckStateRole:
        return m_checked.count(value.label) > 0 ? Qt::Checked : Qt::Unchecked;
    case kRecordsRole:
        return QLocale().toString(static_cast<qlonglong>(value.records));
    case kSearchRole:
        return m_search[index.row()];
    case Qt::AccessibleDescriptionRole:
        return value.records == 1 ? tr("%1 record").arg(1)
                                  : tr("%1 records").arg(QLocale().toString(static_cast<qlonglong>(value.records)));
    default:
        return {};
    }
}

bool FilterValuesModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (!index.isValid() || role != Qt::CheckStateRole)
        return false;
    const std::string& label = m_values[static_cast<std::size_t>(index.row())].label;
    if (value.value<Qt::CheckState>() == Qt::Checked)
        m_checked.insert(label);
    else
        m_checked.erase(label);
    Q_EMIT dataChanged(index, index, {Qt::CheckStateRole});
    Q_EMIT checkedChanged();
    return true;
}

Qt::ItemFlags FilterValuesModel::flags(const QModelIndex& index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable | Qt::ItemNeverHasChildren;
}

} // namespace quarterdeck
