// SPDX-License-Identifier: GPL-3.0-or-later
#include <quarterdeck/gui/rows_model.h>

#include <QLocale>

#include <charconv>
#include <optional>

namespace quarterdeck {

namespace {

std::optional<double> numberIn(const std::string& text)
{
    double value = 0;
    const char* end = text.data() + text.size();
    const auto read = std::from_chars(text.data(), end, value);
    if (read.ec != std::errc() || read.ptr != end)
        return std::nullopt;
    return value;
}

bool leadingZero(const std::string& text) { return text.size() > 1 && text[0] == '0' && text[1] != '.'; }

/// "0042" is an id, not 42.
bool numericColumn(const RowsTable& table, std::size_t column)
{
    bool any = false;
    for (const auto& row : table.rows) {
        const std::string& cell = row[column];
        if (cell.empty())
            continue;
        if (!numberIn(cell) || leadingZero(cell))
            return false;
        any = true;
    }
    return any;
}

} // namespace

RowsModel::RowsModel(QObject* parent) : QAbstractTableModel(parent) { }

void RowsModel::setTable(RowsTable table)
{
    beginResetModel();
    m_table = std::move(table);
    m_numeric.assign(m_table.columns.size(), false);
    for (std::size_t column = 0; column < m_table.columns.size(); ++column)
        m_numeric[column] = numericColumn(m_table, column);
    endResetModel();
}

int RowsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_table.rows.size());
}

int RowsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_table.columns.size());
}

QVariant RowsModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const auto column = static_cast<std::size_t>(index.column());
    const std::string& cell = m_table.rows[static_cast<std::size_t>(index.row())][column];
    const bool number = m_numeric[column];
    if (role == Qt::TextAlignmentRole)
        return QVariant(number ? Qt::AlignRight | Qt::AlignVCenter : Qt::AlignLeft | Qt::AlignVCenter);
    if (role == kSortRole && number)
        return numberIn(cell).value_or(0);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole && role != kSortRole)
        return {};
    const QString text = QString::fromStdString(cell);
    // The value column is ours; a number of the CRM may be an id or a year and stays as it is.
    if (m_table.columns[column] == "value" && number && role == Qt::DisplayRole)
        return QLocale().toString(numberIn(cell).value_or(0), 'f', QLocale::FloatingPointShortest);
    return text;
}

QVariant RowsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role == Qt::TextAlignmentRole && orientation == Qt::Horizontal && m_numeric[static_cast<std::size_t>(section)])
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    if (orientation == Qt::Vertical)
        return section + 1;
    const std::string& name = m_table.columns[static_cast<std::size_t>(section)];
    const std::pair<const char*, QString> own[]
        = {{"input", tr("Input")}, {"value", tr("Adds")}, {"entity", tr("Record")}, {"id", tr("Id")}};
    // Only our own columns, which come first, are translated.
    if (section < 4)
        for (const auto& [id, word] : own)
            if (name == id)
                return word;
    return QString::fromStdString(name);
}

} // namespace quarterdeck
