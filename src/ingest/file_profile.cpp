// SPDX-License-Identifier: GPL-3.0-or-later
#include "file_profile.h"

#include "record_reader.h"
#include "row_shape.h"
#include "sha256.h"

#include <algorithm>

namespace quarterdeck {

namespace {

void addRows(const RawBlock& block, FileProfile& profile)
{
    for (std::size_t row = 0; row < block.rows(); ++row) {
        const std::span<const std::string_view> cells = block.row(row);
        const bool open = std::binary_search(block.unterminated.begin(), block.unterminated.end(), row);
        if (open || isRagged(cells, profile.header.size()))
            continue; // its cells may stand under the wrong header
        for (std::size_t column = 0; column < profile.header.size(); ++column)
            profile.columns[column].add(cells[column], block.lines[row]);
    }
    profile.rows += static_cast<std::int64_t>(block.rows());
}

} // namespace

Result<FileProfile> profileFile(const std::filesystem::path& path, std::optional<char> separator, Progress& progress)
{
    Sha256 hash;
    Result<std::unique_ptr<RecordReader>> reader = openRecords(path, separator, &hash);
    if (!reader)
        return tl::unexpected(reader.error());
    FileProfile profile;
    profile.path = path;
    profile.separator = (*reader)->separator();
    profile.header = (*reader)->header();
    profile.columns.resize(profile.header.size());
    while (true) {
        if (progress.cancelled())
            return failure(ErrorKind::Cancelled, path.string());
        Result<RawBlock> block = (*reader)->next();
        if (!block)
            return tl::unexpected(block.error());
        if (block->rows() == 0)
            break;
        addRows(*block, profile);
        progress.advance(Phase::Reading, (*reader)->bytesRead(), (*reader)->bytes());
    }
    for (ColumnProfile& column : profile.columns)
        column.finish();
    if (profile.rows == 0)
        return failure(ErrorKind::HeaderOnly, path.string(), {path.string()});
    profile.bytes = (*reader)->bytesRead();
    profile.sha256 = hash.hex();
    return profile;
}

} // namespace quarterdeck
