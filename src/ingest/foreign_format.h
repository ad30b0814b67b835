// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string_view>

namespace quarterdeck {

/// Name of the format that a file's first bytes show where it is none of ours ("XLSX", "gzip", "UTF-16" ...).
std::optional<std::string_view> foreignFormat(std::string_view firstBytes);

} // namespace quarterdeck
