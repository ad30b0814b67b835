// SPDX-License-Identifier: GPL-3.0-or-later
#include "text_table.h"

#include <utility>

namespace quarterdeck {

TextTable::TextTable(Dictionary dictionary, Statement insert)
    : m_dictionary(std::move(dictionary)), m_insert(std::move(insert))
{
}

Result<TextTable> TextTable::load(Database& database)
{
    Result<Statement> rows = database.prepare("SELECT code, text FROM texts ORDER BY code");
    if (!rows)
        return tl::unexpected(rows.error());
    Dictionary dictionary;
    for (;;) {
        const Result<bool> row = rows->step();
        if (!row)
            return tl::unexpected(row.error());
        if (!*row)
            break;
        if (dictionary.code(rows->text(1)) != rows->integer(0))
            return failure(ErrorKind::StoreDamaged, database.path().string(),
                {database.path().string(), "the codes in table texts have gaps"});
    }
    Result<Statement> insert = database.prepare("INSERT INTO texts(code, text) VALUES(?, ?)");
    if (!insert)
        return tl::unexpected(insert.error());
    return TextTable(std::move(dictionary), std::move(*insert));
}

Result<std::int64_t> TextTable::code(std::string_view text)
{
    const Dictionary::Code known = m_dictionary.size();
    const std::int64_t code = m_dictionary.code(text);
    if (code < known)
        return code;
    m_insert.bindAll(code, text);
    if (Result<void> inserted = m_insert.run(); !inserted)
        return tl::unexpected(inserted.error());
    return code;
}

std::optional<std::int64_t> TextTable::find(std::string_view text) const
{
    if (const std::optional<Dictionary::Code> code = m_dictionary.find(text))
        return *code;
    return std::nullopt;
}

std::string_view TextTable::text(std::int64_t code) const
{
    if (code < 0 || code >= m_dictionary.size())
        return {};
    return m_dictionary.text(static_cast<Dictionary::Code>(code));
}

} // namespace quarterdeck
