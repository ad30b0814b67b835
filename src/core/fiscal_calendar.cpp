// SPDX-License-Identifier: GPL-3.0-or-later
#include <quarterdeck/core/fiscal_calendar.h>

#include <fmt/format.h>

#include <array>
#include <cassert>

namespace quarterdeck {

namespace {

struct NamedGrain
{
    Grain grain;
    std::string_view name;
};

// Calendar before fiscal: grainOf() takes the first that fits.
constexpr std::array<NamedGrain, 8> kGrains{{
    {Grain::Day, "day"},
    {Grain::Week, "week"},
    {Grain::Month, "month"},
    {Grain::Quarter, "quarter"},
    {Grain::Year, "year"},
    {Grain::FiscalMonth, "fiscal_month"},
    {Grain::FiscalQuarter, "fiscal_quarter"},
    {Grain::FiscalYear, "fiscal_year"},
}};

constexpr int kMonthsInQuarter = 3;
constexpr int kMonthsInYear = 12;
constexpr int kDaysInWeek = 7;

Date monthStart(Date day) { return day - (day.day() - 1); }

/// The span of `length` months that holds the day, where spans are counted from `firstMonth`.
Period monthSpan(Date day, int firstMonth, int length)
{
    const int intoYear = (day.month() - firstMonth + kMonthsInYear) % kMonthsInYear;
    const Date from = monthStart(day).plusMonths(-(intoYear % length));
    return {from, from.plusMonths(length)};
}

/// Months from the start of the fiscal year to that of the day, 0..11.
int fiscalMonthsPassed(Date day, int startMonth) { return (day.month() - startMonth + kMonthsInYear) % kMonthsInYear; }

Date weekStartOf(Date day, int weekStart) { return day - (day.weekday() - weekStart + kDaysInWeek) % kDaysInWeek; }

/// Takes exactly `count` digits off the front, or nothing.
std::optional<int> takeDigits(std::string_view& text, std::size_t count)
{
    if (text.size() < count)
        return std::nullopt;
    int number = 0;
    for (const char c : text.substr(0, count)) {
        if (c < '0' || c > '9')
            return std::nullopt;
        number = number * 10 + (c - '0');
    }
    text.remove_prefix(count);
    return number;
}

bool take(std::string_view& text, std::string_view prefix)
{
    if (!text.starts_with(prefix))
        return false;
    text.remove_prefix(prefix.size());
    return true;
}

/// A number of that many digits within 1..most and nothing behind it.
std::optional<int> lastNumber(std::string_view text, std::size_t count, int most)
{
    const std::optional<int> number = takeDigits(text, count);
    if (!number || !text.empty() || *number < 1 || *number > most)
        return std::nullopt;
    return number;
}

/// The month or quarter that `rest` names ("-Q2", "Q2", "-M06" or "-06"), in the year from `start`; all of it if empty.
std::optional<Period> partOfYear(std::string_view rest, Date start, std::string_view monthPrefix)
{
    if (rest.empty())
        return Period{start, start.plusMonths(kMonthsInYear)};
    if (take(rest, "-Q") || take(rest, "Q")) {
        const std::optional<int> quarter = lastNumber(rest, 1, 4);
        if (!quarter)
            return std::nullopt;
        const Date from = start.plusMonths((*quarter - 1) * kMonthsInQuarter);
        return Period{from, from.plusMonths(kMonthsInQuarter)};
    }
    if (!take(rest, monthPrefix))
        return std::nullopt;
    const std::optional<int> month = lastNumber(rest, 2, kMonthsInYear);
    if (!month)
        return std::nullopt;
    const Date from = start.plusMonths(*month - 1);
    return Period{from, from.plusMonths(1)};
}

std::optional<Period> isoWeek(std::string_view number, int year, int weekStart)
{
    const std::optional<int> week = lastNumber(number, 2, 53);
    if (!week)
        return std::nullopt;
    // The fourth of January is in week 1 whatever day weeks begin with.
    const Date first = weekStartOf(*Date::fromYmd(year, 1, 4), weekStart);
    const Date from = first + (*week - 1) * kDaysInWeek;
    if ((from + 3).year() != year)
        return std::nullopt;
    return Period{from, from + kDaysInWeek};
}

} // namespace

std::string_view grainName(Grain grain)
{
    for (const NamedGrain& candidate : kGrains)
        if (candidate.grain == grain)
            return candidate.name;
    assert(false);
    return {};
}

std::optional<Grain> grainFromName(std::string_view name)
{
    for (const NamedGrain& candidate : kGrains)
        if (candidate.name == name)
            return candidate.grain;
    return std::nullopt;
}

FiscalCalendar::FiscalCalendar(int startMonth, FiscalLabel label, int weekStart)
    : m_startMonth(startMonth), m_label(label), m_weekStart(weekStart)
{
    assert(startMonth >= 1 && startMonth <= kMonthsInYear);
    assert(weekStart >= 1 && weekStart <= kDaysInWeek);
}

Period FiscalCalendar::bucket(Grain grain, Date day) const
{
    switch (grain) {
    case Grain::Day:
        return {day, day + 1};
    case Grain::Week: {
        const Date from = weekStartOf(day, m_weekStart);
        return {from, from + kDaysInWeek};
    }
    case Grain::Month:
    case Grain::FiscalMonth:
        return monthSpan(day, 1, 1);
    case Grain::Quarter:
        return monthSpan(day, 1, kMonthsInQuarter);
    case Grain::Year:
        return monthSpan(day, 1, kMonthsInYear);
    case Grain::FiscalQuarter:
        return monthSpan(day, m_startMonth, kMonthsInQuarter);
    case Grain::FiscalYear:
        return monthSpan(day, m_startMonth, kMonthsInYear);
    }
    assert(false);
    return {day, day + 1};
}

std::vector<Period> FiscalCalendar::buckets(Grain grain, const Period& period) const
{
    std::vector<Period> all;
    for (Date day = period.from; day < period.to;) {
        const Date end = std::min(bucket(grain, day).to, period.to);
        all.push_back({day, end});
        day = end;
    }
    return all;
}

std::string FiscalCalendar::key(Grain grain, Date day) const
{
    const int fiscalMonths = fiscalMonthsPassed(day, m_startMonth);
    const Period fiscal = fiscalYear(day);
    const int fiscalLabel = (m_label == FiscalLabel::Start ? fiscal.from : fiscal.to - 1).year();
    switch (grain) {
    case Grain::Day:
        return day.iso();
    case Grain::Week: {
        const Date fourth = weekStartOf(day, m_weekStart) + 3;
        const int dayOfYear = fourth - monthSpan(fourth, 1, kMonthsInYear).from;
        return fmt::format("{:04}-W{:02}", fourth.year(), dayOfYear / kDaysInWeek + 1);
    }
    case Grain::Month:
        return fmt::format("{:04}-{:02}", day.year(), day.month());
    case Grain::Quarter:
        return fmt::format("{:04}-Q{}", day.year(), (day.month() - 1) / kMonthsInQuarter + 1);
    case Grain::Year:
        return fmt::format("{:04}", day.year());
    case Grain::FiscalMonth:
        return fmt::format("FY{:04}-M{:02}", fiscalLabel, fiscalMonths + 1);
    case Grain::FiscalQuarter:
        return fmt::format("FY{:04}-Q{}", fiscalLabel, fiscalMonths / kMonthsInQuarter + 1);
    case Grain::FiscalYear:
        return fmt::format("FY{:04}", fiscalLabel);
    }
    assert(false);
    return {};
}

std::optional<Period> FiscalCalendar::period(std::string_view key) const
{
    if (const std::optional<Date> day = Date::fromIso(key))
        return Period{*day, *day + 1};

    const bool fiscal = take(key, "FY");
    const std::optional<int> year = takeDigits(key, 4);
    if (!year || *year < 1)
        return std::nullopt;
    if (!fiscal && take(key, "-W"))
        return isoWeek(key, *year, m_weekStart);

    const Date january = *Date::fromYmd(*year, 1, 1);
    if (!fiscal)
        return partOfYear(key, january, "-");
    const bool beginsYearBefore = m_label == FiscalLabel::End && m_startMonth > 1;
    const Date start = january.plusMonths(m_startMonth - 1 - (beginsYearBefore ? kMonthsInYear : 0));
    return partOfYear(key, start, "-M");
}

std::optional<Grain> FiscalCalendar::grainOf(const Period& period) const
{
    for (const NamedGrain& candidate : kGrains)
        if (bucket(candidate.grain, period.from) == period)
            return candidate.grain;
    return std::nullopt;
}

} // namespace quarterdeck
