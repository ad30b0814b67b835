// SPDX-License-Identifier: GPL-3.0-or-later
#include <quarterdeck/gui/tile_grid.h>

#include <algorithm>

namespace quarterdeck {

namespace {

constexpr double kLeastRow = 150; // holds a card with comparison, bullet and its line
constexpr double kMostRow = 230;
constexpr double kMostCardRow = 158;

int columnsFor(double unscaledWidth)
{
    if (unscaledWidth >= 900)
        return 12;
    return unscaledWidth >= 560 ? 6 : 2;
}

int spanOf(int columns, int grid)
{
    const int wanted = std::clamp(columns, 1, 12);
    if (grid == 12)
        return wanted;
    if (grid == 6)
        return wanted <= 2 ? 2 : wanted <= 4 ? 3 : 6;
    return wanted <= 2 ? 1 : 2;
}

/// Which cells are taken; grows downwards.
class Occupancy
{
public:
    explicit Occupancy(int columns) : m_columns(columns) { }

    bool free(int column, int row, int columns, int rows) const
    {
        if (column + columns > m_columns)
            return false;
        for (int r = row; r < row + rows; ++r)
            for (int c = column; c < column + columns; ++c)
                if (taken(c, r))
                    return false;
        return true;
    }

    void take(int column, int row, int columns, int rows)
    {
        m_taken.resize(std::max(m_taken.size(), static_cast<std::size_t>((row + rows) * m_columns)));
        for (int r = row; r < row + rows; ++r)
            for (int c = column; c < column + columns; ++c)
                m_taken[static_cast<std::size_t>(r * m_columns + c)] = true;
    }

private:
    bool taken(int column, int row) const
    {
        const auto index = static_cast<std::size_t>(row * m_columns + column);
        return index < m_taken.size() && m_taken[index];
    }

    int m_columns;
    std::vector<bool> m_taken;
};

} // namespace

TileGrid::TileGrid(const std::vector<TileView>& tiles, double width, const ChartStyle& style)
    : m_width(width)
    , m_gap(style.gap)
    , m_leastRow(style.px(kLeastRow))
    , m_mostRow(style.px(kMostRow))
    , m_mostCardRow(style.px(kMostCardRow))
    , m_columns(columnsFor(width / style.unit))
{
    Occupancy occupancy(m_columns);
    for (const TileView& tile : tiles) {
        Cell cell{0, 0, spanOf(tile.columns, m_columns), std::max(1, tile.rows)};
        while (!occupancy.free(cell.column, cell.row, cell.columns, cell.rows)) {
            if (++cell.column == m_columns) {
                cell.column = 0;
                ++cell.row;
            }
        }
        occupancy.take(cell.column, cell.row, cell.columns, cell.rows);
        m_rows = std::max(m_rows, cell.row + cell.rows);
        m_cells.push_back(cell);
    }
    m_tall.resize(static_cast<std::size_t>(m_rows));
    for (const Cell& cell : m_cells)
        for (int row = cell.row; cell.rows > 1 && row < cell.row + cell.rows; ++row)
            m_tall[static_cast<std::size_t>(row)] = true;
}

double TileGrid::leastHeight() const { return m_rows == 0 ? 0 : m_rows * m_leastRow + (m_rows - 1) * m_gap; }

std::vector<double> TileGrid::rowTops(double height) const
{
    const auto tall = static_cast<double>(std::count(m_tall.begin(), m_tall.end(), true));
    const double low = m_rows - tall;
    const double room = height - (m_rows - 1) * m_gap;
    const double card = std::clamp(room / std::max(1, m_rows), m_leastRow, tall > 0 ? m_mostCardRow : m_mostRow);
    const double chart = tall > 0 ? std::clamp((room - low * card) / tall, m_leastRow, m_mostRow) : card;
    std::vector<double> tops{0};
    for (const bool row : m_tall)
        tops.push_back(tops.back() + (row ? chart : card) + m_gap);
    return tops;
}

std::vector<QRectF> TileGrid::place(double height) const
{
    const std::vector<double> tops = rowTops(height);
    const double column = (m_width - (m_columns - 1) * m_gap) / m_columns;
    std::vector<QRectF> result;
    for (const Cell& cell : m_cells) {
        const double left = std::round(cell.column * (column + m_gap));
        const double right = std::round((cell.column + cell.columns) * (column + m_gap) - m_gap);
        const double top = std::round(tops[static_cast<std::size_t>(cell.row)]);
        const double bottom = std::round(tops[static_cast<std::size_t>(cell.row + cell.rows)] - m_gap);
        result.emplace_back(QPointF(left, top), QPointF(right, bottom));
    }
    return result;
}

} // namespace quarterdeck
