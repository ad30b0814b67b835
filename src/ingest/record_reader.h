// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quarterdeck/core/result.h>

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace quarterdeck {

class Sha256;

/// Rows of cells as they stand in a file, and the storage that the cells point into.
struct RawBlock
{
    std::vector<std::string_view> cells; ///< row after row
    std::vector<std::size_t> firstCell; ///< of each row
    std::vector<std::int64_t> lines; ///< where each row starts; the header is on line 1
    std::vector<std::size_t> unterminated; ///< rows (indexes here) whose last quote is never closed
    std::vector<std::vector<char>> text;

    std::size_t rows() const { return lines.size(); }
    std::span<const std::string_view> row(std::size_t index) const
    {
        const std::size_t end = index + 1 < firstCell.size() ? firstCell[index + 1] : cells.size();
        return std::span(cells).subspan(firstCell[index], end - firstCell[index]);
    }
};

/// Gives a file's records as rows of text, whatever the file's format: the seam for further formats.
class RecordReader
{
public:
    virtual ~RecordReader() = default;

    /// The file's first row that is not empty, trimmed; one entry per column, also where it is empty.
    virtual const std::vector<std::string>& header() const = 0;
    virtual char separator() const = 0;
    /// Up to kBlockRows further rows; rows without any text are left out. No rows: the end.
    virtual Result<RawBlock> next() = 0;

    virtual std::int64_t bytesRead() const = 0;
    virtual std::int64_t bytes() const = 0; ///< of the whole file, 0 = unknown
};

/// Opens a file by what it holds. `hash`, where given, sees every byte; it must outlive the reader.
/// Errors: FileNotFound, IsDirectory, NotARegularFile, NoPermission, ReadFailed, UnknownFileType, NotText, NotUtf8,
/// EmptyFile.
Result<std::unique_ptr<RecordReader>> openRecords(
    const std::filesystem::path& path, std::optional<char> separator, Sha256* hash);

} // namespace quarterdeck
