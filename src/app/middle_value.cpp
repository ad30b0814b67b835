// SPDX-License-Identifier: GPL-3.0-or-later
#include "middle_value.h"

#include <algorithm>

namespace quarterdeck {

std::optional<double> middleOf(std::vector<double> values)
{
    if (values.empty())
        return std::nullopt;
    std::sort(values.begin(), values.end());
    const std::size_t middle = values.size() / 2;
    return values.size() % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
}

} // namespace quarterdeck
