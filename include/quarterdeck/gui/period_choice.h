// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quarterdeck/core/fiscal_calendar.h>

#include <QString>

#include <vector>

namespace quarterdeck {

/// A period that can be picked, as the menu offers it.
struct PeriodChoice
{
    enum class Section { Relative, Months, Quarters, Years };
    Section section = Section::Relative;
    QString name; ///< "This month"; empty for a plain period, which its dates name
    Period period;
};

/// What can be picked when data is known for `known`: this and the last month, quarter, year (fiscal ones too where the
/// fiscal year is another), all months, quarters and years newest first, and everything.
std::vector<PeriodChoice> periodChoices(const FiscalCalendar& calendar, const Period& known);

} // namespace quarterdeck
