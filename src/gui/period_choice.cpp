// SPDX-License-Identifier: GPL-3.0-or-later
#include <quarterdeck/gui/period_choice.h>

#include <QCoreApplication>

#include <algorithm>

namespace quarterdeck {

namespace {

QString tr(const char* text) { return QCoreApplication::translate("PeriodChoice", text); }

constexpr std::size_t kMostMonths = 36;

/// The bucket of the grain that ends where this one begins.
Period before(const FiscalCalendar& calendar, Grain grain, const Period& period)
{
    return calendar.bucket(grain, period.from - 1);
}

void addRelative(std::vector<PeriodChoice>& choices, const FiscalCalendar& calendar, Date today, Grain grain,
    const QString& current, const QString& last)
{
    const Period now = calendar.bucket(grain, today);
    choices.push_back({PeriodChoice::Section::Relative, current, now});
    choices.push_back({PeriodChoice::Section::Relative, last, before(calendar, grain, now)});
}

void addAll(std::vector<PeriodChoice>& choices, const FiscalCalendar& calendar, const Period& known, Grain grain,
    PeriodChoice::Section section)
{
    std::size_t count = 0;
    for (Period bucket = calendar.bucket(grain, known.to - 1); bucket.overlaps(known) && count < kMostMonths;
         bucket = before(calendar, grain, bucket), ++count)
        choices.push_back({section, {}, bucket});
}

} // namespace

std::vector<PeriodChoice> periodChoices(const FiscalCalendar& calendar, const Period& known)
{
    std::vector<PeriodChoice> choices;
    if (known.empty())
        return choices;
    const Date today = known.to - 1;
    addRelative(choices, calendar, today, Grain::Month, tr("This month"), tr("Last month"));
    addRelative(choices, calendar, today, Grain::Quarter, tr("This quarter"), tr("Last quarter"));
    addRelative(choices, calendar, today, Grain::Year, tr("This year"), tr("Last year"));
    if (calendar.fiscalYear(today) != calendar.bucket(Grain::Year, today)) {
        addRelative(
            choices, calendar, today, Grain::FiscalQuarter, tr("This fiscal quarter"), tr("Last fiscal quarter"));
        addRelative(choices, calendar, today, Grain::FiscalYear, tr("This fiscal year"), tr("Last fiscal year"));
    }
    choices.push_back({PeriodChoice::Section::Relative, tr("All data"), known});
    addAll(choices, calendar, known, Grain::Month, PeriodChoice::Section::Months);
    addAll(choices, calendar, known, Grain::Quarter, PeriodChoice::Section::Quarters);
    addAll(choices, calendar, known, Grain::Year, PeriodChoice::Section::Years);
    return choices;
}

} // namespace quarterdeck
