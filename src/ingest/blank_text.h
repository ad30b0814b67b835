// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace quarterdeck {

/// Whether a cell of dates or numbers says that there is none: NULL, N/A, -, 0000-00-00.
bool isBlankText(std::string_view text);

} // namespace quarterdeck
