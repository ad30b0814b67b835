// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quarterdeck/core/fiscal_calendar.h>
#include <quarterdeck/core/result.h>

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace quarterdeck {

enum class SettingType {
    Text,
    Integer,
    Decimal,
    Share,
    Month,
    Weekday,
    TimeZone,
    Currency,
    Choice,
    Weekdays,
    Hours,
    List
};

/// Whether WorkspaceSettings::number() means something for it.
constexpr bool holdsNumber(SettingType type)
{
    return type == SettingType::Integer || type == SettingType::Decimal || type == SettingType::Share
        || type == SettingType::Month;
}

struct SettingDefinition
{
    std::string key;
    SettingType type = SettingType::Text;
    std::string defaultValue;
    std::vector<std::string> choices;
    std::string explain; ///< what it changes; English, translated under the key
    bool rebuildsFacts = false;
};

/// The workspace's settings: text by key, checked against resources/schema/settings.json. A value.
class WorkspaceSettings
{
public:
    /// All keys of design section 7 with type, default and explanation.
    static const std::vector<SettingDefinition>& definitions();
    static const SettingDefinition* definition(std::string_view key);

    /// UnknownSetting or InvalidSetting, with what is allowed; nothing changes then.
    Result<void> set(std::string_view key, std::string_view value);
    const std::string& text(std::string_view key) const; ///< Requires: a known key.
    double number(std::string_view key) const; ///< 0 where the value is empty.

    FiscalCalendar calendar() const;
    std::string timeZone() const { return text("time_zone"); }
    /// The texts that a list names, or the one text of another setting; none where it is empty.
    std::vector<std::string> items(std::string_view key) const;
    /// What maturity_days says of "won", "opportunity" ...; nothing where it names no whole number of days.
    std::optional<int> maturityDays(std::string_view name) const;
    std::string baseCurrency() const { return text("base_currency"); }
    /// ISO weekdays 1..7 on which people work.
    std::vector<int> workingDays() const;
    const std::map<std::string, std::string, std::less<>>& changed() const { return m_values; }

    friend bool operator==(const WorkspaceSettings&, const WorkspaceSettings&) = default;

private:
    std::map<std::string, std::string, std::less<>> m_values; // what differs from the default
};

} // namespace quarterdeck
