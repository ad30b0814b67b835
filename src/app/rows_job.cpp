// SPDX-License-Identifier: GPL-3.0-or-later
#include <quarterdeck/app/rows_job.h>

#include <quarterdeck/kpi/kpi_evaluator.h>
#include <quarterdeck/store/sql_executor.h>

#include <fmt/format.h>

#include <algorithm>

namespace quarterdeck {

namespace {

const std::vector<std::string> kOwnColumns{"input", "value", "entity", "id"};

/// Rows behind an input that still need the CRM's own cells.
struct PendingRows
{
    std::string input;
    std::string table;
    std::string entity;
    std::vector<ContributingRow> rows;
};

std::string plain(double value) { return fmt::format("{}", value == 0 ? 0.0 : value); }

Result<PendingRows> pendingRows(
    const NamedQuery& named, const Workspace& workspace, MeasureExecutor& executor, Progress& progress)
{
    const FactSchema& fact = *workspace.catalog->facts().fact(named.query.measure->fact);
    PendingRows pending{named.input, fact.table, fact.entity, {}};
    for (std::size_t cell = 0; cell < named.query.cells.size(); ++cell) {
        auto rows = executor.rows(named.query, cell, {}, *workspace.snapshot, progress);
        if (!rows)
            return tl::unexpected(rows.error());
        pending.rows.insert(pending.rows.end(), rows->begin(), rows->end());
    }
    return pending;
}

PendingRows pendingRows(const NamedTargets& named)
{
    PendingRows pending{named.input, "targets", "targets", {}};
    for (const TargetShare& share : named.shares)
        pending.rows.push_back({share.row, share.value});
    return pending;
}

/// All rows behind the request, input by input.
Result<std::vector<PendingRows>> allPending(
    const Workspace& workspace, const KpiRequest& request, MeasureExecutor& executor, Progress& progress)
{
    const KpiEvaluator evaluator(workspace.catalog, workspace.snapshot);
    auto queries = evaluator.queries(request);
    if (!queries)
        return tl::unexpected(queries.error());
    auto targets = evaluator.targets(request, executor, progress);
    if (!targets)
        return tl::unexpected(targets.error());
    std::vector<PendingRows> all;
    for (const NamedQuery& named : *queries) {
        auto pending = pendingRows(named, workspace, executor, progress);
        if (!pending)
            return tl::unexpected(pending.error());
        all.push_back(std::move(*pending));
    }
    for (const NamedTargets& named : *targets)
        all.push_back(pendingRows(named));
    return all;
}

RowsTable::Footer footerOf(const PendingRows& pending)
{
    RowsTable::Footer footer{pending.input, static_cast<std::int64_t>(pending.rows.size()), 0};
    for (const ContributingRow& row : pending.rows)
        footer.total += row.hasValue ? row.value : 0;
    return footer;
}

/// The place of each of the file's columns in the table, added where it is new.
std::vector<std::size_t> placesOf(const std::vector<std::string>& columns, RowsTable& table)
{
    std::vector<std::size_t> places;
    for (const std::string& column : columns) {
        auto found = std::find(
            table.columns.begin() + static_cast<std::ptrdiff_t>(kOwnColumns.size()), table.columns.end(), column);
        if (found == table.columns.end())
            found = table.columns.insert(table.columns.end(), column);
        places.push_back(static_cast<std::size_t>(found - table.columns.begin()));
    }
    return places;
}

Result<void> appendRows(const PendingRows& pending, std::size_t count, const Store& store, RowsTable& table)
{
    std::vector<std::int64_t> ids;
    for (std::size_t i = 0; i < count; ++i)
        ids.push_back(pending.rows[i].row);
    auto originals = store.originals(pending.table, ids);
    if (!originals)
        return tl::unexpected(originals.error());
    const std::vector<std::size_t> places = placesOf(originals->columns, table);
    for (std::size_t i = 0; i < count; ++i) {
        const ContributingRow& source = pending.rows[i];
        std::vector<std::string> row(table.columns.size());
        row[0] = pending.input;
        row[1] = source.hasValue ? plain(source.value) : "";
        row[2] = pending.entity;
        row[3] = originals->ids[i];
        for (std::size_t column = 0; column < places.size(); ++column)
            row[places[column]] = originals->cells[i][column];
        table.rows.push_back(std::move(row));
    }
    return {};
}

} // namespace

Result<RowsTable> rowsBehind(
    const Workspace& workspace, const KpiRequest& request, std::optional<std::size_t> most, Progress& progress)
{
    auto executor = SqlExecutor::open(workspace.store, workspace.catalog->facts());
    if (!executor)
        return tl::unexpected(executor.error());
    auto pending = allPending(workspace, request, **executor, progress);
    if (!pending)
        return tl::unexpected(pending.error());
    auto store = Store::open(
        workspace.store, StoreAccess::ReadOnly, workspace.catalog->entities(), workspace.catalog->facts());
    if (!store)
        return tl::unexpected(store.error());

    RowsTable table;
    table.columns = kOwnColumns;
    for (const PendingRows& input : *pending) {
        table.footers.push_back(footerOf(input));
        const std::size_t left = most ? *most - std::min(*most, table.rows.size()) : input.rows.size();
        if (auto added = appendRows(input, std::min(left, input.rows.size()), *store, table); !added)
            return tl::unexpected(added.error());
    }
    for (std::vector<std::string>& row : table.rows) // later inputs may have brought columns
        row.resize(table.columns.size());
    return table;
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
    const auto addLine = [&](const std::vector<std::string>& cells) {
        for (std::size_t i = 0; i < cells.size(); ++i) {
            if (i > 0)
                csv += separator;
            csv += csvCell(cells[i], separator);
        }
        csv += '\n';
    };
    addLine(table.columns);
    for (const std::vector<std::string>& row : table.rows)
        addLine(row);
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
