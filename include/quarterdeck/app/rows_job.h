// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quarterdeck/app/cell_format.h>
#include <quarterdeck/app/cell_table.h>
#include <quarterdeck/app/workspace.h>
#include <quarterdeck/kpi/kpi_request.h>

#include <optional>
#include <string>
#include <vector>

namespace quarterdeck {

/// The records behind a number: one list per input of its formula.
struct RowsTable
{
    /// "input", "value", "entity", "id", then the groups' columns, then the CRM's own (united over the files).
    std::vector<std::string> columns;
    std::size_t groups = 0; ///< how many columns tell a group
    CellTable rows; ///< values in plain form (1234.5), as in the CSV
    std::vector<CellFormat> formats; ///< by column: how its cells are read
    std::vector<bool> filled; ///< by column: some cell is not empty

    /// Per input: how many rows, and what they re-aggregate to.
    struct Footer
    {
        std::string input;
        std::int64_t rows = 0;
        Aggregate aggregate = Aggregate::Sum; ///< the input's own; targets are summed
        /// None: the rows have no value, or several groups that do not add up.
        std::optional<double> value = std::nullopt;
    };
    std::vector<Footer> footers;

    /// Behind the number, read or not.
    std::int64_t allRows() const;
    bool complete() const { return static_cast<std::int64_t>(rows.size()) == allRows(); }
};

/// Without columns for groups. For a job. With `most`, no more rows than that are read (the footers still count all).
Result<RowsTable> rowsBehind(
    const Workspace& workspace, const KpiRequest& request, std::optional<std::size_t> most, Progress& progress);

/// A cell as RFC 4180 has it: in quotation marks where it needs them.
std::string csvCell(const std::string& cell, char separator = ',');

/// RFC 4180, UTF-8, `separator`; LF.
std::string csvOf(const RowsTable& table, char separator = ',');

/// The statements that the reference executor runs for the request, each with its input's name as a comment.
Result<std::string> sqlBehind(const Workspace& workspace, const KpiRequest& request);

} // namespace quarterdeck
