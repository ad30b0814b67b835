// SPDX-License-Identifier: GPL-3.0-or-later
#include <quarterdeck/core/date.h>

#include <fmt/format.h>

#include <chrono>

namespace quarterdeck {

namespace {

using std::chrono::days;
using std::chrono::sys_days;
using std::chrono::year_month;
using std::chrono::year_month_day;

constexpr int kFirstYear = 1;
constexpr int kLastYear = 9999;

sys_days sysDays(Date date) { return sys_days(days(date.days())); }

year_month_day ymd(Date date) { return year_month_day(sysDays(date)); }

Date fromSysDays(sys_days day) { return Date(static_cast<std::int32_t>(day.time_since_epoch().count())); }

/// The number that `count` digits make, or -1.
int digits(std::string_view text, std::size_t from, std::size_t count)
{
    int number = 0;
    for (const char c : text.substr(from, count)) {
        if (c < '0' || c > '9')
            return -1;
        number = number * 10 + (c - '0');
    }
    return number;
}

} // namespace

std::optional<Date> Date::fromYmd(int year, int month, int day)
{
    if (year < kFirstYear || year > kLastYear || month < 1 || month > 12 || day < 1 || day > 31)
        return std::nullopt;
    const year_month_day date(std::chrono::year(year), std::chrono::month(static_cast<unsigned>(month)),
        std::chrono::day(static_cast<unsigned>(day)));
    if (!date.ok())
        return std::nullopt;
    return fromSysDays(sys_days(date));
}

std::optional<Date> Date::fromIso(std::string_view text)
{
    if (text.size() != 10 || text[4] != '-' || text[7] != '-')
        return std::nullopt;
    return fromYmd(digits(text, 0, 4), digits(text, 5, 2), digits(text, 8, 2));
}

int Date::year() const { return static_cast<int>(ymd(*this).year()); }

int Date::month() const { return static_cast<int>(static_cast<unsigned>(ymd(*this).month())); }

int Date::day() const { return static_cast<int>(static_cast<unsigned>(ymd(*this).day())); }

int Date::weekday() const { return static_cast<int>(std::chrono::weekday(sysDays(*this)).iso_encoding()); }

Date Date::plusMonths(int months) const
{
    const year_month_day date = ymd(*this);
    const year_month target = year_month(date.year(), date.month()) + std::chrono::months(months);
    const year_month_day same(target.year(), target.month(), date.day());
    if (same.ok())
        return fromSysDays(sys_days(same));
    return fromSysDays(sys_days(target / std::chrono::last));
}

std::string Date::iso() const
{
    const year_month_day date = ymd(*this);
    return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
        static_cast<unsigned>(date.day()));
}

} // namespace quarterdeck
