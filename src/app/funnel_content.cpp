// SPDX-License-Identifier: GPL-3.0-or-later
#include "exact_words.h"

#include <QCoreApplication>

namespace quarterdeck {

namespace {

QString tr(const char* text) { return QCoreApplication::translate("Funnel", text); }

/// "62 %" of what there was; empty where there was nothing.
QString shareOf(std::optional<double> value, std::optional<double> whole, const TileContext& context)
{
    return value && whole && *whole > 0 ? percentWords(*value / *whole, context) : QString();
}

std::optional<double> valueAt(std::size_t step, const TileContext& context)
{
    const std::vector<KpiReading>& readings = context.tile.readings[step];
    return readings.empty() ? std::nullopt : readings.front().amount.value;
}

FunnelView::Step stepOf(std::size_t index, const TileContext& context)
{
    const Kpi& kpi = context.kpi(index);
    const std::vector<KpiReading>& readings = context.tile.readings[index];
    FunnelView::Step step;
    step.label = nameOf(kpi);
    step.drill = drillOfKpi(context, index);
    step.value = valueAt(index, context);
    step.valueText = step.value ? context.format.brief(*step.value, kpi.unit).joined() : QStringLiteral("–");
    step.spoken
        = readings.empty() ? tr("%1: no value").arg(step.label) : spokenReading(step.label, readings.front(), context);
    if (index == 0)
        return step;
    step.shareText = shareOf(step.value, valueAt(index - 1, context), context);
    step.totalText = shareOf(step.value, valueAt(0, context), context);
    if (!step.shareText.isEmpty())
        step.spoken += tr(", %1 of the step before").arg(step.shareText);
    if (index > 1 && !step.totalText.isEmpty())
        step.spoken += tr(", %1 of the first").arg(step.totalText);
    return step;
}

} // namespace

TileContent funnelContent(const TileContext& context)
{
    const std::optional<double> entered = valueAt(0, context);
    if (!entered)
        return emptyView(context.tile.readings.front());
    if (*entered <= 0)
        return EmptyView{
            tr("%1: none in %2.")
                .arg(nameOf(context.kpi()), context.format.period(context.tile.requests.front().cell.passed())),
            {}};
    FunnelView view;
    for (std::size_t step = 0; step < context.tile.tile->kpis.size(); ++step)
        view.steps.push_back(stepOf(step, context));
    view.valueHeader = countedWord(context);
    return view;
}

} // namespace quarterdeck
