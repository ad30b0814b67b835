// SPDX-License-Identifier: GPL-3.0-or-later
#include "log_normal.h"

#include <array>

namespace quarterdeck::demo {

namespace {

// Quantiles at 0/32 .. 32/32, in thousandths.
constexpr std::array<int, 33> kNormalQuantiles{-2400, -1863, -1534, -1318, -1150, -1010, -887, -776, -674, -579, -489,
    -402, -319, -237, -157, -78, 0, 78, 157, 237, 319, 402, 489, 579, 674, 776, 887, 1010, 1150, 1318, 1534, 1863,
    2400};

// 2^(1/2), 2^(1/4), ... 2^(1/65536), scaled by 2^30.
constexpr std::array<std::int64_t, 16> kRootsOfTwo{0x5A82799A, 0x4C1BF829, 0x45CAE0F2, 0x42D561B4, 0x4166C34C,
    0x40B268FA, 0x4058F6A8, 0x402C6BE9, 0x4016321B, 0x400B1818, 0x40058BCE, 0x4002C5D8, 0x400162E8, 0x4000B173,
    0x400058B9, 0x40002C5D};
constexpr int kRootScale = 30;
constexpr int kExponentScale = 16;
constexpr std::int64_t kBinaryPerNatural = 94'548; // 65536 / ln 2

int normalQuantile(std::uint16_t place)
{
    const auto step = static_cast<std::size_t>(place >> 11);
    const int rest = place & 0x7FF;
    return kNormalQuantiles[step] + (kNormalQuantiles[step + 1] - kNormalQuantiles[step]) * rest / 2048;
}

/// value * 2^(exponent / 65536)
std::int64_t timesPowerOfTwo(std::int64_t value, std::int64_t exponent)
{
    const std::int64_t whole = exponent >> kExponentScale;
    const std::int64_t fraction = exponent & 0xFFFF;
    for (std::size_t bit = 0; bit < kRootsOfTwo.size(); ++bit)
        if (fraction & (0x8000 >> bit))
            value = (value * kRootsOfTwo[bit]) >> kRootScale;
    return whole < 0 ? value >> -whole : value << whole;
}

} // namespace

std::int64_t logNormal(std::int64_t median, int sigmaPerMille, std::uint16_t place)
{
    const std::int64_t exponent = std::int64_t{normalQuantile(place)} * sigmaPerMille * kBinaryPerNatural / 1'000'000;
    return timesPowerOfTwo(median, exponent);
}

} // namespace quarterdeck::demo
