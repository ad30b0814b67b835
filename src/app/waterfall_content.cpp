// SPDX-License-Identifier: GPL-3.0-or-later
#include "exact_words.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace quarterdeck {

namespace {

QString tr(const char* text) { return QCoreApplication::translate("Waterfall", text); }

/// A group in both periods.
struct Change
{
    GroupKey key;
    double now = 0;
    double then = 0;

    double value() const { return now - then; }
};

std::vector<Change> changesOf(const std::vector<KpiReading>& now, const std::vector<KpiReading>& then)
{
    std::vector<Change> changes;
    for (const KpiReading& reading : now)
        changes.push_back({reading.keys.front(), reading.amount.value.value_or(0), 0});
    for (const KpiReading& reading : then) {
        const GroupKey& key = reading.keys.front();
        auto found = std::find_if(
            changes.begin(), changes.end(), [&](const Change& change) { return change.key.member == key.member; });
        if (found == changes.end())
            found = changes.insert(changes.end(), {key, 0, 0});
        found->then = reading.amount.value.value_or(0);
    }
    return changes;
}

/// The largest changes, gains before losses; the rest is added up.
struct Sorted
{
    std::vector<Change> shown;
    std::optional<Change> others;
    std::size_t left = 0;
};

Sorted sorted(std::vector<Change> changes, std::size_t most)
{
    std::stable_sort(changes.begin(), changes.end(),
        [](const Change& a, const Change& b) { return std::abs(a.value()) > std::abs(b.value()); });
    Sorted result;
    // One group too many would only be replaced by "1 other".
    const std::size_t shown = changes.size() <= most + 1 ? changes.size() : most;
    result.left = changes.size() - shown;
    if (result.left > 0) {
        result.others.emplace();
        for (std::size_t i = shown; i < changes.size(); ++i) {
            result.others->now += changes[i].now;
            result.others->then += changes[i].then;
        }
    }
    changes.resize(shown);
    std::stable_sort(
        changes.begin(), changes.end(), [](const Change& a, const Change& b) { return a.value() > b.value(); });
    result.shown = std::move(changes);
    return result;
}

class Bridge
{
public:
    Bridge(const TileContext& context, const KpiReading& total)
        : m_context(context)
        , m_total(total)
        , m_axis(context.format.axis(
              std::max(std::abs(*total.amount.value), std::abs(*total.compare->amount.value)), total.unit))
    {
    }

    WaterfallView view(const Sorted& changes) const
    {
        WaterfallView view;
        view.unitNote = m_axis.unit;
        view.axisDivisor = m_axis.divisor;
        view.steps.push_back(total(m_total.compare->cell, *m_total.compare->amount.value));
        view.steps.back().drill.cell = m_total.compare->cell;
        std::vector<Code> shown;
        for (const Change& change : changes.shown) {
            view.steps.push_back(step(change, groupLabel(change.key)));
            view.steps.back().drill.where = {{change.key.dimension, {change.key.member}, false}};
            shown.push_back(change.key.member);
        }
        if (changes.others) {
            view.steps.push_back(step(*changes.others, othersLabel(changes.left)));
            view.steps.back().drill.where = {allBut(m_context.tile.tile->by.front(), std::move(shown))};
        }
        view.steps.push_back(total(m_total.cell, *m_total.amount.value));
        view.steps.back().spoken
            = spokenReading(view.steps.back().label, m_total, m_context); // with what it is compared with
        return view;
    }

private:
    WaterfallView::Step total(const TimeCell& cell, double value) const
    {
        WaterfallView::Step step;
        step.label
            = m_context.isStock() ? m_context.format.day(cell.stockDay()) : m_context.format.period(cell.passed());
        step.value = value;
        step.total = true;
        step.valueText = shownOn(m_axis, value, m_context.format);
        step.spoken = tr("%1: %2").arg(step.label, exactly(value, m_total.unit, m_context));
        step.drill.name = step.label;
        return step;
    }

    WaterfallView::Step step(const Change& change, const QString& label) const
    {
        WaterfallView::Step step;
        step.label = label;
        step.value = change.value();
        AxisFormat axis = m_axis; // a change is smaller than what it changes
        axis.digits = axis.divisor == 1 ? axis.digits : std::max(1, axis.digits);
        step.valueText = signedText(change.value(), shownOn(axis, change.value(), m_context.format));
        step.verdict = verdictOf(change.value(), m_context.kpi().better);
        step.spoken = tr("%1: %2, now %3, %4 %5")
                          .arg(label, signedText(change.value(), exactly(change.value(), m_total.unit, m_context)),
                              exactly(change.now, m_total.unit, m_context), earlierWords(*m_context.tile.tile),
                              exactly(change.then, m_total.unit, m_context));
        step.drill.name = label;
        return step;
    }

    static QString signedText(double change, const QString& text)
    {
        return change > 0 ? QLatin1Char('+') + text : text;
    }

    const TileContext& m_context;
    const KpiReading& m_total;
    AxisFormat m_axis;
};

} // namespace

TileContent waterfallContent(const TileContext& context)
{
    const std::vector<KpiReading>& totals = context.tile.readings[0];
    if (totals.empty() || !hasValue(totals.front()))
        return emptyView(totals);
    const KpiReading& total = totals.front();
    if (!total.compare->amount.value)
        return emptyView(*total.compare->amount.absence);
    const auto most = static_cast<std::size_t>(context.tile.tile->most);
    return Bridge(context, total).view(sorted(changesOf(context.tile.readings[1], context.tile.readings[2]), most));
}

} // namespace quarterdeck
