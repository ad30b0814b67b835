// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quarterdeck/app/workspace.h>
#include <quarterdeck/kpi/kpi_request.h>

#include <optional>
#include <string>
#include <vector>

namespace quarterdeck {

/// The records behind a number: one list per input of its formula.
struct RowsTable
{
    /// "input", "value", "entity", "id", then the CRM's own columns (united over the files).
    std::vector<std::string> columns;
    std::vector<std::vector<std::string>> rows; ///< values in plain form (1234.5), as in the CSV
    /// Per input: how many rows, and what they re-aggregate to.
    struct Footer
    {
        std::string input;
        std::int64_t rows = 0;
        double total = 0;
    };
    std::vector<Footer> footers;
};

/// For a job. With `most`, no more rows than that are read (the footers still count all).
Result<RowsTable> rowsBehind(
    const Workspace& workspace, const KpiRequest& request, std::optional<std::size_t> most, Progress& progress);

/// A cell as RFC 4180 has it: in quotation marks where it needs them.
std::string csvCell(const std::string& cell, char separator = ',');

/// RFC 4180, UTF-8, `separator`; LF.
std::string csvOf(const RowsTable& table, char separator = ',');

/// The statements that the reference executor runs for the request, each with its input's name as a comment.
Result<std::string> sqlBehind(const Workspace& workspace, const KpiRequest& request);

} // namespace quarterdeck
