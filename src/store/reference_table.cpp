// SPDX-License-Identifier: GPL-3.0-or-later
#include "reference_table.h"

#include <fmt/format.h>

#include <utility>

namespace quarterdeck {

ReferenceTable::ReferenceTable(const DimensionLayout& layout, std::string source, Statement insert)
    : m_layout(&layout), m_source(std::move(source)), m_insert(std::move(insert))
{
}

Result<ReferenceTable> ReferenceTable::load(
    Database& database, const DimensionLayout& layout, const std::string& source)
{
    Result<Statement> insert = database.prepare(
        fmt::format("INSERT INTO {}(code, source, reference, member, label) VALUES(?1, ?2, ?3, ?1, ?3)", layout.table));
    if (!insert)
        return tl::unexpected(insert.error());
    ReferenceTable table(layout, source, std::move(*insert));
    if (Result<void> loaded = table.reload(database); !loaded)
        return tl::unexpected(loaded.error());
    table.m_firstNew = table.m_next;
    return table;
}

Result<void> ReferenceTable::reload(Database& database)
{
    const Result<std::int64_t> newest
        = database.integer(fmt::format("SELECT coalesce(max(code), -1) FROM {}", m_layout->table));
    if (!newest)
        return tl::unexpected(newest.error());
    m_next = *newest + 1;
    m_codes.clear();
    Result<Statement> rows
        = database.prepare(fmt::format("SELECT reference, code FROM {} WHERE source = ?", m_layout->table));
    if (!rows)
        return tl::unexpected(rows.error());
    rows->bindAll(m_source);
    for (;;) {
        const Result<bool> row = rows->step();
        if (!row)
            return tl::unexpected(row.error());
        if (!*row)
            return {};
        m_codes.emplace(rows->text(0), rows->integer(1));
    }
}

Result<std::int64_t> ReferenceTable::code(std::string_view reference)
{
    m_wanted = reference;
    if (const auto known = m_codes.find(m_wanted); known != m_codes.end())
        return known->second;
    m_insert.bindAll(m_next, m_source, reference);
    if (Result<void> inserted = m_insert.run(); !inserted)
        return tl::unexpected(inserted.error());
    m_codes.emplace(m_wanted, m_next);
    return m_next++;
}

void ReferenceTable::mention(std::int64_t code, std::int64_t file, std::int64_t line, const EntityField& field)
{
    const auto index = static_cast<std::size_t>(code);
    if (index >= m_mentions.size())
        m_mentions.resize(static_cast<std::size_t>(m_next));
    Mention& known = m_mentions[index];
    if (known.file == 0 || (known.file == file && line < known.line))
        known = {file, line, &field};
}

} // namespace quarterdeck
