// SPDX-License-Identifier: GPL-3.0-or-later
#include <quarterdeck/app/period_spec.h>

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

namespace quarterdeck {

namespace {

constexpr std::string_view kLast = "last:";
constexpr std::string_view kTrailing = "trailing:";
constexpr std::string_view kAll = "all";

Period bucketBack(const FiscalCalendar& calendar, Grain grain, int back, Date asOf)
{
    Period bucket = calendar.bucket(grain, asOf);
    for (int i = 0; i < back; ++i)
        bucket = calendar.bucket(grain, bucket.from - 1);
    return bucket;
}

/// "12:month".
std::optional<PeriodSpec> countedFromText(PeriodSpec::Kind kind, std::string_view text)
{
    const std::size_t colon = text.find(':');
    if (colon == std::string_view::npos)
        return std::nullopt;
    PeriodSpec spec{kind, Grain::Month, 0, {}};
    const std::string_view number = text.substr(0, colon);
    const auto read = std::from_chars(number.data(), number.data() + number.size(), spec.count);
    const auto grain = grainFromName(text.substr(colon + 1));
    if (read.ec != std::errc() || read.ptr != number.data() + number.size() || spec.count < 0 || !grain)
        return std::nullopt;
    spec.grain = *grain;
    if (kind == PeriodSpec::Kind::Trailing && (spec.count == 0 || (*grain != Grain::Day && *grain != Grain::Month)))
        return std::nullopt;
    return spec;
}

} // namespace

Period PeriodSpec::on(const FiscalCalendar& calendar, const Period& known, Date asOf) const
{
    const Date end = asOf + 1;
    switch (kind) {
    case Kind::Bucket:
        return bucketBack(calendar, grain, count, asOf);
    case Kind::Trailing:
        return {grain == Grain::Day ? end - count : end.plusMonths(-count), end};
    case Kind::Fixed:
        return fixed;
    case Kind::All:
        break;
    }
    return {std::min(known.from, asOf), end};
}

std::string PeriodSpec::text() const
{
    switch (kind) {
    case Kind::Bucket:
        return fmt::format("{}{}:{}", kLast, count, grainName(grain));
    case Kind::Trailing:
        return fmt::format("{}{}:{}", kTrailing, count, grainName(grain));
    case Kind::Fixed:
        return fmt::format("{}/{}", fixed.from.iso(), fixed.to.iso());
    case Kind::All:
        break;
    }
    return std::string(kAll);
}

std::optional<PeriodSpec> PeriodSpec::fromText(std::string_view text)
{
    if (text == kAll)
        return all();
    if (text.starts_with(kLast))
        return countedFromText(Kind::Bucket, text.substr(kLast.size()));
    if (text.starts_with(kTrailing))
        return countedFromText(Kind::Trailing, text.substr(kTrailing.size()));
    const std::size_t slash = text.find('/');
    if (slash == std::string_view::npos)
        return std::nullopt;
    const auto from = Date::fromIso(text.substr(0, slash));
    const auto to = Date::fromIso(text.substr(slash + 1));
    if (!from || !to || *to <= *from)
        return std::nullopt;
    return days({*from, *to});
}

} // namespace quarterdeck
