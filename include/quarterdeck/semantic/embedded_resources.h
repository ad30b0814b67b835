// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string_view>

namespace quarterdeck {

/// A JSON file of resources/, compiled in: path below resources/ ("catalog/measures.json") and its text.
struct EmbeddedResource
{
    std::string_view path;
    std::string_view text;
};

std::span<const EmbeddedResource> embeddedResources();

} // namespace quarterdeck
