// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace quarterdeck::demo {

/// median * exp(sigma * z), where z is the quantile of the standard normal distribution at `place` / 65536,
/// cut at 2.4. In fixed point: the same on every platform.
std::int64_t logNormal(std::int64_t median, int sigmaPerMille, std::uint16_t place);

} // namespace quarterdeck::demo
