// SPDX-License-Identifier: GPL-3.0-or-later
#include "wide_decimal.h"

namespace quarterdeck {

namespace {

__extension__ typedef __int128 Wide;

} // namespace

std::optional<MinorUnits> productInMinorUnits(std::int64_t first, std::int64_t second, int minorDigits)
{
    Wide divisor = Wide{kDecimalOne} * kDecimalOne;
    for (int digit = 0; digit < minorDigits; ++digit)
        divisor /= 10;
    const Wide product = Wide{first} * second;
    const Wide half = product < 0 ? -divisor / 2 : divisor / 2;
    const Wide rounded = (product + half) / divisor;
    if (rounded > kDecimalLimit || rounded < -kDecimalLimit)
        return std::nullopt;
    return static_cast<MinorUnits>(rounded);
}

} // namespace quarterdeck
