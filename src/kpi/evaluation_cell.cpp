// SPDX-License-Identifier: GPL-3.0-or-later
#include "evaluation_cell.h"

#include <algorithm>

namespace quarterdeck {

namespace {

constexpr int kMonthsInYear = 12;

EvaluationCell compared(const EvaluationCell& cell, Comparison comparison)
{
    if (!cell.whole)
        return {comparedCell(cell.time, comparison)};
    const Period& period = cell.time.period;
    return {{comparison == Comparison::Previous ? previousPeriod(period) : yearEarlier(period), cell.time.asOf}, true};
}

/// The month before that of the cell's last day, as much of it as has passed of that one.
EvaluationCell monthBefore(const EvaluationCell& cell, const FiscalCalendar& calendar)
{
    const Period month = calendar.bucket(Grain::Month, cell.end() - 1);
    const Date asOf = cell.end() == month.to ? std::max(cell.time.asOf, month.to - 1) : cell.end() - 1;
    return {comparedCell({month, asOf}, Comparison::Previous)};
}

} // namespace

EvaluationCell movedBy(Modifier modifier, const EvaluationCell& cell, const FiscalCalendar& calendar)
{
    const Date end = cell.end();
    const auto upToEnd = [&](Date from) { return EvaluationCell{{{from, end}, cell.time.asOf}, cell.whole}; };
    switch (modifier) {
    case Modifier::None:
    case Modifier::AtEnd:
    case Modifier::All:
        return cell;
    case Modifier::AtStart: {
        const Date from = cell.time.period.from;
        return {{{from - 1, from}, std::min(cell.time.asOf, from - 1)}};
    }
    case Modifier::Previous:
        return compared(cell, Comparison::Previous);
    case Modifier::YearEarlier:
        return compared(cell, Comparison::YearEarlier);
    case Modifier::LastMonth:
        return upToEnd(calendar.bucket(Grain::Month, end - 1).from);
    case Modifier::MonthBefore:
        return monthBefore(cell, calendar);
    case Modifier::Trailing12Months:
        return upToEnd(end.plusMonths(-kMonthsInYear));
    case Modifier::ToDate:
        return upToEnd(calendar.fiscalYear(end - 1).from);
    case Modifier::Whole:
        return {cell.time, true};
    }
    return cell;
}

QueryCell queryCell(const Measure& measure, const EvaluationCell& cell)
{
    const Period& period = cell.time.period;
    if (!measure.alive)
        return {period.from, cell.end(), cell.time.asOf};
    const Date cut = cell.time.passed().to;
    return {period.from, cut, cut - 1};
}

} // namespace quarterdeck
