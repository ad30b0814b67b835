// SPDX-License-Identifier: GPL-3.0-or-later
#include <quarterdeck/app/rows_job.h>

#include "rows_reader.h"

#include <quarterdeck/kpi/kpi_evaluator.h>
#include <quarterdeck/store/sql_executor.h>

#include <fmt/format.h>

namespace quarterdeck {

std::int64_t RowsTable::allRows() const
{
    std::int64_t all = 0;
    for (const Footer& footer : footers)
        all += footer.rows;
    return all;
}

Result<RowsTable> rowsBehind(
    const Workspace& workspace, const KpiRequest& request, std::optional<std::size_t> most, Progress& progress)
{
    auto executor = SqlExecutor::open(workspace.store, workspace.catalog->facts());
    if (!executor)
        return tl::unexpected(executor.error());
    auto inputs = inputRows(workspace, request, **executor, progress);
    if (!inputs)
        return tl::unexpected(inputs.error());
    return tableOf(*inputs, workspace, request, GroupColumns::None, most, progress);
}

std::string csvCell(const std::string& cell, char separator)
{
    if (cell.find_first_of("\"\r\n") == std::string::npos && cell.find(separator) == std::string::npos)
        return cell;
    std::string quoted = "\"";
    for (const char c : cell)
        quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
    return quoted + '"';
}

std::string csvOf(const RowsTable& table, char separator)
{
    std::string csv;
    const auto addLine = [&](const auto& cell) {
        for (std::size_t column = 0; column < table.columns.size(); ++column) {
            if (column > 0)
                csv += separator;
            csv += csvCell(std::string(cell(column)), separator);
        }
        csv += '\n';
    };
    addLine([&](std::size_t column) { return std::string_view(table.columns[column]); });
    for (std::size_t row = 0; row < table.rows.size(); ++row)
        addLine([&](std::size_t column) { return table.rows.cell(row, column); });
    return csv;
}

Result<std::string> sqlBehind(const Workspace& workspace, const KpiRequest& request)
{
    const KpiEvaluator evaluator(workspace.catalog, workspace.snapshot);
    auto queries = evaluator.queries(request);
    if (!queries)
        return tl::unexpected(queries.error());
    std::string sql;
    for (const NamedQuery& named : *queries) {
        sql += fmt::format("-- {}\n", named.input);
        sql += measureSql(named.query, *workspace.snapshot, workspace.catalog->facts());
        sql += "\n\n";
    }
    return sql;
}

} // namespace quarterdeck
