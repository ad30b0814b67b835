// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quarterdeck/core/result.h>

#include <nlohmann/json.hpp>

#include <string_view>

namespace quarterdeck {

/// The JSON of an embedded resource. DefinitionInvalid where it is missing or no JSON.
Result<nlohmann::json> shippedJson(std::string_view path);

/// JSON text parsed; DefinitionInvalid with line and column where it is none.
Result<nlohmann::json> parseJson(const std::string& name, std::string_view text);

} // namespace quarterdeck
