// SPDX-License-Identifier: GPL-3.0-or-later
#include "shipped_json.h"

#include <quarterdeck/semantic/embedded_resources.h>

#include <fmt/core.h>

#include <algorithm>

namespace quarterdeck {

namespace {

/// "line 3, column 7" of the byte (counted from 1, as the parser does).
std::string placeOf(std::string_view text, std::size_t byte)
{
    const std::string_view before = text.substr(0, std::min(byte == 0 ? 0 : byte - 1, text.size()));
    const auto line = std::count(before.begin(), before.end(), '\n') + 1;
    const std::size_t lineStart = before.rfind('\n');
    const std::size_t column = before.size() - (lineStart == std::string_view::npos ? 0 : lineStart + 1) + 1;
    return fmt::format("line {}, column {}", line, column);
}

} // namespace

Result<nlohmann::json> parseJson(const std::string& name, std::string_view text)
{
    try {
        return nlohmann::json::parse(text);
    } catch (const nlohmann::json::parse_error& error) {
        return failure(
            ErrorKind::DefinitionInvalid, name + "#", {name, "JSON", "none at " + placeOf(text, error.byte)});
    }
}

Result<nlohmann::json> shippedJson(std::string_view path)
{
    for (const EmbeddedResource& resource : embeddedResources()) {
        if (resource.path == path)
            return parseJson(std::string(path), resource.text);
    }
    return failure(
        ErrorKind::DefinitionInvalid, std::string(path), {std::string(path), "an embedded resource", "none"});
}

} // namespace quarterdeck
