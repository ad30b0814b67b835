// SPDX-License-Identifier: GPL-3.0-or-later
#include <quarterdeck/core/money.h>

#include <algorithm>
#include <array>
#include <cassert>

namespace quarterdeck {

namespace {

constexpr int kUsualDigits = 2;

// ISO 4217, table A.1: the currencies in use whose minor unit is not a hundredth.
constexpr std::array<std::string_view, 17> kWithoutMinor{"BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG",
    "RWF", "UGX", "UYI", "VND", "VUV", "XAF", "XOF", "XPF"};
constexpr std::array<std::string_view, 7> kThousandths{"BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"};
constexpr std::array<std::string_view, 2> kTenThousandths{"CLF", "UYW"};

template <std::size_t Size>
bool holds(const std::array<std::string_view, Size>& list, std::string_view currency)
{
    return std::find(list.begin(), list.end(), currency) != list.end();
}

std::int64_t powerOfTen(int exponent)
{
    std::int64_t power = 1;
    for (int i = 0; i < exponent; ++i)
        power *= 10;
    return power;
}

} // namespace

int minorDigits(std::string_view currency)
{
    if (holds(kWithoutMinor, currency))
        return 0;
    if (holds(kThousandths, currency))
        return 3;
    if (holds(kTenThousandths, currency))
        return 4;
    return kUsualDigits;
}

MinorUnits toMinorUnits(std::int64_t decimal, int minorDigits)
{
    assert(minorDigits >= 0 && minorDigits <= kDecimalDigits);
    const std::int64_t divisor = powerOfTen(kDecimalDigits - minorDigits);
    const std::int64_t whole = decimal / divisor;
    const std::int64_t rest = decimal % divisor;
    if (rest * 2 >= divisor)
        return whole + 1;
    if (rest * 2 <= -divisor)
        return whole - 1;
    return whole;
}

} // namespace quarterdeck
