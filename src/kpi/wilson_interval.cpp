// SPDX-License-Identifier: GPL-3.0-or-later
#include <quarterdeck/kpi/kpi_evaluator.h>

#include <algorithm>
#include <cassert>
#include <cmath>

namespace quarterdeck {

namespace {

/// The standard normal's 97.5 % point: 95 % of it lie between minus and plus this.
constexpr double kNormal975 = 1.959963984540054;

} // namespace

std::pair<double, double> wilsonInterval(double successes, double cases)
{
    assert(cases > 0 && successes >= 0 && successes <= cases);
    const double share = successes / cases;
    const double zSquared = kNormal975 * kNormal975;
    const double shrink = 1.0 + zSquared / cases;
    const double centre = (share + zSquared / (2.0 * cases)) / shrink;
    const double spread = share * (1.0 - share) / cases + zSquared / (4.0 * cases * cases);
    const double half = kNormal975 * std::sqrt(spread) / shrink;
    return {std::max(0.0, centre - half), std::min(1.0, centre + half)};
}

} // namespace quarterdeck
