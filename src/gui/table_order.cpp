// SPDX-License-Identifier: GPL-3.0-or-later
#include <quarterdeck/gui/table_order.h>

#include <QCollator>

#include <algorithm>

namespace quarterdeck {

namespace {

const TableView::Cell* cellOf(const TableView::Row& row, int column)
{
    const auto index = static_cast<std::size_t>(column);
    return index < row.cells.size() ? &row.cells[index] : nullptr;
}

/// Below zero: `a` is smaller. Both have a text.
double compare(const TableView::Cell& a, const TableView::Cell& b, const QCollator& words)
{
    return a.value && b.value ? *a.value - *b.value : words.compare(a.text, b.text);
}

} // namespace

void TableOrder::choose(const TableView& table, int column)
{
    const bool known = column >= 0 && column < static_cast<int>(table.columns.size());
    const bool again = known && column == (chosen() ? m_column : table.sortedBy);
    const bool descending = chosen() ? m_descending : table.descending;
    m_column = known ? column : -1;
    m_descending = again ? !descending : known && table.columns[static_cast<std::size_t>(column)].number;
}

void TableOrder::next(const TableView& table)
{
    choose(table, m_column + 1 < static_cast<int>(table.columns.size()) ? m_column + 1 : -1);
}

TableView TableOrder::applied(TableView table) const
{
    if (!chosen() || m_column >= static_cast<int>(table.columns.size()))
        return table;
    QCollator words;
    words.setNumericMode(true);
    std::stable_sort(table.rows.begin(), table.rows.end(), [&](const TableView::Row& a, const TableView::Row& b) {
        if (a.total || b.total)
            return !a.total && b.total;
        const TableView::Cell* one = cellOf(a, m_column);
        const TableView::Cell* other = cellOf(b, m_column);
        const bool oneSaid = one && !one->text.isEmpty();
        const bool otherSaid = other && !other->text.isEmpty();
        if (!oneSaid || !otherSaid)
            return oneSaid && !otherSaid;
        const double difference = compare(*one, *other, words);
        return m_descending ? difference > 0 : difference < 0;
    });
    table.sortedBy = m_column;
    table.descending = m_descending;
    return table;
}

} // namespace quarterdeck
