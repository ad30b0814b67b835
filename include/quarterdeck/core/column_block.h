// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace quarterdeck {

/// One column of integers with gaps: days, minor units, decimals, codes or yes/no, as its schema says.
struct Column
{
    std::string id;
    std::vector<std::int64_t> values; ///< 0 where not present
    std::vector<std::uint8_t> present;

    void add(std::int64_t value)
    {
        values.push_back(value);
        present.push_back(1);
    }
    void addEmpty()
    {
        values.push_back(0);
        present.push_back(0);
    }
};

/// Some rows of a table, column by column: what derivations read and give.
struct ColumnBlock
{
    std::vector<std::int64_t> rowIds;
    std::vector<Column> columns;

    std::size_t rows() const { return rowIds.size(); }
    const Column* column(std::string_view id) const
    {
        for (const Column& candidate : columns)
            if (candidate.id == id)
                return &candidate;
        return nullptr;
    }
};

} // namespace quarterdeck
