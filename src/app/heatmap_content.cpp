// SPDX-License-Identifier: GPL-3.0-or-later
#include "exact_words.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <map>

namespace quarterdeck {

namespace {

constexpr std::size_t kMostColumns = 12;

QString tr(const char* text) { return QCoreApplication::translate("Heatmap", text); }

/// A row or a column: a group, a bucket, or what is left.
struct Line
{
    QString label;
    QString name; ///< in a sentence
    std::optional<DimensionFilter> where;
    std::optional<TimeCell> cell;
};

/// The rows or columns along one dimension, the largest first; what does not fit shares the last, if it adds up.
class Lines
{
public:
    Lines(const std::vector<KpiReading>& readings, std::size_t key, std::size_t most, const TileContext& context)
        : m_key(key)
    {
        const std::vector<GroupKey> groups = ordered(readings, context);
        const std::size_t shown = groups.size() <= most + 1 ? groups.size() : most;
        std::vector<Code> members;
        for (std::size_t i = 0; i < groups.size(); ++i) {
            const bool fits = i < shown;
            m_places[groups[i].member] = fits ? i : shown;
            if (!fits)
                continue;
            members.push_back(groups[i].member);
            const QString label = groupLabel(groups[i]);
            m_lines.push_back({label, label, DimensionFilter{groups[i].dimension, {groups[i].member}, false}, {}});
        }
        if (shown == groups.size() || !context.addsUp())
            return;
        const QString label = othersLabel(groups.size() - shown);
        m_lines.push_back({label, label, allBut(groups.front().dimension, std::move(members)), {}});
    }

    const std::vector<Line>& all() const { return m_lines; }
    /// Past the end where the group is not shown.
    std::size_t placeOf(const KpiReading& reading) const { return m_places.at(reading.keys[m_key].member); }

private:
    std::vector<GroupKey> ordered(const std::vector<KpiReading>& readings, const TileContext& context) const
    {
        std::map<Code, double> sums;
        std::vector<GroupKey> groups;
        for (const KpiReading& reading : readings) {
            const GroupKey& key = reading.keys[m_key];
            if (!sums.contains(key.member))
                groups.push_back(key);
            sums[key.member] += std::abs(reading.amount.value.value_or(0));
        }
        if (groups.empty())
            return groups;
        const Dimension* dimension = context.workspace.catalog->facts().dimension(groups.front().dimension);
        const bool inTime = dimension->domain == DimensionDomain::Month;
        std::stable_sort(groups.begin(), groups.end(), [&](const GroupKey& a, const GroupKey& b) {
            return inTime ? a.member < b.member : sums[a.member] > sums[b.member];
        });
        return groups;
    }

    std::size_t m_key;
    std::vector<Line> m_lines;
    std::map<Code, std::size_t> m_places;
};

std::vector<Line> bucketsOf(const KpiRequest& request, const TileContext& context)
{
    std::vector<Line> lines;
    const FiscalCalendar calendar = context.workspace.snapshot->settings.calendar();
    for (const Period& bucket : calendar.buckets(*request.grain, request.cell.period)) {
        const TimeCell cell{bucket, request.cell.asOf};
        const QString period = context.format.period(bucket);
        const QString name = cell.over() ? period : tr("%1 (to %2)").arg(period, context.format.day(cell.asOf));
        lines.push_back({context.format.bucket(bucket), name, std::nullopt, cell});
    }
    return lines;
}

HeatmapView::Cell emptyCell(const Line& row, const Line& column)
{
    HeatmapView::Cell cell;
    cell.valueText = QStringLiteral("–");
    for (const Line* line : {&row, &column}) {
        if (line->where)
            cell.drill.where.push_back(*line->where);
        if (line->cell)
            cell.drill.cell = line->cell;
    }
    cell.drill.name = tr("%1, %2").arg(row.name, column.name);
    cell.spoken = tr("%1: no value").arg(cell.drill.name);
    return cell;
}

/// What a reading adds to its cell; groups that share a cell add up.
void add(HeatmapView::Cell& cell, const KpiReading& reading)
{
    if (reading.amount.value)
        cell.value = cell.value.value_or(0) + *reading.amount.value;
}

void wordCells(HeatmapView& view, const TileContext& context)
{
    double largest = 0;
    for (const HeatmapView::Cell& cell : view.cells)
        largest = std::max(largest, cell.value.value_or(0));
    const UnitKind unit = context.kpi().unit;
    const AxisFormat axis = context.format.axis(largest, unit);
    view.valueHeader = withUnit(nameOf(context.kpi()), axis);
    for (HeatmapView::Cell& cell : view.cells) {
        if (!cell.value)
            continue;
        cell.shade = largest > 0 ? std::clamp(*cell.value / largest, 0.0, 1.0) : 0;
        cell.valueText = shownOn(axis, *cell.value, context.format);
        cell.spoken = tr("%1: %2").arg(cell.drill.name, exactly(*cell.value, unit, context));
    }
}

} // namespace

TileContent heatmapContent(const TileContext& context)
{
    const std::vector<KpiReading>& readings = context.tile.readings.front();
    if (std::none_of(readings.begin(), readings.end(), hasValue))
        return emptyView(readings);
    const KpiRequest& request = context.tile.requests.front();
    const auto most = static_cast<std::size_t>(context.tile.tile->most);
    const bool overTime = request.grain.has_value();
    // Over time the bucket is the first key of a reading.
    const Lines rows(readings, overTime ? 1 : 0, most, context);
    const Lines groups(readings, 1, kMostColumns, context);
    const std::vector<Line> columns = overTime ? bucketsOf(request, context) : groups.all();

    HeatmapView view;
    for (const Line& column : columns)
        view.columns << column.label;
    for (const Line& row : rows.all()) {
        view.rows << row.label;
        for (const Line& column : columns)
            view.cells.push_back(emptyCell(row, column));
    }
    for (const KpiReading& reading : readings) {
        const std::size_t row = rows.placeOf(reading);
        std::size_t column = 0;
        if (overTime)
            while (column < columns.size() && columns[column].cell->period != reading.cell.period)
                ++column;
        else
            column = groups.placeOf(reading);
        if (row < rows.all().size() && column < columns.size())
            add(view.cells[row * columns.size() + column], reading);
    }
    wordCells(view, context);
    return view;
}

} // namespace quarterdeck
