// SPDX-License-Identifier: GPL-3.0-or-later
#include "setting_value.h"

#include <quarterdeck/core/text.h>
#include <quarterdeck/core/timestamp.h>

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <limits>
#include <set>

namespace quarterdeck {

namespace {

constexpr std::array<std::string_view, 7> kWeekdays
    = {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"};
constexpr int kDaysPerWeek = 7;
constexpr int kMinutesPerHour = 60;
constexpr int kHoursPerDay = 24;

std::string lower(std::string_view text)
{
    std::string result(text);
    std::transform(result.begin(), result.end(), result.begin(),
        [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return result;
}

template <typename Number>
std::optional<Number> numberFrom(std::string_view text)
{
    Number number{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || end != text.data() + text.size())
        return std::nullopt;
    return number;
}

std::optional<std::string> wholeNumber(std::string_view text, int least, int most)
{
    const std::optional<int> number = numberFrom<int>(text);
    if (!number || *number < least || *number > most)
        return std::nullopt;
    return std::to_string(*number);
}

std::optional<std::string> decimal(std::string_view text, double most)
{
    const std::optional<double> number = numberFrom<double>(text);
    if (!number || !std::isfinite(*number) || *number < 0 || *number > most)
        return std::nullopt;
    return std::string(text);
}

std::optional<std::string> currency(std::string_view text)
{
    std::string code(text);
    std::transform(code.begin(), code.end(), code.begin(),
        [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; });
    const bool letters = std::all_of(code.begin(), code.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
    return code.size() == 3 && letters ? std::optional(code) : std::nullopt;
}

/// Minutes since midnight of "9", "09:30" or "24".
std::optional<int> minuteOfDay(std::string_view text)
{
    const std::vector<std::string_view> fields = parts(text, ':');
    const std::optional<int> hour = numberFrom<int>(fields.front());
    const std::optional<int> minute = fields.size() == 2 ? numberFrom<int>(fields[1]) : std::optional(0);
    if (fields.size() > 2 || !hour || !minute || *hour < 0 || *minute < 0 || *minute >= kMinutesPerHour)
        return std::nullopt;
    const int result = *hour * kMinutesPerHour + *minute;
    return result <= kHoursPerDay * kMinutesPerHour ? std::optional(result) : std::nullopt;
}

std::optional<std::string> hours(std::string_view text)
{
    const std::vector<std::string_view> ends = parts(text, '-');
    if (ends.size() != 2)
        return std::nullopt;
    const std::optional<int> from = minuteOfDay(ends[0]);
    const std::optional<int> to = minuteOfDay(ends[1]);
    if (!from || !to || *from >= *to)
        return std::nullopt;
    return fmt::format("{}-{}", ends[0], ends[1]);
}

std::optional<std::string> list(std::string_view text)
{
    std::string result;
    for (const std::string_view item : parts(text, ',')) {
        if (item.empty())
            return std::nullopt;
        result += result.empty() ? "" : ", ";
        result += item;
    }
    return result;
}

std::optional<std::string> choice(const SettingDefinition& definition, std::string_view text)
{
    const std::string chosen = lower(text);
    const bool known
        = std::find(definition.choices.begin(), definition.choices.end(), chosen) != definition.choices.end();
    return known ? std::optional(chosen) : std::nullopt;
}

std::optional<std::string> weekday(std::string_view text)
{
    const std::optional<int> day = weekdayFromName(text);
    return day ? std::optional(std::string(kWeekdays.at(static_cast<std::size_t>(*day - 1)))) : std::nullopt;
}

std::optional<std::string> timeZone(std::string_view text)
{
    const Result<TimeZone> zone = TimeZone::named(text);
    return zone ? std::optional(zone->name()) : std::nullopt;
}

} // namespace

std::vector<std::string_view> parts(std::string_view text, char separator)
{
    std::vector<std::string_view> result;
    for (std::size_t from = 0; from <= text.size();) {
        const std::size_t end = std::min(text.find(separator, from), text.size());
        result.push_back(trimmed(text.substr(from, end - from)));
        from = end + 1;
    }
    return result;
}

std::optional<int> weekdayFromName(std::string_view name)
{
    const std::string wanted = lower(name);
    for (std::size_t day = 0; day < kWeekdays.size(); ++day) {
        if (wanted == kWeekdays[day] || wanted == kWeekdays[day].substr(0, 3))
            return static_cast<int>(day) + 1;
    }
    return std::nullopt;
}

std::optional<std::vector<int>> weekdaysFromText(std::string_view text)
{
    std::set<int> days;
    for (const std::string_view item : parts(text, ',')) {
        const std::vector<std::string_view> ends = parts(item, '-');
        const std::optional<int> from = weekdayFromName(ends.front());
        const std::optional<int> to = weekdayFromName(ends.back());
        if (ends.size() > 2 || !from || !to)
            return std::nullopt;
        // sun-thu goes over the week's end
        for (int day = *from; day != *to; day = day % kDaysPerWeek + 1)
            days.insert(day);
        days.insert(*to);
    }
    return std::vector<int>(days.begin(), days.end());
}

std::optional<std::string> normalizedSetting(const SettingDefinition& definition, std::string_view value)
{
    constexpr int kMostDays = 1'000'000;
    const std::string_view text = trimmed(value);
    if (text.empty())
        return definition.defaultValue.empty() ? std::optional(std::string()) : std::nullopt;
    switch (definition.type) {
    case SettingType::Text:
        return std::string(text);
    case SettingType::Integer:
        return wholeNumber(text, 0, kMostDays);
    case SettingType::Decimal:
        return decimal(text, std::numeric_limits<double>::max());
    case SettingType::Share:
        return decimal(text, 1);
    case SettingType::Month:
        return wholeNumber(text, 1, 12);
    case SettingType::Weekday:
        return weekday(text);
    case SettingType::TimeZone:
        return timeZone(text);
    case SettingType::Currency:
        return currency(text);
    case SettingType::Choice:
        return choice(definition, text);
    case SettingType::Weekdays:
        return weekdaysFromText(text) ? std::optional(lower(text)) : std::nullopt;
    case SettingType::Hours:
        return hours(text);
    case SettingType::List:
        return list(text);
    }
    return std::nullopt;
}

std::string allowedSetting(const SettingDefinition& definition)
{
    switch (definition.type) {
    case SettingType::Text:
        return "text";
    case SettingType::Integer:
        return "0, 1, 2 ...";
    case SettingType::Decimal:
        return "a number from 0 up, like 0.8";
    case SettingType::Share:
        return "a share from 0 to 1, like 0.08 for 8 %";
    case SettingType::Month:
        return "1 to 12";
    case SettingType::Weekday:
        return fmt::format("{}", fmt::join(kWeekdays, ", "));
    case SettingType::TimeZone:
        return "a name of the IANA database, like Europe/Berlin";
    case SettingType::Currency:
        return "three letters (ISO 4217), like EUR";
    case SettingType::Choice:
        return fmt::format("{}", fmt::join(definition.choices, ", "));
    case SettingType::Weekdays:
        return "weekdays, like mon-fri or sun-thu or mon, wed, fri";
    case SettingType::Hours:
        return "from-to, like 9-17 or 8:30-17:00";
    case SettingType::List:
        return "names with commas between them";
    }
    return {};
}

} // namespace quarterdeck
