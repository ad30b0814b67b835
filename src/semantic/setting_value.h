// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quarterdeck/semantic/workspace_settings.h>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace quarterdeck {

/// What stands between the separators, without the spaces around it.
std::vector<std::string_view> parts(std::string_view text, char separator);

/// The value as it is kept (trimmed, case and spaces settled), or nothing where the type does not allow it.
/// An empty value is no value; it is allowed where the default is empty too.
std::optional<std::string> normalizedSetting(const SettingDefinition& definition, std::string_view value);

/// What a value of this setting may be, for messages: "1 to 12", "start, end".
std::string allowedSetting(const SettingDefinition& definition);

/// ISO weekdays of "mon-fri" or "sun, tue-thu", ascending; nothing where it names none.
std::optional<std::vector<int>> weekdaysFromText(std::string_view text);

/// ISO weekday of a name or its first three letters.
std::optional<int> weekdayFromName(std::string_view name);

} // namespace quarterdeck
