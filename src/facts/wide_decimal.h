// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quarterdeck/core/money.h>

#include <cstdint>
#include <optional>

namespace quarterdeck {

/// The product of two decimals as minor units, rounded once, half away from zero. Nothing beyond kDecimalLimit.
std::optional<MinorUnits> productInMinorUnits(std::int64_t first, std::int64_t second, int minorDigits);

} // namespace quarterdeck
