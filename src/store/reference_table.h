// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store_schema.h"

#include <quarterdeck/store/database.h>

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

namespace quarterdeck {

/// Where a batch first mentioned a reference.
struct Mention
{
    std::int64_t file = 0; ///< 0: nowhere
    std::int64_t line = 0;
    const EntityField* field = nullptr; ///< of the schema, which outlives the batch
};

/// The codes of what one source's files wrote for owners, accounts or products (a dim_ table), held in memory while a
/// batch writes. A new reference stands for itself until references are resolved.
class ReferenceTable
{
public:
    static Result<ReferenceTable> load(Database& database, const DimensionLayout& layout, const std::string& source);

    const DimensionLayout& layout() const { return *m_layout; }
    Result<std::int64_t> code(std::string_view reference);
    /// Remembers the first mention of a code: in the file that came first, the smallest line, as records may come in
    /// another order than their lines.
    void mention(std::int64_t code, std::int64_t file, std::int64_t line, const EntityField& field);
    /// By code; codes beyond the end were not mentioned.
    const std::vector<Mention>& mentions() const { return m_mentions; }
    /// Codes from this one on were first given while this table was loaded.
    std::int64_t firstNew() const { return m_firstNew; }
    /// Codes were given or taken away behind this table's back.
    Result<void> reload(Database& database);

private:
    ReferenceTable(const DimensionLayout& layout, std::string source, Statement insert);

    const DimensionLayout* m_layout;
    std::string m_source;
    Statement m_insert;
    std::int64_t m_next = 0;
    std::int64_t m_firstNew = 0;
    std::unordered_map<std::string, std::int64_t> m_codes;
    std::vector<Mention> m_mentions;
    std::string m_wanted; // reused for look-ups, so that none allocates
};

} // namespace quarterdeck
