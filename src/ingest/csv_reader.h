// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "csv_scanner.h"
#include "input_file.h"
#include "record_reader.h"
#include "text_arena.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace quarterdeck {

/// Reads CSV in UTF-8 (RFC 4180, with or without byte order mark; CRLF, LF or CR). Reads block by block: memory does
/// not grow with the file. A quote that is never closed, or only by the next quoted cell, spoils its own line alone:
/// the row is given with what the line holds and named in RawBlock::unterminated, and reading goes on with the next
/// line. Errors while reading: NotUtf8 with the line, NotText (a NUL byte, or a record beyond kMostRecordBytes),
/// ReadFailed.
class CsvReader final : public RecordReader
{
public:
    /// A record longer than this is no record of a CRM.
    static constexpr std::size_t kMostRecordBytes = std::size_t{8} * 1024 * 1024;

    /// Without a separator it is the one of , ; tab | that the first line has most of.
    static Result<std::unique_ptr<RecordReader>> open(
        InputFile file, std::string firstBytes, std::optional<char> separator, Sha256* hash);

    const std::vector<std::string>& header() const override { return m_header; }
    char separator() const override { return m_separator; }
    Result<RawBlock> next() override;
    std::int64_t bytesRead() const override { return static_cast<std::int64_t>(m_file.bytesRead()); }
    std::int64_t bytes() const override { return static_cast<std::int64_t>(m_file.size()); }

private:
    CsvReader(InputFile file, std::string firstBytes, Sha256* hash);

    Result<void> readHeader(std::optional<char> separator);
    Result<void> readMore();
    /// The next record into m_record; false at the end of the file.
    Result<bool> findRecord();
    void cutToFirstLine();
    Result<void> checkRecord() const;
    void takeRecord(RawBlock& block, TextArena& arena);
    std::string_view unread() const { return std::string_view(m_buffer).substr(m_at); }
    void skipRecord();

    InputFile m_file;
    Sha256* m_hash;
    std::string m_buffer;
    std::size_t m_at = 0; // of the next record in m_buffer
    bool m_atEnd = false;
    char m_separator = ',';
    std::int64_t m_line = 1;
    std::vector<std::string> m_header;
    CsvRecord m_record; // reused, so that no row allocates
};

} // namespace quarterdeck
