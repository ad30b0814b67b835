// SPDX-License-Identifier: GPL-3.0-or-later
#include <quarterdeck/ingest/import_file.h>

#include "csv_row.h"
#include "reject_reason.h"

#include <cerrno>
#include <fstream>
#include <system_error>

namespace quarterdeck {

Result<void> writeRejects(const std::filesystem::path& path, const std::vector<std::string>& header,
    const std::vector<RejectedRow>& rows, const std::function<std::string(const Issue&)>& word)
{
    // a rejects file that is imported again has the column already
    std::vector<std::size_t> kept;
    std::vector<std::string> columns;
    for (std::size_t i = 0; i < header.size(); ++i) {
        if (header[i] == kRejectReasonColumn)
            continue;
        kept.push_back(i);
        columns.push_back(header[i]);
    }
    columns.emplace_back(kRejectReasonColumn);

    errno = 0;
    std::ofstream file(path, std::ios::binary | std::ios::trunc);
    file << csvRow(columns);
    for (const RejectedRow& row : rows) {
        std::vector<std::string> cells;
        for (const std::size_t column : kept)
            cells.push_back(column < row.cells.size() ? row.cells[column] : std::string());
        cells.push_back(word(row.reason));
        // what stands beyond the header follows the reason, so that nothing is lost
        for (std::size_t i = header.size(); i < row.cells.size(); ++i)
            cells.push_back(row.cells[i]);
        file << csvRow(cells);
    }
    file.close();
    if (!file)
        return failure(ErrorKind::WriteFailed, path.string(),
            {path.string(), std::generic_category().message(errno == 0 ? EIO : errno)});
    return {};
}

} // namespace quarterdeck
