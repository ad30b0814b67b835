// SPDX-License-Identifier: GPL-3.0-or-later
#include <quarterdeck/gui/rows_model.h>

#include <numeric>

namespace quarterdeck {

namespace {

/// As with a text marker, over which the text stays readable.
QColor marked(const ChartStyle& style)
{
    constexpr float kThin = 0.2F;
    QColor colour = style.warning;
    colour.setAlphaF(kThin);
    return colour;
}

} // namespace

RowsModel::RowsModel(QObject* parent)
    : QAbstractTableModel(parent)
    , m_order(std::make_shared<const std::vector<std::uint32_t>>())
    , m_style(ChartStyle::of(Theme::Light))
{
}

void RowsModel::setText(RowsText text)
{
    beginResetModel();
    m_text = std::move(text);
    std::vector<std::uint32_t> order(m_text.table().rows.size());
    std::iota(order.begin(), order.end(), 0U);
    m_order = std::make_shared<const std::vector<std::uint32_t>>(std::move(order));
    m_search = RowsSearch();
    endResetModel();
}

void RowsModel::setOrder(RowsOrder order, const RowsSearch& search)
{
    beginResetModel();
    m_order = std::move(order);
    m_search = search;
    endResetModel();
}

int RowsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_order->size());
}

int RowsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_text.columns().size());
}

QVariant RowsModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const std::size_t row = record(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return m_text.shown(row, index.column());
    case Qt::ToolTipRole: // what a row adds is rounded in its cell
        return m_text.exported(row, index.column());
    case Qt::TextAlignmentRole:
        return headerData(index.column(), Qt::Horizontal, role);
    case Qt::BackgroundRole:
        return m_search.foundIn(m_text.cell(row, index.column())) ? QVariant(marked(m_style)) : QVariant();
    default:
        return {};
    }
}

QVariant RowsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical)
        return role == Qt::DisplayRole ? QVariant(section + 1) : QVariant();
    if (section < 0 || section >= columnCount())
        return {};
    const RowsView::Column& column = m_text.columns()[static_cast<std::size_t>(section)];
    if (role == Qt::TextAlignmentRole)
        return QVariant((column.format.isNumber() ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    return role == Qt::DisplayRole || role == Qt::ToolTipRole ? QVariant(column.title) : QVariant();
}

void RowsModel::sort(int column, Qt::SortOrder order) { Q_EMIT sortRequested(column, order); }

} // namespace quarterdeck
