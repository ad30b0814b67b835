// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

namespace quarterdeck {

/// The median: the mean of the two middle values where their number is even. Nothing of nothing.
std::optional<double> middleOf(std::vector<double> values);

} // namespace quarterdeck
