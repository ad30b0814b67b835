// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv_row.h"

namespace quarterdeck {

namespace {

bool needsQuotes(const std::string& cell)
{
    return cell.find_first_of(",;\t|\"\r\n") != std::string::npos
        || (!cell.empty() && (cell.front() == ' ' || cell.back() == ' '));
}

} // namespace

std::string csvRow(const std::vector<std::string>& cells)
{
    std::string row;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (i > 0)
            row += ',';
        if (!needsQuotes(cells[i])) {
            row += cells[i];
            continue;
        }
        row += '"';
        for (const char letter : cells[i]) {
            row += letter;
            if (letter == '"')
                row += '"';
        }
        row += '"';
    }
    row += "\r\n";
    return row;
}

} // namespace quarterdeck
