// SPDX-License-Identifier: GPL-3.0-or-later
#include <quarterdeck/gui/column_choice.h>

#include <QSettings>
#include <QVariantMap>

#include <algorithm>
#include <numeric>

namespace quarterdeck {

namespace {

QString keyOf(const QString& entity, const char* part)
{
    return QStringLiteral("rows/%1/%2").arg(entity, QLatin1String(part));
}

/// Headers may hold slashes, which settings take for groups; as keys of a map they may hold anything.
template <typename Value>
QMap<QString, Value> mapOf(const QVariant& stored)
{
    QMap<QString, Value> map;
    const QVariantMap values = stored.toMap();
    for (auto entry = values.begin(); entry != values.end(); ++entry)
        map[entry.key()] = entry.value().value<Value>();
    return map;
}

template <typename Value>
QVariantMap storedOf(const QMap<QString, Value>& map)
{
    QVariantMap stored;
    for (auto entry = map.begin(); entry != map.end(); ++entry)
        stored[entry.key()] = entry.value();
    return stored;
}

} // namespace

std::vector<int> ColumnChoice::arranged(const std::vector<RowsView::Column>& columns) const
{
    std::vector<int> indices(columns.size());
    std::iota(indices.begin(), indices.end(), 0);
    const auto place = [&](int index) {
        const auto at = order.indexOf(columns[static_cast<std::size_t>(index)].key);
        return at < 0 ? order.size() : at;
    };
    std::stable_sort(indices.begin(), indices.end(), [&](int a, int b) { return place(a) < place(b); });
    return indices;
}

ColumnChoice ColumnChoice::read(const QSettings& settings, const QString& entity)
{
    ColumnChoice choice;
    choice.shown = mapOf<bool>(settings.value(keyOf(entity, "shown")));
    choice.order = settings.value(keyOf(entity, "order")).toStringList();
    choice.widths = mapOf<int>(settings.value(keyOf(entity, "widths")));
    return choice;
}

void ColumnChoice::write(QSettings& settings, const QString& entity) const
{
    settings.setValue(keyOf(entity, "shown"), storedOf(shown));
    settings.setValue(keyOf(entity, "order"), order);
    settings.setValue(keyOf(entity, "widths"), storedOf(widths));
}

} // namespace quarterdeck
