// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quarterdeck/core/date.h>

#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace quarterdeck {

/// Code of a dimension's value in a fact row. -1 is the value "" (none).
using Code = std::int32_t;
inline constexpr Code kNoCode = -1;

/// One reference that files made to an owner, account or product: an id or a name. Several references may mean the
/// same record or name: their `member` is then the same code, whose entry carries label and attributes.
struct DimensionEntry
{
    Code member = kNoCode;
    std::string label; ///< unique among members
    bool isEntity = false; ///< a record of the entity, not a name that resolves to nothing
    std::unordered_map<std::string, Code> attributes; ///< "team" -> text code, "manager" -> owner code
    // of owners
    std::string role;
    bool active = true;
    std::optional<Date> startedOn;
    std::optional<Date> endedOn;
};

/// The owners, accounts or products, by code.
struct DimensionTable
{
    std::vector<DimensionEntry> entries;

    Code memberOf(Code code) const { return code < 0 ? kNoCode : entries[static_cast<std::size_t>(code)].member; }
    const DimensionEntry& entry(Code code) const { return entries[static_cast<std::size_t>(code)]; }
};

} // namespace quarterdeck
