// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quarterdeck/core/progress.h>
#include <quarterdeck/gui/rows_arrangement.h>
#include <quarterdeck/gui/rows_text.h>

#include <QString>

#include <limits>
#include <vector>

namespace quarterdeck {

/// A part of the rows as they are shown: rectangles of cells, in the order of the screen. A value, safe to hand to a
/// job; all that it does may take long.
struct RowsExcerpt
{
    /// Shown rows and columns of the table, both ends included.
    struct Block
    {
        int top = 0;
        int bottom = 0;
        int left = 0;
        int right = 0;
    };

    RowsText text;
    RowsOrder order;
    std::vector<int> columns; ///< visible ones, from left to right
    std::vector<Block> blocks; ///< may overlap

    /// What the cells come to.
    struct Sums
    {
        std::int64_t cells = 0;
        std::int64_t numbers = 0; ///< of them
        double sum = 0;
        double least = std::numeric_limits<double>::infinity();
        double greatest = -std::numeric_limits<double>::infinity();

        double mean() const { return sum / static_cast<double>(numbers); }
    };
    Sums sums(Progress& progress) const;

    enum class Header { Without, With };
    /// Tab-separated, for spreadsheets of the locale. A cell that is not in a block is empty.
    QString tabSeparated(Header header, Progress& progress) const;
    QString html(Header header, Progress& progress) const;
    QString csv(Header header, char separator, Progress& progress) const;
    std::int64_t cells() const; ///< those in two blocks twice

private:
    std::vector<int> rows() const;
    std::vector<int> usedColumns() const;
    bool contains(int row, int column) const;
    template <typename Line>
    void eachLine(Header header, Progress& progress, const Line& line) const;
};

} // namespace quarterdeck
