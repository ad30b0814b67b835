// SPDX-License-Identifier: GPL-3.0-or-later
#include "exact_words.h"
#include "middle_value.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace quarterdeck {

namespace {

QString tr(const char* text) { return QCoreApplication::translate("Scatter", text); }

/// The readings of one group, one per KPI; none where the KPI does not know the group.
using Group = std::vector<const KpiReading*>;

const KpiReading* ofGroup(const std::vector<KpiReading>& readings, Code member)
{
    const auto found = std::find_if(readings.begin(), readings.end(),
        [&](const KpiReading& reading) { return reading.keys.front().member == member && hasValue(reading); });
    return found == readings.end() ? nullptr : &*found;
}

double valueOf(const Group& group, std::size_t kpi) { return *group[kpi]->amount.value; }

/// The groups that have a place: both numbers are known.
std::vector<Group> groupsOf(const TileContext& context)
{
    std::vector<Group> groups;
    for (const KpiReading& reading : context.tile.readings.front()) {
        Group group;
        for (const std::vector<KpiReading>& readings : context.tile.readings)
            group.push_back(ofGroup(readings, reading.keys.front().member));
        if (group[0] && group[1])
            groups.push_back(std::move(group));
    }
    return groups;
}

ScatterView::Axis axisOf(const std::vector<Group>& groups, std::size_t kpi, const TileContext& context)
{
    const UnitKind unit = context.kpi(kpi).unit;
    double largest = 0;
    std::vector<double> values;
    for (const Group& group : groups) {
        values.push_back(valueOf(group, kpi));
        largest = std::max(largest, std::abs(values.back()));
    }
    const AxisFormat format = context.format.axis(largest, unit);
    ScatterView::Axis axis;
    axis.name = withUnit(nameOf(context.kpi(kpi)), format);
    axis.percent = unit == UnitKind::Ratio;
    axis.divisor = axis.percent ? 1 : format.divisor;
    axis.middle = middleOf(std::move(values));
    if (axis.middle)
        axis.middleText = tr("median %1").arg(context.format.brief(*axis.middle, unit).joined());
    return axis;
}

ScatterView::Point pointOf(const Group& group, double largest, const TileContext& context)
{
    ScatterView::Point point;
    point.label = groupLabel(*group[0]);
    point.x = valueOf(group, 0);
    point.y = valueOf(group, 1);
    point.emphasised = isViewersOwn(*group[0], context);
    point.drill = drillOf(*group[0]);
    if (group.size() > 2)
        point.size = group[2] && largest > 0 ? std::clamp(valueOf(group, 2) / largest, 0.0, 1.0) : 0;
    QStringList parts;
    for (std::size_t kpi = 0; kpi < group.size(); ++kpi)
        if (group[kpi])
            parts << spokenReading(nameOf(context.kpi(kpi)), *group[kpi], context);
    point.spoken = tr("%1: %2").arg(point.label, parts.join(QStringLiteral("; ")));
    return point;
}

/// Of more groups than fit, those with most of the third KPI, else of the first.
void keepLargest(std::vector<Group>& groups, std::size_t most)
{
    if (groups.size() <= most)
        return;
    const auto weight
        = [](const Group& group) { return group.size() > 2 ? (group[2] ? valueOf(group, 2) : 0) : valueOf(group, 0); };
    std::stable_sort(
        groups.begin(), groups.end(), [&](const Group& a, const Group& b) { return weight(a) > weight(b); });
    groups.resize(most);
}

} // namespace

TileContent scatterContent(const TileContext& context)
{
    std::vector<Group> groups = groupsOf(context);
    if (groups.empty()) {
        const auto& readings = context.tile.readings;
        const bool second = std::any_of(readings[0].begin(), readings[0].end(), hasValue);
        return emptyView(readings[second ? 1 : 0]);
    }
    ScatterView view;
    view.x = axisOf(groups, 0, context);
    view.y = axisOf(groups, 1, context);
    keepLargest(groups, static_cast<std::size_t>(context.tile.tile->most));
    double largest = 0;
    if (context.tile.tile->kpis.size() > 2) {
        view.sizeNote = tr("size: %1").arg(nameOf(context.kpi(2)));
        for (const Group& group : groups)
            largest = std::max(largest, group[2] ? valueOf(group, 2) : 0);
    }
    for (const Group& group : groups)
        view.points.push_back(pointOf(group, largest, context));
    return view;
}

} // namespace quarterdeck
