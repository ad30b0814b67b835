// SPDX-License-Identifier: GPL-3.0-or-later
#include "deal_store.h"

#include <quarterdeck/store/database.h>

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <unistd.h>

namespace quarterdeck::test {

namespace {

const std::vector<std::string> kOwnerColumns{"team", "region", "role", "manager"};
const std::vector<std::string> kAccountColumns{"segment", "industry", "region", "country", "owner", "parent"};
const std::vector<std::string> kProductColumns{"family", "unit_cost"};

std::filesystem::path freshPath()
{
    static int number = 0;
    return std::filesystem::temp_directory_path() / fmt::format("quarterdeck-deals-{}-{}.db", getpid(), ++number);
}

std::string cellOf(const std::map<std::string, std::int64_t>& values, const std::string& column)
{
    const auto value = values.find(column);
    return value == values.end() ? "NULL" : std::to_string(value->second);
}

std::string quoted(const std::string& text)
{
    std::string safe = "'";
    for (const char letter : text)
        safe += letter == '\'' ? std::string("''") : std::string(1, letter);
    return safe + "'";
}

} // namespace

Date day(const char* iso) { return Date::fromIso(iso).value(); }

QueryCell cell(const char* from, const char* to, const char* asOf)
{
    return {day(from), day(to), asOf == nullptr ? day(to) - 1 : day(asOf)};
}

DealStore::DealStore() : m_facts(FactModel::shipped().value()), m_path(freshPath()) { snapshot.revision = 7; }

DealStore::~DealStore()
{
    std::error_code ignored;
    std::filesystem::remove(m_path, ignored);
}

Code DealStore::text(const std::string& text)
{
    for (std::size_t code = 0; code < snapshot.texts.size(); ++code)
        if (snapshot.texts[code] == text)
            return static_cast<Code>(code);
    snapshot.texts.push_back(text);
    return static_cast<Code>(snapshot.texts.size()) - 1;
}

Code DealStore::add(
    DimensionTable& table, References& references, const std::string& label, const Attributes& attributes, Code member)
{
    const Code code = static_cast<Code>(table.entries.size());
    DimensionEntry entry;
    entry.member = member == kNoCode ? code : member;
    entry.label = label;
    table.entries.push_back(entry);
    references.attributes[code] = attributes;
    return code;
}

Code DealStore::owner(const std::string& label, const Attributes& attributes, Code member)
{
    return add(snapshot.owners, m_owners, label, attributes, member);
}

Code DealStore::account(const std::string& label, const Attributes& attributes, Code member)
{
    return add(snapshot.accounts, m_accounts, label, attributes, member);
}

Code DealStore::product(const std::string& label, const Attributes& attributes, Code member)
{
    return add(snapshot.products, m_products, label, attributes, member);
}

const std::map<Code, Attributes>& DealStore::attributes(DimensionDomain domain) const
{
    if (domain == DimensionDomain::Owner)
        return m_owners.attributes;
    return domain == DimensionDomain::Account ? m_accounts.attributes : m_products.attributes;
}

std::string DealStore::references(const char* table, const DimensionTable& entries, const References& references,
    const std::vector<std::string>& columns) const
{
    std::string sql = fmt::format("CREATE TABLE {}(code INTEGER PRIMARY KEY, source TEXT, reference TEXT, record "
                                  "INTEGER, member INTEGER NOT NULL, label TEXT NOT NULL, {} INTEGER);\n",
        table, fmt::join(columns, " INTEGER, "));
    for (std::size_t code = 0; code < entries.entries.size(); ++code) {
        const DimensionEntry& entry = entries.entries[code];
        sql += fmt::format("INSERT INTO {} VALUES({}, 'main', {}, NULL, {}, {}", table, code, quoted(entry.label),
            entry.member, quoted(entry.label));
        for (const std::string& column : columns)
            sql += ", " + cellOf(references.attributes.at(static_cast<Code>(code)), column);
        sql += ");\n";
    }
    return sql;
}

std::string DealStore::script() const
{
    std::vector<std::string> columns;
    for (const FactColumn& column : m_facts.fact("deal")->columns)
        columns.push_back(column.id);
    std::string sql = "BEGIN;\nCREATE TABLE meta(key TEXT PRIMARY KEY, value);\n";
    sql += fmt::format("INSERT INTO meta VALUES('revision', {});\n", snapshot.revision);
    sql += references("dim_owner", snapshot.owners, m_owners, kOwnerColumns);
    sql += references("dim_account", snapshot.accounts, m_accounts, kAccountColumns);
    sql += references("dim_product", snapshot.products, m_products, kProductColumns);
    sql += fmt::format("CREATE TABLE deals(row INTEGER PRIMARY KEY, {} INTEGER);\n", fmt::join(columns, " INTEGER, "));
    for (std::size_t row = 0; row < m_deals.size(); ++row) {
        sql += fmt::format("INSERT INTO deals VALUES({}", row + 1);
        for (const std::string& column : columns)
            sql += ", " + cellOf(m_deals[row], column);
        sql += ");\n";
    }
    return sql + "COMMIT;\n";
}

std::unique_ptr<SqlExecutor> DealStore::open()
{
    std::filesystem::remove(m_path);
    Result<Database> database = Database::open(m_path, StoreAccess::CreateIfMissing);
    const Result<void> written = database->execute(script());
    EXPECT_TRUE(written) << (written ? "" : written.error().arguments.back());
    return std::move(SqlExecutor::open(m_path, m_facts).value());
}

void DealStore::setRevision(std::int64_t revision) const
{
    Result<Database> database = Database::open(m_path, StoreAccess::ReadWrite);
    EXPECT_TRUE(database->execute(fmt::format("UPDATE meta SET value = {} WHERE key = 'revision'", revision)));
}

} // namespace quarterdeck::test
