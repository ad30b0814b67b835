// SPDX-License-Identifier: GPL-3.0-or-later
#include "exact_words.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace quarterdeck {

namespace {

QString tr(const char* text) { return QCoreApplication::translate("Bars", text); }

void addVariance(BarView& bar, const KpiReading& reading, const TileContext& context)
{
    if (!reading.compare)
        return;
    const bool inPoints = reading.unit == UnitKind::Ratio;
    bar.variance = inPoints ? reading.compare->change : reading.compare->ratio;
    if (!bar.variance)
        return;
    bar.varianceText
        = inPoints ? context.format.change(*bar.variance, reading.unit) : context.format.ratio(*bar.variance);
    bar.verdict = verdictOf(*bar.variance, context.kpi().better);
}

BarView barOf(const KpiReading& reading, const AxisFormat& axis, const TileContext& context)
{
    BarView bar;
    bar.label = groupLabel(reading);
    bar.drill = drillOf(reading);
    bar.value = reading.amount.value;
    bar.valueText = bar.value ? shownOn(axis, *bar.value, context.format) : QStringLiteral("–");
    if (reading.target) {
        bar.target = reading.target->value;
        bar.targetText = context.format.brief(reading.target->value, reading.unit).joined();
    }
    addVariance(bar, reading, context);
    bar.emphasised = isViewersOwn(reading, context);
    bar.spoken = spokenReading(bar.label, reading, context);
    return bar;
}

/// What stands for the groups that do not fit.
std::optional<BarView> othersOf(
    const std::vector<KpiReading>& readings, std::size_t from, const AxisFormat& axis, const TileContext& context)
{
    if (from >= readings.size() || !context.addsUp() || readings.front().keys.size() != 1)
        return std::nullopt;
    BarView others;
    others.others = true;
    double sum = 0;
    for (std::size_t i = from; i < readings.size(); ++i)
        sum += readings[i].amount.value.value_or(0);
    others.label = othersLabel(readings.size() - from);
    others.value = sum;
    others.valueText = shownOn(axis, sum, context.format);
    others.spoken = others.label + QStringLiteral(": ") + exactly(sum, context.kpi().unit, context);
    std::vector<Code> shown;
    for (std::size_t i = 0; i < from; ++i)
        shown.push_back(readings[i].keys.front().member);
    others.drill = drillBeside(readings.front().keys.front().dimension, std::move(shown), others.label);
    return others;
}

/// One scale for all bars, from the largest of them and of the targets beside them.
AxisFormat axisOf(const std::vector<KpiReading>& readings, const TileContext& context)
{
    double largest = 0;
    for (const KpiReading& reading : readings)
        largest = std::max(largest, std::abs(reading.amount.value.value_or(0)));
    return context.format.axis(largest, context.kpi().unit);
}

QString varianceHeader(const TileContext& context)
{
    const std::string& compare = context.tile.tile->compare;
    if (compare.empty())
        return {};
    return compare == "year" ? tr("to last year") : tr("to the period before");
}

} // namespace

TileContent barsContent(const TileContext& context)
{
    const std::vector<KpiReading>& readings = context.tile.readings.front();
    if (std::none_of(readings.begin(), readings.end(), hasValue))
        return emptyView(readings);
    BarsView view;
    const AxisFormat axis = axisOf(readings, context);
    const auto most = static_cast<std::size_t>(context.tile.tile->most);
    // One group too many would only be replaced by "1 other".
    const std::size_t shown = readings.size() <= most + 1 ? readings.size() : most;
    for (std::size_t i = 0; i < shown; ++i)
        view.bars.push_back(barOf(readings[i], axis, context));
    if (std::optional<BarView> others = othersOf(readings, shown, axis, context))
        view.bars.push_back(std::move(*others));
    view.valueHeader = withUnit(nameOf(context.kpi()), axis);
    const auto varied = [](const BarView& bar) { return bar.variance.has_value(); };
    if (std::any_of(view.bars.begin(), view.bars.end(), varied))
        view.varianceHeader = varianceHeader(context);
    return view;
}

} // namespace quarterdeck
