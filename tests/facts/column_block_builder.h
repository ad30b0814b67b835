// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quarterdeck/core/column_block.h>
#include <quarterdeck/core/date.h>
#include <quarterdeck/core/dictionary.h>

#include <map>
#include <string>
#include <vector>

namespace quarterdeck::test {

inline std::int64_t day(const char* iso) { return Date::fromIso(iso).value().days(); }

/// Rows as maps from column to value; what a row does not name is empty.
inline ColumnBlock block(
    const std::vector<std::string>& columns, const std::vector<std::map<std::string, std::int64_t>>& rows)
{
    ColumnBlock built;
    for (const std::string& id : columns)
        built.columns.push_back({id, {}, {}});
    for (const auto& row : rows) {
        built.rowIds.push_back(100 + static_cast<std::int64_t>(built.rowIds.size()));
        for (Column& column : built.columns) {
            const auto value = row.find(column.id);
            if (value == row.end())
                column.addEmpty();
            else
                column.add(value->second);
        }
    }
    return built;
}

inline std::optional<std::int64_t> at(const ColumnBlock& facts, const char* column, std::size_t row = 0)
{
    const Column* found = facts.column(column);
    return found->present[row] ? std::optional(found->values[row]) : std::nullopt;
}

} // namespace quarterdeck::test
