// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace quarterdeck {

/// A day of the proleptic Gregorian calendar, counted from 1970-01-01. It has no time and no zone.
class Date
{
public:
    constexpr Date() = default;
    explicit constexpr Date(std::int32_t daysSinceEpoch) : m_days(daysSinceEpoch) { }

    /// Nothing where the day does not exist (2017-02-29) or the year is outside 1..9999.
    static std::optional<Date> fromYmd(int year, int month, int day);
    /// Reads "2017-03-01" and nothing else.
    static std::optional<Date> fromIso(std::string_view text);

    constexpr std::int32_t days() const { return m_days; }
    int year() const;
    int month() const; ///< 1..12
    int day() const; ///< 1..31
    int weekday() const; ///< ISO: Monday 1 .. Sunday 7

    /// The same day of another month, at most that month's last (31 Jan + 1 = 28 or 29 Feb).
    Date plusMonths(int months) const;
    std::string iso() const;

    friend constexpr auto operator<=>(Date, Date) = default;
    friend constexpr Date operator+(Date date, int days) { return Date(date.m_days + days); }
    friend constexpr Date operator-(Date date, int days) { return Date(date.m_days - days); }
    friend constexpr int operator-(Date a, Date b) { return a.m_days - b.m_days; }

private:
    std::int32_t m_days = 0;
};

} // namespace quarterdeck
