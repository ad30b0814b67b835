// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace quarterdeck {

/// Records are read, checked and written in blocks of this many.
inline constexpr std::size_t kBlockRows = 4096;

/// One typed value. Text points into the block's `text`; numbers are decimals scaled by kDecimalOne,
/// dates Date::days(), timestamps Timestamp::encoded(), booleans 0 or 1.
struct Value
{
    bool present = false; ///< false: the cell is empty and empties the field
    std::int64_t number = 0;
    std::string_view text;
};

/// A field of the entity that this file fills; a field without a column here is left as it is in the store.
struct RecordColumn
{
    int field = 0; ///< index into EntitySchema::fields
    std::vector<Value> values; ///< one per record
};

/// Some kBlockRows records of one entity: typed, checked values and the text they came from.
/// Movable; the views in `columns` stay valid because `text` is held by pointer-stable storage.
struct RecordBlock
{
    std::vector<RecordColumn> columns;
    std::vector<std::int64_t> lines; ///< line of the file where each record starts
    /// The file's cells as they came (after CSV unquoting), row after row, one per column of the header.
    std::vector<std::string_view> cells;
    std::size_t cellsPerRow = 0;
    std::vector<std::vector<char>> text; ///< arena for `cells` and `Value::text`

    std::size_t rows() const { return lines.size(); }
    std::string_view cell(std::size_t row, std::size_t column) const { return cells[row * cellsPerRow + column]; }
    const RecordColumn* column(int field) const
    {
        for (const RecordColumn& candidate : columns)
            if (candidate.field == field)
                return &candidate;
        return nullptr;
    }
};

} // namespace quarterdeck
