// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quarterdeck/app/tile_view.h>
#include <quarterdeck/gui/chart_style.h>

#include <QRectF>

#include <vector>

namespace quarterdeck {

/// Places tiles on a grid of 12 columns (6 or 2 where the text is large for the width), each in the first free place.
/// Pure geometry: the window and the report have the same arrangement.
class TileGrid
{
public:
    TileGrid(const std::vector<TileView>& tiles, double width, const ChartStyle& style);

    /// Rows of the grid.
    int rows() const { return m_rows; }
    /// With rows as low as they are still readable.
    double leastHeight() const;
    /// One rectangle a tile, in the order of the tiles, from (0, 0). Rows grow to fill `height`, up to
    /// a limit; rows of cards alone grow least, charts use what is left.
    std::vector<QRectF> place(double height) const;

private:
    struct Cell
    {
        int column = 0;
        int row = 0;
        int columns = 1;
        int rows = 1;
    };

    std::vector<double> rowTops(double height) const;

    double m_width;
    double m_gap;
    double m_leastRow;
    double m_mostRow;
    double m_mostCardRow;
    int m_columns;
    int m_rows = 0;
    std::vector<Cell> m_cells;
    std::vector<bool> m_tall; // rows that hold more than cards
};

} // namespace quarterdeck
