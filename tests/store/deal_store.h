// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quarterdeck/engine/measure_query.h>
#include <quarterdeck/engine/snapshot.h>
#include <quarterdeck/semantic/fact_schema.h>
#include <quarterdeck/store/sql_executor.h>

#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace quarterdeck::test {

using DealRow = std::map<std::string, std::int64_t>;
using Attributes = std::map<std::string, std::int64_t>;

/// A store with the tables that the executor reads, made by hand: the fact `deal` and its dimensions. Rows are numbered
/// from 1. The file lives as long as this.
class DealStore
{
public:
    DealStore();
    ~DealStore();
    DealStore(const DealStore&) = delete;
    DealStore& operator=(const DealStore&) = delete;

    Code text(const std::string& text);
    /// Adds a reference; without `member` it is one of its own.
    Code owner(const std::string& label, const Attributes& attributes = {}, Code member = kNoCode);
    Code account(const std::string& label, const Attributes& attributes = {}, Code member = kNoCode);
    Code product(const std::string& label, const Attributes& attributes = {}, Code member = kNoCode);
    /// A life without a beginning or an end gets its outermost days, as the store presets and derives them.
    void add(DealRow row)
    {
        row.emplace("alive_from", -(std::int64_t{1} << 30));
        row.emplace("alive_to", std::int64_t{1} << 30);
        m_deals.push_back(std::move(row));
    }

    const std::vector<DealRow>& deals() const { return m_deals; }
    const std::map<Code, Attributes>& attributes(DimensionDomain domain) const;
    const FactModel& facts() const { return m_facts; }
    const std::filesystem::path& path() const { return m_path; }

    /// Writes the file anew and opens an executor over it.
    std::unique_ptr<SqlExecutor> open();
    /// Changes the revision that the file says it has.
    void setRevision(std::int64_t revision) const;

    Snapshot snapshot;

private:
    struct References
    {
        std::map<Code, Attributes> attributes;
    };
    Code add(DimensionTable& table, References& references, const std::string& label, const Attributes& attributes,
        Code member);
    std::string references(const char* table, const DimensionTable& entries, const References& references,
        const std::vector<std::string>& columns) const;
    std::string script() const;

    FactModel m_facts;
    std::filesystem::path m_path;
    References m_owners, m_accounts, m_products;
    std::vector<DealRow> m_deals;
};

Date day(const char* iso);
/// A cell that is over: as-of on its last day unless said otherwise.
QueryCell cell(const char* from, const char* to, const char* asOf = nullptr);

} // namespace quarterdeck::test
