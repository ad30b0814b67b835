// SPDX-License-Identifier: GPL-3.0-or-later
#include "tile_content.h"
#include "tile_requests.h"

#include <quarterdeck/app/wording.h>

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace quarterdeck {

namespace {

QString tr(const char* text) { return QCoreApplication::translate("Bullets", text); }

QString nameOf(const Kpi& kpi) { return QString::fromStdString(kpi.name); }

BulletsView::Figure figureOf(const Kpi& kpi, const std::vector<KpiReading>& own, const TileContext& context)
{
    const Drill drill{{}, std::nullopt, kpi.id, nameOf(kpi)};
    if (own.empty())
        return {QStringLiteral("–"), nameOf(kpi), drill};
    const Amount& amount = own.front().amount;
    if (!amount.value)
        return {QStringLiteral("–"), nameOf(kpi) + QStringLiteral(": ") + word(*amount.absence), drill};
    const double value = kpi.roundUp ? std::ceil(*amount.value - 1e-9) : *amount.value;
    return {context.format.brief(value, kpi.unit).joined(), nameOf(kpi), drill};
}

/// The mean of the two middle values where their number is even.
std::optional<double> medianOf(const std::vector<KpiReading>& readings)
{
    std::vector<double> values;
    for (const KpiReading& reading : readings)
        if (reading.amount.value)
            values.push_back(*reading.amount.value);
    if (values.empty())
        return std::nullopt;
    std::sort(values.begin(), values.end());
    const std::size_t middle = values.size() / 2;
    return values.size() % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
}

BenchmarkView benchmarkOf(
    const Kpi& kpi, const std::vector<KpiReading>& own, const std::vector<KpiReading>& team, const TileContext& context)
{
    BenchmarkView row;
    row.label = nameOf(kpi);
    row.drill = {{}, std::nullopt, kpi.id, row.label};
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
    row.spoken = row.label + QStringLiteral(": ") + row.valueText
        + (median ? QStringLiteral(", ") + row.benchmarkText : QString());
    return row;
}

} // namespace

TileContent bulletsContent(const TileContext& context)
{
    BulletsView view;
    const std::size_t kpis = context.tile.tile->kpis.size();
    std::size_t nextTeam = kpis; // the colleagues' readings follow the viewer's own
    for (std::size_t i = 0; i < kpis; ++i) {
        const std::vector<KpiReading>& own = context.tile.readings[i];
        if (hasBenchmark(context.kpi(i)) && nextTeam < context.tile.readings.size())
            view.rows.push_back(benchmarkOf(context.kpi(i), own, context.tile.readings[nextTeam++], context));
        else
            view.figures.push_back(figureOf(context.kpi(i), own, context));
    }
    return view;
}

} // namespace quarterdeck
