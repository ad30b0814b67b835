// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace quarterdeck {

/// Where databases differ: everything else of a measure's SQL is standard. This is SQLite's.
class SqlDialect
{
public:
    /// An identifier that may be a keyword.
    std::string quoted(std::string_view identifier) const;
    /// year * 12 + month - 1 of a day that is counted from 1970-01-01; NULL of NULL.
    std::string monthCode(const std::string& day) const;
    /// A 64-bit integer is high * 2^32 + low, 0 <= low < 2^32. Sums of the parts stay exact where SQLite's sum() of
    /// the whole would overflow.
    std::string high(const std::string& integer) const { return "(" + integer + " >> 32)"; }
    std::string low(const std::string& integer) const { return "(" + integer + " & 4294967295)"; }
};

} // namespace quarterdeck
