// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema_sql.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace quarterdeck {

namespace {

constexpr const char* kBookkeeping = R"sql(
CREATE TABLE meta(key TEXT PRIMARY KEY, value) WITHOUT ROWID;
INSERT INTO meta VALUES('revision', 0), ('minor_units', 100);
CREATE TABLE settings(key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE batches(batch INTEGER PRIMARY KEY AUTOINCREMENT, source TEXT NOT NULL, at TEXT NOT NULL,
  import_day INTEGER NOT NULL, live INTEGER NOT NULL DEFAULT 1);
CREATE TABLE files(file INTEGER PRIMARY KEY, batch INTEGER NOT NULL REFERENCES batches, name TEXT NOT NULL,
  sha256 TEXT NOT NULL, entity TEXT NOT NULL, profile TEXT NOT NULL, header TEXT NOT NULL, plan TEXT NOT NULL,
  rows INTEGER NOT NULL DEFAULT 0, inserted INTEGER NOT NULL DEFAULT 0, updated INTEGER NOT NULL DEFAULT 0,
  unchanged INTEGER NOT NULL DEFAULT 0, rejected INTEGER NOT NULL DEFAULT 0);
CREATE INDEX files_of_batch ON files(batch);
CREATE TABLE blocks(block INTEGER PRIMARY KEY, file INTEGER NOT NULL REFERENCES files, records INTEGER NOT NULL,
  bytes INTEGER NOT NULL, data BLOB NOT NULL);
CREATE INDEX blocks_of_file ON blocks(file);
CREATE TABLE texts(code INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE);
CREATE TABLE batch_stages(batch INTEGER NOT NULL, stage INTEGER NOT NULL, outcome TEXT NOT NULL, ord INTEGER,
  probability INTEGER, PRIMARY KEY(batch, stage)) WITHOUT ROWID;
CREATE TABLE segments(fact TEXT NOT NULL, "column" TEXT NOT NULL, segment INTEGER NOT NULL, first_row INTEGER NOT NULL,
  rows INTEGER NOT NULL, min INTEGER, max INTEGER, checksum INTEGER NOT NULL, data BLOB NOT NULL,
  PRIMARY KEY(fact, "column", segment));
)sql";

std::string columnSql(const TableColumn& column)
{
    const std::string sql
        = fmt::format("\"{}\" {}", column.name, column.storedAs == StoredAs::Text ? "TEXT" : "INTEGER");
    return column.preset ? sql + fmt::format(" NOT NULL DEFAULT {}", *column.preset) : sql;
}

std::string dimensionSql(const DimensionLayout& dimension)
{
    std::string sql
        = fmt::format("CREATE TABLE {0}(code INTEGER PRIMARY KEY, source TEXT NOT NULL, "
                      "reference TEXT NOT NULL, record INTEGER, member INTEGER NOT NULL, label TEXT NOT NULL",
            dimension.table);
    for (const DimensionLayout::Attribute& attribute : dimension.attributes)
        sql += ", " + columnSql(attribute.column);
    return sql
        + fmt::format(", UNIQUE(source, reference));\nCREATE INDEX {0}_of_record ON {0}(record);\n", dimension.table);
}

std::string entitySql(const EntityTable& table)
{
    std::string sql = fmt::format("CREATE TABLE {}(row INTEGER PRIMARY KEY, _source TEXT NOT NULL, _key TEXT NOT NULL, "
                                  "_block INTEGER, _position INTEGER, _line INTEGER",
        table.name());
    for (const std::vector<TableColumn>* columns : {&table.fields, &table.derived})
        for (const TableColumn& column : *columns)
            sql += ", " + columnSql(column);
    return sql + fmt::format(");\nCREATE UNIQUE INDEX {0}_identity ON {0}(_key, _source);\n", table.name());
}

std::string factSql(const FactSchema& fact)
{
    std::string sql = fmt::format("CREATE TABLE {}(row INTEGER PRIMARY KEY", fact.table);
    for (const TableColumn& column : columnsOf(fact))
        sql += ", " + columnSql(column);
    return sql + ");\n";
}

std::string indexSql(const FactSchema& fact)
{
    std::string sql;
    for (const std::vector<std::string>& columns : fact.indices)
        sql += fmt::format(
            "CREATE INDEX {0}_by_{1} ON {0}({2});\n", fact.table, columns.front(), fmt::join(columns, ", "));
    return sql;
}

std::string readable(const TableColumn& column)
{
    const std::string name = fmt::format("e.\"{}\"", column.name);
    switch (column.storedAs) {
    case StoredAs::TextCode:
        return fmt::format("(SELECT text FROM texts WHERE code = {})", name);
    case StoredAs::OwnerCode:
    case StoredAs::AccountCode:
    case StoredAs::ProductCode:
        return fmt::format(
            "(SELECT label FROM {} WHERE code = {})", StoreSchema::dimension(column.storedAs).table, name);
    case StoredAs::Decimal:
        return name + " / 10000.0";
    case StoredAs::MinorUnits:
        return name + " * 1.0 / (SELECT value FROM meta WHERE key = 'minor_units')";
    case StoredAs::Day:
        return fmt::format("date({} * 86400, 'unixepoch')", name);
    case StoredAs::Moment: // Timestamp::encoded(): seconds * 4 + kind, kind 0 is a day
        return fmt::format(
            "CASE {0} & 3 WHEN 0 THEN date({0} >> 2, 'unixepoch') ELSE datetime({0} >> 2, 'unixepoch') END", name);
    case StoredAs::Text:
    case StoredAs::Boolean:
    case StoredAs::Integer:
        break;
    }
    return name;
}

} // namespace

std::string readableViewSql(const EntityTable& table)
{
    std::string sql = fmt::format("CREATE VIEW {}_readable AS SELECT e.row, e._source AS crm", table.name());
    for (const std::vector<TableColumn>* columns : {&table.fields, &table.derived})
        for (const TableColumn& column : *columns)
            sql += fmt::format(", {} AS \"{}\"", readable(column), column.name);
    return sql + fmt::format(" FROM {} e;\n", table.name());
}

std::string createStoreSql(const StoreSchema& schema)
{
    std::string sql = std::string(kBookkeeping) + kStagesSql;
    for (const DimensionLayout& dimension : StoreSchema::dimensions())
        sql += dimensionSql(dimension);
    for (const EntityTable& table : schema.tables())
        sql += entitySql(table);
    for (const FactSchema& fact : schema.ownFacts())
        sql += factSql(fact);
    for (const FactSchema& fact : schema.facts().facts)
        sql += indexSql(fact);
    for (const EntityTable& table : schema.tables())
        sql += readableViewSql(table);
    return sql + fmt::format("PRAGMA application_id = {}; PRAGMA user_version = {};", kApplicationId, kStoreVersion);
}

} // namespace quarterdeck
