// SPDX-License-Identifier: GPL-3.0-or-later
#include "question.h"

namespace quarterdeck::oracle {

namespace {

TimeCell cell(const char* from, const char* to, const char* asOf = kDemoAsOf)
{
    return {{*Date::fromIso(from), *Date::fromIso(to)}, *Date::fromIso(asOf)};
}

Question whole(std::string name, const TimeCell& cell) { return {std::move(name), cell, std::nullopt, {cell}}; }

/// Cuts the cell into pieces of so many months. Requires: it is a whole number of pieces, from the first of a month.
Question monthly(std::string name, Grain grain, int months, const TimeCell& cell)
{
    Question question{std::move(name), cell, grain, {}};
    for (Date from = cell.period.from; from < cell.period.to; from = from.plusMonths(months))
        question.buckets.push_back({{from, from.plusMonths(months)}, cell.asOf});
    return question;
}

/// The same with pieces of so many days.
Question daily(std::string name, Grain grain, int days, const TimeCell& cell)
{
    Question question{std::move(name), cell, grain, {}};
    for (Date from = cell.period.from; from < cell.period.to; from = from + days)
        question.buckets.push_back({{from, from + days}, cell.asOf});
    return question;
}

} // namespace

std::vector<Question> questions()
{
    return {
        whole("the whole last year", cell("2025-01-01", "2026-01-01")),
        whole("a quarter", cell("2026-04-01", "2026-07-01")),
        whole("the running month", cell("2026-10-01", "2026-11-01")),
        whole("the running year", cell("2026-01-01", "2027-01-01")),
        whole("a past month at its end", cell("2026-05-01", "2026-06-01", "2026-05-31")),
        whole("a past month in its middle", cell("2026-05-01", "2026-06-01", "2026-05-15")),
        whole("a past year in its middle", cell("2025-01-01", "2026-01-01", "2025-05-15")),
        whole("a month that ends on a leap day", cell("2024-02-01", "2024-03-01", "2024-02-29")),
        whole("a span of days", cell("2026-03-10", "2026-04-20")),
        whole("the full history", cell("2023-11-01", "2026-10-28")),
        whole("a year before the data", cell("2022-01-01", "2023-01-01")),
        whole("a month after as-of", cell("2027-02-01", "2027-03-01")),
        monthly("months", Grain::Month, 1, cell("2023-10-01", "2027-01-01")),
        monthly("quarters", Grain::Quarter, 3, cell("2023-10-01", "2027-01-01")),
        monthly("years", Grain::Year, 12, cell("2023-01-01", "2027-01-01")),
        monthly("months seen in a past August", Grain::Month, 1, cell("2025-01-01", "2026-01-01", "2025-08-20")),
        daily("weeks", Grain::Week, 7, cell("2026-09-14", "2026-11-02")),
        daily("days", Grain::Day, 1, cell("2026-10-19", "2026-10-29")),
    };
}

std::vector<Question> fiscalQuestions()
{
    return {
        monthly("fiscal months", Grain::FiscalMonth, 1, cell("2026-05-01", "2026-12-01")),
        monthly("fiscal quarters", Grain::FiscalQuarter, 3, cell("2024-04-01", "2027-04-01")),
        monthly("fiscal years", Grain::FiscalYear, 12, cell("2023-04-01", "2027-04-01")),
    };
}

} // namespace quarterdeck::oracle
