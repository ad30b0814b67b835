// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quarterdeck/core/text.h>

#include <string_view>

namespace quarterdeck {

/// The cell without spaces at both ends. Nearly all cells have none: that is seen without decoding characters.
inline std::string_view cellText(std::string_view cell)
{
    const auto isPlain = [](char letter) { return letter > ' ' && letter < '\x7f'; };
    if (!cell.empty() && isPlain(cell.front()) && isPlain(cell.back()))
        return cell;
    return trimmed(cell);
}

} // namespace quarterdeck
