// SPDX-License-Identifier: GPL-3.0-or-later
#include <quarterdeck/core/like_for_like.h>

#include <algorithm>

namespace quarterdeck {

namespace {

constexpr int kMonthsInYear = 12;

int monthsBetween(Date from, Date to) { return (to.year() - from.year()) * kMonthsInYear + to.month() - from.month(); }

bool isMonthStart(Date day) { return day.day() == 1; }

} // namespace

Period previousPeriod(const Period& period)
{
    if (isMonthStart(period.from) && isMonthStart(period.to))
        return {period.from.plusMonths(-monthsBetween(period.from, period.to)), period.from};
    return {period.from - period.days(), period.from};
}

Period yearEarlier(const Period& period)
{
    const Date from = period.from.plusMonths(-kMonthsInYear);
    if ((isMonthStart(period.from) && isMonthStart(period.to)) || period.empty())
        return {from, period.to.plusMonths(-kMonthsInYear)};
    // The last day is what moves, not the day behind it: 28 Feb 2024 alone must not become an empty span.
    return {from, (period.to - 1).plusMonths(-kMonthsInYear) + 1};
}

TimeCell comparedCell(const TimeCell& cell, Comparison comparison)
{
    const Period earlier = comparison == Comparison::Previous ? previousPeriod(cell.period) : yearEarlier(cell.period);
    if (cell.over())
        return {earlier, earlier.to + (cell.asOf - cell.period.to)};
    if (comparison == Comparison::YearEarlier && !cell.passed().empty())
        return {earlier, std::min((cell.passed().to - 1).plusMonths(-kMonthsInYear), earlier.to - 1)};
    return {earlier, earlier.from + std::min(cell.passed().days(), earlier.days()) - 1};
}

TimeCell comparedStockCell(const TimeCell& cell, Comparison comparison)
{
    TimeCell earlier = comparedCell(cell, comparison);
    const bool whole = isMonthStart(cell.period.from) && isMonthStart(cell.period.to);
    if (comparison == Comparison::Previous && whole && !cell.over() && !cell.passed().empty())
        earlier.asOf = std::min(
            cell.stockDay().plusMonths(-monthsBetween(cell.period.from, cell.period.to)), earlier.period.to - 1);
    return earlier;
}

} // namespace quarterdeck
