// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace quarterdeck::demo {

struct AccountName
{
    std::string full;
    std::string brief; ///< as people say it; not unique
    std::string_view industry;
    std::string_view country;
};

/// What the account of that number is called in the region of that team: no two numbers share a name,
/// however it is folded.
AccountName accountName(int team, int number, std::uint64_t seed);

} // namespace quarterdeck::demo
