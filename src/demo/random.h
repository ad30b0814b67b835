// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>

namespace quarterdeck::demo {

/// SplitMix64 (Steele, Lea, Flood 2014) with whole-number draws only: the standard's distributions and
/// floating point differ between platforms, and the company must not.
class Random
{
public:
    /// Streams of one seed are independent: a draw more in one changes nothing in another.
    Random(std::uint64_t seed, std::uint64_t stream);

    std::uint64_t next();
    /// 0 .. bound - 1
    int below(int bound);
    /// least .. most, both included
    int between(int least, int most);
    bool chance(int perMille);
    /// The index of one of the weights, as often as it weighs. Their sum is above 0.
    int weighted(std::span<const int> weights);

private:
    std::uint64_t m_state;
};

} // namespace quarterdeck::demo
