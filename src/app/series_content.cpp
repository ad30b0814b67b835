// SPDX-License-Identifier: GPL-3.0-or-later
#include "exact_words.h"

#include <QCoreApplication>
#include <QDate>

#include <algorithm>
#include <cmath>

namespace quarterdeck {

namespace {

QString tr(const char* text) { return QCoreApplication::translate("Series", text); }

/// What the axis is divided by, from its largest value, and how its unit is called: "M €".
void scaleAxis(SeriesView& view, UnitKind unit, const NumberFormat& format)
{
    double largest = 0;
    for (const PointView& point : view.points)
        for (const std::optional<double>& value : {point.value, point.previous, point.plan, point.expected, point.high})
            largest = std::max(largest, std::abs(value.value_or(0)));
    const AxisFormat axis = format.axis(largest, unit);
    view.percentAxis = unit == UnitKind::Ratio;
    view.axisDivisor = view.percentAxis ? 1 : axis.divisor;
    view.unitNote = axis.unit;
}

QString titleOf(const KpiReading& reading, const NumberFormat& format, bool unfinished)
{
    const QString period = format.period(reading.cell.period);
    return unfinished ? tr("%1 (to %2)").arg(period, format.day(reading.cell.asOf)) : period;
}

PointView pointOf(const KpiReading& reading, const TileContext& context)
{
    PointView point;
    point.unfinished = !reading.cell.over() && reading.cell.period.from <= reading.cell.asOf;
    point.label = context.format.bucket(reading.cell.period);
    point.title = titleOf(reading, context.format, point.unfinished);
    point.drill = drillOf(reading);
    point.drill.name = point.title;
    point.value = reading.amount.value;
    if (point.value)
        point.valueText = context.format.brief(*point.value, reading.unit).joined();
    if (reading.compare)
        point.previous = reading.compare->amount.value;
    if (reading.target)
        point.plan = reading.target->value;
    if (reading.interval) {
        point.low = reading.interval->first;
        point.high = reading.interval->second;
    }
    point.spoken = spokenReading(point.title, reading, context);
    return point;
}

void addExpected(SeriesView& view, const TileContext& context)
{
    if (context.tile.readings.size() < 2 || context.tile.readings[1].empty())
        return;
    const std::optional<double> expected = context.tile.readings[1].front().amount.value;
    for (PointView& point : view.points)
        if (point.unfinished && expected && *expected > point.value.value_or(0)) {
            point.expected = expected;
            point.spoken += tr(", expected %1").arg(exactly(*expected, context.kpi().unit, context));
        }
}

void setFlags(SeriesView& view)
{
    const auto any = [&](auto member) {
        return std::any_of(view.points.begin(), view.points.end(),
            [&](const PointView& point) { return (point.*member).has_value(); });
    };
    view.hasPrevious = any(&PointView::previous);
    view.hasPlan = any(&PointView::plan);
    view.hasExpected = any(&PointView::expected);
    view.hasBand = any(&PointView::low);
}

} // namespace

TileContent seriesContent(const TileContext& context)
{
    SeriesView view;
    for (const KpiReading& reading : context.tile.readings.front())
        view.points.push_back(pointOf(reading, context));
    const auto known = [](const PointView& point) { return point.value.has_value(); };
    if (std::none_of(view.points.begin(), view.points.end(), known)) {
        const std::vector<KpiReading>& readings = context.tile.readings.front();
        const bool worded = !readings.empty() && readings.back().amount.absence;
        return emptyView(worded ? *readings.back().amount.absence : Absence{AbsenceKind::NoData, {}});
    }
    addExpected(view, context);
    view.previousName = earlierWords(*context.tile.tile);
    setFlags(view);
    scaleAxis(view, context.kpi().unit, context.format);
    return view;
}

TileContent paceContent(const TileContext& context)
{
    const std::vector<KpiReading>& total = context.tile.readings[0];
    const std::vector<KpiReading>& steps = context.tile.readings[1];
    if (total.empty() || !total.front().amount.value)
        return emptyView(total.empty() ? Absence{AbsenceKind::NoData, {}} : *total.front().amount.absence);
    const KpiReading& whole = total.front();
    SeriesView view;
    double sum = 0;
    for (const KpiReading& step : steps) {
        PointView point;
        const bool known = step.cell.period.from <= context.dashboard.cell.asOf;
        const Date day
            = std::min(step.cell.period.to - 1, known ? context.dashboard.cell.asOf : step.cell.period.to - 1);
        point.label = context.format.locale().toString(QDate(day.year(), day.month(), day.day()), tr("d MMM"));
        point.title = context.format.day(day);
        // The course is a sum: its points open all that came before them.
        point.drill.cell = TimeCell{{whole.cell.period.from, day + 1}, whole.cell.asOf};
        point.drill.name = tr("up to %1").arg(point.title);
        if (known) {
            sum += step.amount.value.value_or(0);
            point.value = sum;
            point.valueText = context.format.brief(sum, whole.unit).joined();
        }
        if (whole.target)
            point.plan = whole.target->value * static_cast<double>(step.cell.period.to - whole.cell.period.from)
                / whole.cell.period.days();
        point.spoken = known ? tr("%1: %2").arg(point.title, exactly(sum, whole.unit, context))
                             : tr("%1: not yet").arg(point.title);
        if (whole.target)
            point.spoken += tr(", target by then %1").arg(exactly(*point.plan, whole.unit, context));
        view.points.push_back(std::move(point));
    }
    if (context.tile.readings.size() > 2 && !context.tile.readings[2].empty() && !view.points.empty()
        && !context.dashboard.cell.over())
        view.points.back().expected = context.tile.readings[2].front().amount.value;
    if (whole.target) {
        view.line = whole.target->value;
        view.lineText = tr("target %1").arg(context.format.brief(whole.target->value, whole.unit).joined());
    }
    setFlags(view);
    scaleAxis(view, whole.unit, context.format);
    view.unitNote = tr("%1, cumulative").arg(view.unitNote);
    return view;
}

} // namespace quarterdeck
