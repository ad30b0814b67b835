// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quarterdeck/core/dictionary.h>
#include <quarterdeck/store/database.h>

#include <optional>

namespace quarterdeck {

/// The codes of text that repeats (table `texts`), held in memory while a batch writes. Codes are dense and never
/// given twice, so the dictionary's numbers are the table's.
class TextTable
{
public:
    static Result<TextTable> load(Database& database);

    /// The text's code; a new text gets the next one.
    Result<std::int64_t> code(std::string_view text);
    std::optional<std::int64_t> find(std::string_view text) const;
    /// Empty for a code that does not exist.
    std::string_view text(std::int64_t code) const;

private:
    TextTable(Dictionary dictionary, Statement insert);

    Dictionary m_dictionary;
    Statement m_insert;
};

} // namespace quarterdeck
