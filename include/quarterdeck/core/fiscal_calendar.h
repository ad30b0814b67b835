// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quarterdeck/core/period.h>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace quarterdeck {

enum class Grain { Day, Week, Month, Quarter, Year, FiscalMonth, FiscalQuarter, FiscalYear };

/// "day", "week", "month", "quarter", "year", "fiscal_month", "fiscal_quarter", "fiscal_year".
std::string_view grainName(Grain grain);
std::optional<Grain> grainFromName(std::string_view name);

/// After which calendar year a fiscal year is called: that of its first or of its last day.
enum class FiscalLabel { Start, End };

/// The one calendar of a workspace: where weeks, fiscal years and their names begin.
class FiscalCalendar
{
public:
    /// `startMonth` 1..12, `weekStart` ISO weekday 1..7.
    explicit FiscalCalendar(int startMonth = 1, FiscalLabel label = FiscalLabel::End, int weekStart = 1);

    /// The bucket of the grain that holds the day. Buckets of a grain partition time.
    Period bucket(Grain grain, Date day) const;
    /// The buckets that overlap the period, in order, each cut to the period.
    std::vector<Period> buckets(Grain grain, const Period& period) const;
    /// "2017", "2017-Q2", "2017-06", "2017-W09", "2017-06-01", "FY2017", "FY2017-Q1", "FY2017-M01".
    /// Weeks are numbered as in ISO 8601: the week belongs to the year of its fourth day.
    std::string key(Grain grain, Date day) const;
    /// Reads any of those keys, "2017Q2" too.
    std::optional<Period> period(std::string_view key) const;
    /// The grain of which the period is exactly one bucket, calendar before fiscal.
    std::optional<Grain> grainOf(const Period& period) const;
    Period fiscalYear(Date day) const { return bucket(Grain::FiscalYear, day); }

    friend bool operator==(const FiscalCalendar&, const FiscalCalendar&) = default;

private:
    int m_startMonth;
    FiscalLabel m_label;
    int m_weekStart;
};

} // namespace quarterdeck
