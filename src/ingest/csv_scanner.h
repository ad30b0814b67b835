// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace quarterdeck {

/// Where one cell stands in the bytes of a record.
struct CsvCell
{
    std::size_t begin = 0; ///< after the opening quote, if any
    std::size_t end = 0; ///< before the closing quote or the separator
    std::size_t tailBegin = 0; ///< text that follows the closing quote: belongs to the cell as it stands
    std::size_t tailEnd = 0;
    bool escaped = false; ///< holds doubled quotes
};

/// One record found in bytes.
struct CsvRecord
{
    enum class End { Complete, NeedsMore, Unterminated };

    std::vector<CsvCell> cells;
    std::size_t bytes = 0; ///< with the line break
    bool quoted = false;
    End end = End::Complete;
};

/// Whether bytes that are not there yet may follow.
enum class MoreBytes { No, Yes };

/// Finds the first record of `text` (RFC 4180; line breaks CRLF, LF and CR). A quote inside an unquoted cell is text.
/// NeedsMore: the record goes on behind the text. Unterminated: a quote is still open at the end of all bytes, or is
/// closed in another line by one that text follows.
void scanCsvRecord(std::string_view text, char separator, MoreBytes more, CsvRecord& record);

} // namespace quarterdeck
