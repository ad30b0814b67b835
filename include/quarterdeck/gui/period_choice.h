// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quarterdeck/app/period_spec.h>

#include <QString>

#include <vector>

namespace quarterdeck {

/// A period that can be picked by a name: "This month, to date".
struct PeriodChoice
{
    QString name;
    PeriodSpec spec;
    Period period; ///< the days that are meant now
};

/// Two a grain, this and the last, from day to year, fiscal ones too where the fiscal year is not the calendar's; then
/// the trailing ones and everything. None where nothing is known.
std::vector<PeriodChoice> periodChoices(const FiscalCalendar& calendar, const Period& known, Date asOf);

/// The buckets of a grain that data speaks of, the newest first.
std::vector<Period> knownBuckets(const FiscalCalendar& calendar, Grain grain, const Period& known);

/// What a person may type: a key of a bucket ("2026-Q3", "FY2026") or two days ("2026-01-01..2026-03-15", both
/// belong to it).
std::optional<Period> typedPeriod(const FiscalCalendar& calendar, const QString& text);

QString grainTitle(Grain grain); ///< "Month"

} // namespace quarterdeck
