// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quarterdeck/app/rows_job.h>
#include <quarterdeck/kpi/kpi_evaluator.h>

#include <optional>
#include <string>
#include <vector>

namespace quarterdeck {

/// The rows behind one input of a formula, which still lack the CRM's own cells.
struct InputRows
{
    std::string input;
    std::string table;
    std::string entity;
    const Measure* measure = nullptr; ///< null: targets
    std::vector<std::string> by;
    std::vector<QueryCell> cells;
    std::vector<ContributingRow> rows; ///< cell by cell
    std::vector<std::size_t> ends; ///< of each cell's rows
};

/// All rows behind the request, input by input.
Result<std::vector<InputRows>> inputRows(
    const Workspace& workspace, const KpiRequest& request, MeasureExecutor& executor, Progress& progress);

/// Whether the table tells which group each row is in.
enum class GroupColumns { None, Shown };

/// The rows with their cells, at most so many; the footers count all.
Result<RowsTable> tableOf(const std::vector<InputRows>& inputs, const Workspace& workspace, const KpiRequest& request,
    GroupColumns groups, std::optional<std::size_t> most, Progress& progress);

} // namespace quarterdeck
