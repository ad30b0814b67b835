// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string_view>

namespace quarterdeck {

/// Amounts are whole minor units (cents) of the workspace's base currency.
using MinorUnits = std::int64_t;

/// Digits after the decimal mark, ISO 4217: 2 unless listed (JPY 0, KWD 3, ...); 2 for no currency.
int minorDigits(std::string_view currency);

/// Numbers from files are fixed-point decimals with this many digits, so that no value is rounded twice.
inline constexpr int kDecimalDigits = 4;
inline constexpr std::int64_t kDecimalOne = 10'000;
/// A number beyond this is refused at import, so that sums over any file stay exact in 128 bits.
inline constexpr std::int64_t kDecimalLimit = 9'000'000'000'000'000'000;

/// A decimal (scaled by kDecimalOne) as minor units, half away from zero.
MinorUnits toMinorUnits(std::int64_t decimal, int minorDigits);

} // namespace quarterdeck
