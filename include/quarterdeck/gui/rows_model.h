// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quarterdeck/gui/chart_style.h>
#include <quarterdeck/gui/rows_arrangement.h>
#include <quarterdeck/gui/rows_text.h>

#include <QAbstractTableModel>

namespace quarterdeck {

/// The records behind a number, in the order that it is given: it neither sorts nor searches itself, as that may take
/// long, and words a cell when it is asked for. Columns of numbers stand right.
class RowsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    explicit RowsModel(QObject* parent = nullptr);

    /// All rows as they came.
    void setText(RowsText text);
    const RowsText& text() const { return m_text; }
    void setOrder(RowsOrder order, const RowsSearch& search);
    const RowsOrder& order() const { return m_order; }
    void setChartStyle(const ChartStyle& style) { m_style = style; }
    /// The table's row that is shown in this one.
    std::size_t record(int row) const { return (*m_order)[static_cast<std::size_t>(row)]; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    void sort(int column, Qt::SortOrder order) override;

Q_SIGNALS:
    void sortRequested(int column, Qt::SortOrder order);

private:
    RowsText m_text;
    RowsOrder m_order;
    RowsSearch m_search; // what led to the order: its words are marked
    ChartStyle m_style;
};

} // namespace quarterdeck
