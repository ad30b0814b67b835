// SPDX-License-Identifier: GPL-3.0-or-later
#include "deal_reason.h"

#include "middle_value.h"

#include <QCoreApplication>

namespace quarterdeck {

namespace {

constexpr double kLargeFactor = 2;

QString tr(const char* text) { return QCoreApplication::translate("DealReason", text); }

/// English is worded here; a translation has its own plural forms for either text.
QString plural(const char* one, const char* many, int n)
{
    return QCoreApplication::translate("DealReason", n == 1 ? one : many, nullptr, n);
}

std::optional<double> medianAmount(const std::vector<OpenDeal>& deals)
{
    std::vector<double> amounts;
    for (const OpenDeal& deal : deals)
        if (deal.amount)
            amounts.push_back(*deal.amount);
    return middleOf(std::move(amounts));
}

} // namespace

DealJudge::DealJudge(const TileContext& context)
    : m_format(context.format)
    , m_cell(context.tile.requests.front().cell)
    , m_day(m_cell.stockDay())
    , m_idleDays(static_cast<int>(context.workspace.snapshot->settings.number("idle_days")))
    , m_usual(medianAmount(context.tile.deals))
{
}

std::optional<DealReason> DealJudge::reasonOf(const OpenDeal& deal) const
{
    if (deal.expectedOn && *deal.expectedOn < m_day)
        return DealReason::Overdue;
    // Of a day past the newest activity may be later: then it was not idle for all we know.
    if (m_idleDays > 0 && deal.lastActivityOn && m_day - *deal.lastActivityOn >= m_idleDays)
        return DealReason::Stalled;
    if (deal.expectedOn && *deal.expectedOn < m_cell.period.to)
        return DealReason::Due;
    if (!deal.expectedOn)
        return DealReason::Undated;
    if (deal.amount && m_usual && *m_usual > 0 && *deal.amount >= kLargeFactor * *m_usual)
        return DealReason::Large;
    return std::nullopt;
}

QString DealJudge::words(const OpenDeal& deal, DealReason reason) const
{
    switch (reason) {
    case DealReason::Overdue:
        return plural(
            "expected %n day ago: move or close", "expected %n days ago: move or close", m_day - *deal.expectedOn);
    case DealReason::Stalled:
        return plural("no activity for %n day: get in touch", "no activity for %n days: get in touch",
            m_day - *deal.lastActivityOn);
    case DealReason::Due:
        if (*deal.expectedOn == m_day)
            return tr("expected today");
        return plural("expected in %n day", "expected in %n days", *deal.expectedOn - m_day);
    case DealReason::Undated:
        return tr("no expected close: set one");
    case DealReason::Large:
        return tr("large: %1 times your usual deal").arg(m_format.decimal(*deal.amount / *m_usual, 1));
    }
    return {};
}

Verdict DealJudge::verdictOf(DealReason reason)
{
    return reason == DealReason::Overdue || reason == DealReason::Stalled ? Verdict::Bad : Verdict::Neutral;
}

} // namespace quarterdeck
