// SPDX-License-Identifier: GPL-3.0-or-later
#include <quarterdeck/gui/rows_arrangement.h>

#include <QCollator>

#include <algorithm>
#include <optional>

namespace quarterdeck {

namespace {

constexpr std::size_t kBlock = 4096;

using Order = std::vector<std::uint32_t>;

Order foundRows(const RowsTable& table, const RowsSearch& search, Progress& progress)
{
    Order found;
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        if (row % kBlock == 0 && progress.cancelled())
            break;
        if (search.found(table.rows.row(row)))
            found.push_back(static_cast<std::uint32_t>(row));
    }
    return found;
}

/// Sorts by keys, one an entry of the order; rows without one come last.
template <typename Key>
Order sortedBy(const std::vector<std::optional<Key>>& keys, const Order& order, Qt::SortOrder direction)
{
    std::vector<std::uint32_t> places(order.size());
    for (std::uint32_t i = 0; i < places.size(); ++i)
        places[i] = i;
    std::stable_sort(places.begin(), places.end(), [&](std::uint32_t a, std::uint32_t b) {
        if (!keys[a] || !keys[b])
            return keys[a].has_value() && !keys[b].has_value();
        return direction == Qt::AscendingOrder ? *keys[a] < *keys[b] : *keys[b] < *keys[a];
    });
    Order sorted(order.size());
    std::transform(places.begin(), places.end(), sorted.begin(), [&](std::uint32_t place) { return order[place]; });
    return sorted;
}

template <typename Key, typename KeyOf>
Order sortedWith(const KeyOf& keyOf, const Order& order, Qt::SortOrder direction, Progress& progress)
{
    std::vector<std::optional<Key>> keys;
    keys.reserve(order.size());
    for (const std::uint32_t row : order) {
        if (keys.size() % kBlock == 0 && progress.cancelled())
            return order;
        keys.push_back(keyOf(row));
    }
    return sortedBy(keys, order, direction);
}

Order sorted(const RowsTable& table, const RowsArrangement& arrangement, const Order& order, Progress& progress)
{
    const auto column = static_cast<std::size_t>(arrangement.column);
    const CellFormat format = table.formats[column];
    const auto cell = [&](std::uint32_t row) { return table.rows.cell(row, column); };
    if (format.isNumber())
        return sortedWith<double>(
            [&](std::uint32_t row) { return format.number(cell(row)); }, order, arrangement.order, progress);
    if (format.kind == CellFormat::Kind::Moment)
        return sortedWith<CellMoment>(
            [&](std::uint32_t row) { return format.moment(cell(row)); }, order, arrangement.order, progress);
    QCollator collator;
    collator.setNumericMode(true);
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    const auto keyOf = [&](std::uint32_t row) -> std::optional<QCollatorSortKey> {
        const std::string_view text = cell(row);
        if (text.empty())
            return std::nullopt;
        return collator.sortKey(QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())));
    };
    return sortedWith<QCollatorSortKey>(keyOf, order, arrangement.order, progress);
}

} // namespace

RowsOrder arranged(const RowsTable& table, const RowsArrangement& arrangement, Progress& progress)
{
    Order order = foundRows(table, arrangement.search, progress);
    if (arrangement.column >= 0 && arrangement.column < static_cast<int>(table.formats.size()))
        order = sorted(table, arrangement, order, progress);
    return std::make_shared<const Order>(std::move(order));
}

} // namespace quarterdeck
