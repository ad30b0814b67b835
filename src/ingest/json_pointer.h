// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace quarterdeck {

/// A part of a pointer, "/" and "~" written as RFC 6901 says.
inline std::string pointerPart(std::string_view name)
{
    std::string part = "/";
    for (const char letter : name)
        part += letter == '~' ? "~0" : letter == '/' ? "~1" : std::string(1, letter);
    return part;
}

} // namespace quarterdeck
