// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>
#include <string_view>

namespace quarterdeck {

/// Whether a row has not the header's cells. A longer row is as good where nothing stands in what is too much; a
/// shorter one never: whether its writer left empty cells out, or its line was cut or broken, cannot be seen.
bool isRagged(std::span<const std::string_view> row, std::size_t columns);

} // namespace quarterdeck
