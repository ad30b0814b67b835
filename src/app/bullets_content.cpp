// SPDX-License-Identifier: GPL-3.0-or-later
#include "exact_words.h"
#include "middle_value.h"
#include "team_benchmark.h"

#include <quarterdeck/app/wording.h>

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace quarterdeck {

namespace {

constexpr double kMostAttainmentShown = 1.5;

QString tr(const char* text) { return QCoreApplication::translate("Bullets", text); }

BulletsView::Figure figureOf(std::size_t index, const TileContext& context)
{
    const Kpi& kpi = context.kpi(index);
    const std::vector<KpiReading>& own = context.tile.readings[index];
    const Drill drill = drillOfKpi(context, index);
    if (own.empty())
        return {QStringLiteral("–"), nameOf(kpi), drill};
    const Amount& amount = own.front().amount;
    if (!amount.value)
        return {QStringLiteral("–"), tr("%1: %2").arg(nameOf(kpi), word(*amount.absence)), drill};
    const double value = kpi.roundUp ? std::ceil(*amount.value - 1e-9) : *amount.value;
    return {context.format.brief(value, kpi.unit).joined(), nameOf(kpi), drill};
}

std::optional<double> medianOf(const std::vector<KpiReading>& readings)
{
    std::vector<double> values;
    for (const KpiReading& reading : readings)
        if (reading.amount.value)
            values.push_back(*reading.amount.value);
    return middleOf(std::move(values));
}

BenchmarkView benchmarkOf(std::size_t index, const std::vector<KpiReading>& team, const TileContext& context)
{
    const Kpi& kpi = context.kpi(index);
    const std::vector<KpiReading>& own = context.tile.readings[index];
    BenchmarkView row;
    row.label = nameOf(kpi);
    row.drill = drillOfKpi(context, index);
    const std::optional<double> value = own.empty() ? std::nullopt : own.front().amount.value;
    const std::optional<double> median = medianOf(team);
    row.valueText = value ? context.format.brief(*value, kpi.unit).joined() : QStringLiteral("–");
    // Each row has its own scale: a third more than the larger of the two, a whole for a rate near it.
    const double ownValue = value.value_or(0);
    const double teamValue = median.value_or(0);
    const double scale = std::max(ownValue, teamValue) * 4 / 3;
    if (scale > 0) {
        row.fraction = std::max(0.0, ownValue / scale);
        if (median)
            row.benchmark = std::max(0.0, teamValue / scale);
    }
    if (median)
        row.benchmarkText = tr("team median %1").arg(context.format.brief(teamValue, kpi.unit).joined());
    if (value && median)
        row.verdict = verdictOf(ownValue - teamValue, kpi.better);
    row.spoken = own.empty() ? tr("%1: no value").arg(row.label) : spokenReading(row.label, own.front(), context);
    if (median)
        row.spoken += tr(", team median %1").arg(exactly(teamValue, kpi.unit, context));
    return row;
}

bool hasAttainment(const KpiReading& reading) { return reading.target && reading.target->attainment; }

/// How much of the target is in, and how much should be by now.
BenchmarkView attainmentOf(const KpiReading& reading, const Drill& drill, double scale, const TileContext& context)
{
    const TargetReading& target = *reading.target;
    const std::optional<double> pace = reading.cell.over() ? std::nullopt : target.pace;
    BenchmarkView row;
    row.label = drill.name;
    row.drill = drill;
    row.valueText = percentWords(*target.attainment, context);
    row.fraction = std::clamp(*target.attainment / scale, 0.0, 1.0);
    row.benchmark = pace.value_or(1) / scale;
    row.benchmarkText = tr("of %1").arg(context.format.brief(target.value, reading.unit).joined());
    if (pace)
        row.benchmarkText += tr(" · pace %1").arg(percentWords(*pace, context));
    row.verdict = *target.attainment >= pace.value_or(1) || target.met ? Verdict::Good : Verdict::Bad;
    row.spoken = spokenReading(row.label, reading, context);
    if (pace)
        row.spoken += tr(", pace %1").arg(percentWords(*pace, context));
    return row;
}

/// All bars are parts of a target, so they share one scale: the target, or what has passed it. One that is far past it
/// fills its row, so that the others can still be told apart.
double attainmentScale(const TileContext& context)
{
    double scale = 1;
    for (const std::vector<KpiReading>& readings : context.tile.readings)
        for (const KpiReading& reading : readings)
            if (hasAttainment(reading))
                scale = std::max(scale, *reading.target->attainment);
    return std::min(scale, kMostAttainmentShown);
}

/// A row per group of the first KPI, those who have come furthest first.
void addGroups(BulletsView& view, const TileContext& context)
{
    std::vector<const KpiReading*> groups;
    for (const KpiReading& reading : context.tile.readings.front())
        if (hasAttainment(reading))
            groups.push_back(&reading);
    std::stable_sort(groups.begin(), groups.end(),
        [](const KpiReading* a, const KpiReading* b) { return *a->target->attainment > *b->target->attainment; });
    groups.resize(std::min(groups.size(), static_cast<std::size_t>(context.tile.tile->most)));
    for (const KpiReading* group : groups)
        view.rows.push_back(attainmentOf(*group, drillOf(*group), attainmentScale(context), context));
}

} // namespace

TileContent bulletsContent(const TileContext& context)
{
    BulletsView view;
    const std::size_t kpis = context.tile.tile->kpis.size();
    std::size_t nextTeam = kpis; // the colleagues' readings follow the viewer's own
    for (std::size_t i = 0; i < kpis; ++i) {
        if (hasBenchmark(context.kpi(i)) && nextTeam < context.tile.readings.size())
            view.rows.push_back(benchmarkOf(i, context.tile.readings[nextTeam++], context));
        else
            view.figures.push_back(figureOf(i, context));
    }
    return view;
}

TileContent attainmentContent(const TileContext& context)
{
    BulletsView view;
    const bool grouped = !context.tile.tile->by.empty();
    if (grouped)
        addGroups(view, context);
    for (std::size_t i = 0; i < context.tile.tile->kpis.size() && !grouped; ++i) {
        const std::vector<KpiReading>& own = context.tile.readings[i];
        if (!own.empty() && hasAttainment(own.front()))
            view.rows.push_back(attainmentOf(own.front(), drillOfKpi(context, i), attainmentScale(context), context));
        else
            view.figures.push_back(figureOf(i, context));
    }
    if (view.rows.empty())
        return emptyView(Absence{AbsenceKind::NoTarget, {}});
    return view;
}

} // namespace quarterdeck
