// SPDX-License-Identifier: GPL-3.0-or-later
#include <quarterdeck/app/cell_table.h>

#include <algorithm>

namespace quarterdeck {

CellTable::CellTable(std::initializer_list<std::vector<std::string>> rows)
{
    for (const std::vector<std::string>& row : rows)
        addRow(row);
}

void CellTable::addRow(const std::vector<std::string>& cells)
{
    for (const std::string& cell : cells)
        addCell(cell);
    endRow();
}

void CellTable::addCell(std::string_view text)
{
    const std::size_t begin = m_text.size();
    m_text += text;
    std::replace(m_text.begin() + static_cast<std::ptrdiff_t>(begin), m_text.end(), kBetween, ' ');
    m_ends.push_back(static_cast<std::uint32_t>(m_text.size() - m_rows.back().text));
    m_text += kBetween;
}

void CellTable::endRow() { m_rows.push_back({m_text.size(), m_ends.size()}); }

std::string_view CellTable::cell(std::size_t row, std::size_t column) const
{
    const Row& place = m_rows[row];
    const std::size_t at = place.cell + column;
    if (at >= m_rows[row + 1].cell)
        return {};
    const std::size_t begin = column == 0 ? 0 : m_ends[at - 1] + 1;
    return std::string_view(m_text).substr(place.text + begin, m_ends[at] - begin);
}

std::string_view CellTable::row(std::size_t row) const
{
    return std::string_view(m_text).substr(m_rows[row].text, m_rows[row + 1].text - m_rows[row].text);
}

} // namespace quarterdeck
