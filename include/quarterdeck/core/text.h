// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace quarterdeck {

/// Without spaces and line breaks at both ends, no-break space included.
std::string_view trimmed(std::string_view text);
/// How names are compared: case folded (UTF-8, simple folding of Latin, Greek and Cyrillic),
/// spaces, dashes and underscores dropped. "GTX Pro", "gtx-pro" and "GTXPro" fold to the same.
std::string folded(std::string_view name);
/// Offset of the first byte that is no valid UTF-8, or npos.
std::size_t invalidUtf8At(std::string_view text);
/// The candidates closest to what was typed, best first, none that is far off: for "did you mean".
std::vector<std::string> nearest(
    std::string_view typed, const std::vector<std::string>& candidates, std::size_t most = 3);

} // namespace quarterdeck
