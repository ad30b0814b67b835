// SPDX-License-Identifier: GPL-3.0-or-later
#include "deal_reason.h"
#include "exact_words.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace quarterdeck {

namespace {

QString tr(const char* text) { return QCoreApplication::translate("List", text); }

struct Urgent
{
    const OpenDeal* deal = nullptr;
    DealReason reason;
};

/// The deals with a reason, by its urgency, then by amount.
std::vector<Urgent> urgentOf(const std::vector<OpenDeal>& deals, const DealJudge& judge)
{
    std::vector<Urgent> urgent;
    for (const OpenDeal& deal : deals)
        if (const std::optional<DealReason> reason = judge.reasonOf(deal))
            urgent.push_back({&deal, *reason});
    std::stable_sort(urgent.begin(), urgent.end(), [](const Urgent& a, const Urgent& b) {
        return a.reason != b.reason ? a.reason < b.reason : a.deal->amount > b.deal->amount;
    });
    return urgent;
}

QString detailOf(const OpenDeal& deal, const NumberFormat& format)
{
    QStringList parts;
    for (const std::string& part : {deal.stage, deal.account})
        if (!part.empty())
            parts << QString::fromStdString(part);
    if (deal.expectedOn)
        parts << tr("expected %1").arg(format.day(*deal.expectedOn));
    return parts.join(QStringLiteral(" · "));
}

ListView::Item itemOf(const Urgent& urgent, const AxisFormat& axis, const DealJudge& judge, const TileContext& context)
{
    const OpenDeal& deal = *urgent.deal;
    const UnitKind unit = context.kpi().unit;
    ListView::Item item;
    item.title = QString::fromStdString(deal.name.empty() ? deal.id : deal.name);
    item.detail = detailOf(deal, context.format);
    item.valueText = deal.amount ? shownOn(axis, *deal.amount, context.format) : QStringLiteral("–");
    item.why = judge.words(deal, urgent.reason);
    item.verdict = DealJudge::verdictOf(urgent.reason);
    item.spoken = tr("%1: %2, %3")
                      .arg(item.title, deal.amount ? exactly(*deal.amount, unit, context) : tr("no amount"), item.why);
    if (!item.detail.isEmpty())
        item.spoken += QStringLiteral(" (%1)").arg(item.detail);
    item.drill.name = item.title;
    item.drill.record = deal.id;
    return item;
}

QString nothingToDo(const TileContext& context)
{
    const auto open = static_cast<int>(context.tile.deals.size());
    const QString day = context.format.day(context.tile.requests.front().cell.stockDay());
    if (open == 0)
        return tr("No deal is open on %1.").arg(day);
    return tr("Nothing is urgent: no open deal is overdue, idle or due by the end of the period.");
}

} // namespace

TileContent listContent(const TileContext& context)
{
    const std::vector<KpiReading>& readings = context.tile.readings.front();
    if (readings.empty() || !hasValue(readings.front()))
        return emptyView(readings);
    const DealJudge judge(context);
    const std::vector<Urgent> urgent = urgentOf(context.tile.deals, judge);
    if (urgent.empty())
        return EmptyView{nothingToDo(context), {}};
    double largest = 0;
    for (const Urgent& each : urgent)
        largest = std::max(largest, std::abs(each.deal->amount.value_or(0)));
    const AxisFormat axis = context.format.axis(largest, context.kpi().unit);
    const std::size_t shown = std::min(urgent.size(), static_cast<std::size_t>(context.tile.tile->most));
    ListView view;
    view.valueHeader = axis.unit;
    view.left = static_cast<int>(urgent.size() - shown);
    for (std::size_t i = 0; i < shown; ++i)
        view.items.push_back(itemOf(urgent[i], axis, judge, context));
    return view;
}

} // namespace quarterdeck
