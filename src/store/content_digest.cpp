// SPDX-License-Identifier: GPL-3.0-or-later
#include "content_digest.h"

#include <fmt/format.h>

#include <array>
#include <cstdint>
#include <string_view>

namespace quarterdeck {

namespace {

/// FNV-1a with two seeds, each mixed at the end so that sums of hashes spread.
class RowHash
{
public:
    void add(std::string_view text)
    {
        for (std::uint64_t& hash : m_hashes) {
            for (const char letter : text)
                hash = (hash ^ static_cast<unsigned char>(letter)) * 0x100000001b3U;
            hash = (hash ^ 0xff) * 0x100000001b3U; // ends the value: no byte of UTF-8
        }
    }
    std::array<std::uint64_t, 2> value() const
    {
        std::array<std::uint64_t, 2> mixed = m_hashes;
        for (std::uint64_t& hash : mixed) {
            hash = (hash ^ (hash >> 33)) * 0xff51afd7ed558ccdU;
            hash = (hash ^ (hash >> 33)) * 0xc4ceb9fe1a85ec53U;
            hash ^= hash >> 33;
        }
        return mixed;
    }

private:
    std::array<std::uint64_t, 2> m_hashes{0xcbf29ce484222325U, 0x6c62272e07bb0142U};
};

Result<std::string> digestOf(Database& database, const std::string& name, const std::string& sql)
{
    Result<Statement> rows = database.prepare(sql);
    if (!rows)
        return tl::unexpected(rows.error());
    std::array<std::uint64_t, 2> sums{};
    std::int64_t count = 0;
    for (;;) {
        const Result<bool> row = rows->step();
        if (!row)
            return tl::unexpected(row.error());
        if (!*row)
            return fmt::format("{} {} {:016x}{:016x}\n", name, count, sums[0], sums[1]);
        RowHash hash;
        for (int column = 0; column < rows->columns(); ++column)
            hash.add(rows->isNull(column) ? std::string_view("\xfe") : rows->text(column));
        const std::array<std::uint64_t, 2> value = hash.value();
        sums[0] += value[0];
        sums[1] += value[1];
        ++count;
    }
}

/// What a member is: its record's identity, else the smallest of the names that files wrote.
std::string memberMeaning(const DimensionLayout& layout, const std::string& code)
{
    return fmt::format("(SELECT coalesce((SELECT r._source || ' ' || r._key FROM {1} r WHERE r.row = d.record), "
                       "(SELECT '?' || min(n.reference) FROM {0} n WHERE n.member = d.member)) "
                       "FROM {0} d WHERE d.code = {2})",
        layout.table, layout.entity, code);
}

std::string meaningOf(const TableColumn& column, bool asWritten)
{
    const std::string name = fmt::format("e.\"{}\"", column.name);
    if (column.storedAs == StoredAs::TextCode)
        return fmt::format("(SELECT text FROM texts WHERE code = {})", name);
    if (!StoreSchema::isDimension(column.storedAs))
        return name;
    const DimensionLayout& layout = StoreSchema::dimension(column.storedAs);
    if (asWritten)
        return fmt::format("(SELECT reference FROM {} WHERE code = {})", layout.table, name);
    return memberMeaning(layout, name);
}

std::string entitySql(const EntityTable& table)
{
    std::string sql = "SELECT e._source, e._key";
    for (const std::vector<TableColumn>* columns : {&table.fields, &table.derived})
        for (const TableColumn& column : *columns)
            sql += ", " + meaningOf(column, true);
    return fmt::format("{} FROM {} e", sql, table.name());
}

/// Of members that are records what they mean and carry; which references lead there is the records' own affair.
std::string dimensionSql(const DimensionLayout& layout)
{
    std::string sql = fmt::format("SELECT {}", memberMeaning(layout, "e.code"));
    for (const DimensionLayout::Attribute& attribute : layout.attributes)
        sql += ", " + meaningOf(attribute.column, false);
    return fmt::format("{} FROM {} e WHERE e.record IS NOT NULL AND e.member = e.code", sql, layout.table);
}

std::string factSql(const FactSchema& fact)
{
    std::string sql;
    for (const TableColumn& column : columnsOf(fact))
        sql += (sql.empty() ? "SELECT " : ", ") + meaningOf(column, false);
    return fmt::format("{} FROM {} e", sql, fact.table);
}

} // namespace

Result<std::string> contentDigest(Database& database, const StoreSchema& schema)
{
    std::vector<std::pair<std::string, std::string>> queries;
    for (const EntityTable& table : schema.tables())
        queries.emplace_back(table.name(), entitySql(table));
    for (const DimensionLayout& layout : StoreSchema::dimensions())
        queries.emplace_back(layout.table, dimensionSql(layout));
    for (const FactSchema& fact : schema.ownFacts())
        queries.emplace_back(fact.table, factSql(fact));
    queries.emplace_back("stages",
        "SELECT s.source, t.text, s.outcome, s.ord, s.probability FROM stages s JOIN texts t ON t.code = s.stage");
    queries.emplace_back("settings", "SELECT key, value FROM settings");
    std::string digest;
    for (const auto& [name, sql] : queries) {
        const Result<std::string> line = digestOf(database, name, sql);
        if (!line)
            return line;
        digest += *line;
    }
    return digest;
}

} // namespace quarterdeck
