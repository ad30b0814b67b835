// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace quarterdeck {

/// The column of a rejects file that says why; a file that is read is never asked for it.
inline constexpr std::string_view kRejectReasonColumn = "quarterdeck_reason";

} // namespace quarterdeck
