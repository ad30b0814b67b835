// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quarterdeck/core/column_block.h>

#include <cstdint>
#include <optional>
#include <string_view>

namespace quarterdeck {

/// A column of a block by id; a column that the block does not have is empty in every row. Borrows the block.
class ColumnReader
{
public:
    ColumnReader(const ColumnBlock& block, std::string_view id) : m_column(block.column(id)) { }

    std::optional<std::int64_t> at(std::size_t row) const
    {
        if (m_column == nullptr || m_column->present[row] == 0)
            return std::nullopt;
        return m_column->values[row];
    }

private:
    const Column* m_column;
};

} // namespace quarterdeck
