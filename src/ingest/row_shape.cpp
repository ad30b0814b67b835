// SPDX-License-Identifier: GPL-3.0-or-later
#include "row_shape.h"

#include <quarterdeck/core/text.h>

namespace quarterdeck {

bool isRagged(std::span<const std::string_view> row, std::size_t columns)
{
    if (row.size() <= columns)
        return row.size() < columns;
    for (const std::string_view cell : row.subspan(columns))
        if (!trimmed(cell).empty())
            return true;
    return false;
}

} // namespace quarterdeck
