// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace quarterdeck {

/// Rows of text cells in one piece of memory: hundreds of thousands are made, moved and dropped in no time. UTF-8.
class CellTable
{
public:
    /// Stands between two cells of a row; no cell holds it.
    static constexpr char kBetween = '\x1f';

    CellTable() = default;
    CellTable(std::initializer_list<std::vector<std::string>> rows);

    void addRow(const std::vector<std::string>& cells);
    /// Ends the row that addCell() filled.
    void endRow();
    void addCell(std::string_view text);

    std::size_t size() const { return m_rows.size() - 1; }
    bool empty() const { return size() == 0; }
    /// "" where the row ends before the column. The view lives as long as the table is not added to.
    std::string_view cell(std::size_t row, std::size_t column) const;
    /// All cells of the row, kBetween between them: for search.
    std::string_view row(std::size_t row) const;

private:
    std::string m_text;
    std::vector<std::uint32_t> m_ends; ///< of every cell, counted from the beginning of its row
    struct Row
    {
        std::size_t text = 0; ///< where it begins
        std::size_t cell = 0;
    };
    std::vector<Row> m_rows{Row()}; ///< and where the next one would begin
};

} // namespace quarterdeck
