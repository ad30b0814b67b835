// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string_view>

namespace quarterdeck {

/// true/false, yes/no, y/n, t/f, on/off, 1/0, active/inactive, any case. Nothing for other text.
std::optional<bool> booleanText(std::string_view text);

} // namespace quarterdeck
