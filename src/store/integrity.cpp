// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrity.h"

#include "each_row.h"
#include "stored_blocks.h"

#include <fmt/format.h>

namespace quarterdeck {

namespace {

using Problems = std::vector<std::string>;

Result<std::vector<std::int64_t>> integersOf(Database& database, const std::string& sql)
{
    Result<Statement> rows = database.prepare(sql);
    if (!rows)
        return tl::unexpected(rows.error());
    std::vector<std::int64_t> values;
    for (;;) {
        const Result<bool> row = rows->step();
        if (!row)
            return tl::unexpected(row.error());
        if (!*row)
            return values;
        values.push_back(rows->integer(0));
    }
}

Result<void> checkFile(Database& database, Problems& problems)
{
    return eachRow(database, "PRAGMA integrity_check(20)", [&](const Statement& row) {
        if (row.text(0) != "ok")
            problems.emplace_back(row.text(0));
    });
}

Result<void> checkBlocks(Database& database, Problems& problems)
{
    const Result<std::vector<std::int64_t>> blocks = integersOf(database, "SELECT block FROM blocks ORDER BY block");
    if (!blocks)
        return tl::unexpected(blocks.error());
    for (const std::int64_t block : *blocks) {
        const Result<StoredBlock> stored = loadBlock(database, block);
        if (!stored && stored.error().kind != ErrorKind::StoreDamaged)
            return tl::unexpected(stored.error());
        if (!stored)
            problems.push_back(fmt::format("block {} cannot be read", block));
    }
    return {};
}

/// Adds a problem where `sql` counts any.
Result<void> expectNone(Database& database, const std::string& sql, const std::string& what, Problems& problems)
{
    const Result<std::int64_t> count = database.integer(sql);
    if (!count)
        return tl::unexpected(count.error());
    if (*count != 0)
        problems.push_back(fmt::format("{}: {}", what, *count));
    return {};
}

std::string codeTableOf(StoredAs storedAs)
{
    if (storedAs == StoredAs::TextCode)
        return "texts";
    return StoreSchema::isDimension(storedAs) ? StoreSchema::dimension(storedAs).table : std::string();
}

Result<void> checkTable(
    Database& database, const std::string& table, const std::vector<TableColumn>& columns, Problems& problems)
{
    for (const TableColumn& column : columns) {
        const std::string codes = codeTableOf(column.storedAs);
        if (codes.empty())
            continue;
        const std::string sql = fmt::format("SELECT count(*) FROM {0} WHERE \"{1}\" IS NOT NULL AND NOT EXISTS "
                                            "(SELECT 1 FROM {2} c WHERE c.code = {0}.\"{1}\")",
            table, column.name, codes);
        if (Result<void> done
            = expectNone(database, sql, fmt::format("{}.{}: codes that do not exist", table, column.name), problems);
            !done)
            return done;
    }
    return {};
}

Result<void> checkEntity(Database& database, const EntityTable& table, Problems& problems)
{
    const std::string origins = fmt::format("SELECT count(*) FROM {0} LEFT JOIN blocks b ON b.block = {0}._block "
                                            "WHERE b.block IS NULL OR {0}._position >= b.records",
        table.name());
    if (Result<void> done
        = expectNone(database, origins, table.name() + ": rows whose origin does not exist", problems);
        !done)
        return done;
    if (Result<void> done = checkTable(database, table.name(), table.fields, problems); !done)
        return done;
    return checkTable(database, table.name(), table.derived, problems);
}

Result<void> checkDimension(Database& database, const DimensionLayout& layout, Problems& problems)
{
    const std::string members = fmt::format(
        "SELECT count(*) FROM {0} d LEFT JOIN {0} m ON m.code = d.member WHERE m.member IS NOT d.member", layout.table);
    if (Result<void> done = expectNone(database, members, layout.table + ": members that do not exist", problems);
        !done)
        return done;
    const std::string records = fmt::format(
        "SELECT count(*) FROM {0} d LEFT JOIN {1} r ON r.row = d.record WHERE d.record IS NOT NULL AND r.row IS NULL",
        layout.table, layout.entity);
    if (Result<void> done = expectNone(database, records, layout.table + ": records that do not exist", problems);
        !done)
        return done;
    std::vector<TableColumn> columns;
    for (const DimensionLayout::Attribute& attribute : layout.attributes)
        columns.push_back(attribute.column);
    return checkTable(database, layout.table, columns, problems);
}

/// The checks in their order; the first that SQLite cannot carry out ends them.
Result<void> checkAll(Database& database, const StoreSchema& schema, Problems& problems)
{
    if (Result<void> done = checkFile(database, problems); !done || !problems.empty())
        return done; // what a broken file says about its contents means nothing
    if (Result<void> done = checkBlocks(database, problems); !done)
        return done;
    for (const DimensionLayout& layout : StoreSchema::dimensions())
        if (Result<void> done = checkDimension(database, layout, problems); !done)
            return done;
    for (const EntityTable& table : schema.tables())
        if (Result<void> done = checkEntity(database, table, problems); !done)
            return done;
    for (const FactSchema& fact : schema.ownFacts())
        if (Result<void> done = checkTable(database, fact.table, columnsOf(fact), problems); !done)
            return done;
    return {};
}

} // namespace

Result<std::vector<std::string>> findProblems(Database& database, const StoreSchema& schema)
{
    Problems problems;
    if (Result<void> done = checkAll(database, schema, problems); !done) {
        if (done.error().kind != ErrorKind::StoreDamaged)
            return tl::unexpected(done.error());
        problems.push_back(done.error().arguments.back());
    }
    return problems;
}

} // namespace quarterdeck
