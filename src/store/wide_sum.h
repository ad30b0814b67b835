// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>

namespace quarterdeck {

/// An exact sum of products of 64-bit integers, kept in 128 bits; a double only at the end.
class WideSum
{
public:
    /// Adds (high * 2^32 + low) times the factors.
    void add(std::int64_t high, std::int64_t low, std::span<const std::int64_t> factors = {})
    {
        Wide product = Wide{high} * (Wide{1} << 32) + low;
        for (const std::int64_t factor : factors)
            product *= factor;
        m_sum += product;
    }
    void add(std::int64_t value, std::span<const std::int64_t> factors = {}) { add(0, value, factors); }
    double dividedBy(double units) const { return static_cast<double>(m_sum) / units; }

private:
    __extension__ typedef __int128 Wide;
    Wide m_sum = 0;
};

} // namespace quarterdeck
