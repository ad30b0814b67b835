// SPDX-License-Identifier: GPL-3.0-or-later
#include <quarterdeck/semantic/workspace_settings.h>

#include "setting_value.h"
#include "shipped_json.h"

#include <algorithm>
#include <cassert>
#include <charconv>

namespace quarterdeck {

namespace {

SettingType settingTypeFromName(const std::string& name)
{
    static const std::map<std::string, SettingType> types = {
        {"text", SettingType::Text},
        {"integer", SettingType::Integer},
        {"decimal", SettingType::Decimal},
        {"share", SettingType::Share},
        {"month", SettingType::Month},
        {"weekday", SettingType::Weekday},
        {"time_zone", SettingType::TimeZone},
        {"currency", SettingType::Currency},
        {"choice", SettingType::Choice},
        {"weekdays", SettingType::Weekdays},
        {"hours", SettingType::Hours},
        {"list", SettingType::List},
    };
    return types.at(name);
}

std::vector<SettingDefinition> shippedDefinitions()
{
    const Result<nlohmann::json> json = shippedJson("schema/settings.json");
    assert(json);
    std::vector<SettingDefinition> definitions;
    for (const nlohmann::json& setting : json->at("settings")) {
        definitions.push_back({setting.at("key"), settingTypeFromName(setting.at("type")), setting.at("default"),
            setting.value("choices", std::vector<std::string>()), setting.at("explain"),
            setting.value("rebuilds_facts", false)});
    }
    return definitions;
}

std::string keysText()
{
    std::string keys;
    for (const SettingDefinition& setting : WorkspaceSettings::definitions())
        keys += (keys.empty() ? "" : ", ") + setting.key;
    return keys;
}

} // namespace

const std::vector<SettingDefinition>& WorkspaceSettings::definitions()
{
    static const std::vector<SettingDefinition> kDefinitions = shippedDefinitions();
    return kDefinitions;
}

const SettingDefinition* WorkspaceSettings::definition(std::string_view key)
{
    const std::vector<SettingDefinition>& all = definitions();
    const auto found
        = std::find_if(all.begin(), all.end(), [&](const SettingDefinition& setting) { return setting.key == key; });
    return found == all.end() ? nullptr : &*found;
}

Result<void> WorkspaceSettings::set(std::string_view key, std::string_view value)
{
    const SettingDefinition* setting = definition(key);
    if (setting == nullptr)
        return failure(ErrorKind::UnknownSetting, std::string(key), {std::string(key), keysText()});
    std::optional<std::string> kept = normalizedSetting(*setting, value);
    if (!kept) {
        return failure(
            ErrorKind::InvalidSetting, setting->key, {setting->key, std::string(value), allowedSetting(*setting)});
    }
    if (*kept == setting->defaultValue)
        m_values.erase(setting->key);
    else
        m_values.insert_or_assign(setting->key, std::move(*kept));
    return {};
}

const std::string& WorkspaceSettings::text(std::string_view key) const
{
    const auto found = m_values.find(key);
    if (found != m_values.end())
        return found->second;
    const SettingDefinition* setting = definition(key);
    assert(setting != nullptr);
    return setting->defaultValue;
}

std::vector<std::string> WorkspaceSettings::items(std::string_view key) const
{
    const std::string& value = text(key);
    if (value.empty())
        return {};
    if (definition(key)->type != SettingType::List)
        return {value};
    std::vector<std::string> items;
    for (const std::string_view item : parts(value, ','))
        items.emplace_back(item);
    return items;
}

std::optional<int> WorkspaceSettings::maturityDays(std::string_view name) const
{
    for (const std::string& item : items("maturity_days")) {
        const std::vector<std::string_view> sides = parts(item, '=');
        if (sides.size() != 2 || sides.front() != name)
            continue;
        int days = 0;
        const auto [end, error] = std::from_chars(sides[1].data(), sides[1].data() + sides[1].size(), days);
        if (error == std::errc() && end == sides[1].data() + sides[1].size() && days >= 0)
            return days;
    }
    return std::nullopt;
}

double WorkspaceSettings::number(std::string_view key) const
{
    const std::string& value = text(key);
    double number = 0;
    std::from_chars(value.data(), value.data() + value.size(), number);
    return number;
}

FiscalCalendar WorkspaceSettings::calendar() const
{
    return FiscalCalendar(static_cast<int>(number("fiscal_year_start")),
        text("fiscal_label") == "start" ? FiscalLabel::Start : FiscalLabel::End,
        weekdayFromName(text("week_start")).value_or(1));
}

std::vector<int> WorkspaceSettings::workingDays() const
{
    return weekdaysFromText(text("working_days")).value_or(std::vector<int>());
}

} // namespace quarterdeck
