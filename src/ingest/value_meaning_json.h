// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quarterdeck/core/result.h>
#include <quarterdeck/ingest/mapping.h>

#include <nlohmann/json.hpp>

#include <functional>
#include <map>
#include <string>

namespace quarterdeck {

/// Makes the error for a value that is not as it must be: pointer below the meaning, expected, found.
using RefuseValue = std::function<tl::unexpected<Error>(
    const std::string& pointer, const std::string& expected, const nlohmann::ordered_json& found)>;

Result<ValueMeaning> valueMeaningFrom(const nlohmann::ordered_json& json, const RefuseValue& refuse);
nlohmann::ordered_json valuesJson(const std::map<std::string, std::map<std::string, ValueMeaning>>& values);

} // namespace quarterdeck
