// SPDX-License-Identifier: GPL-3.0-or-later
#include "stored_blocks.h"

#include <fmt/format.h>

namespace quarterdeck {

Result<StoredBlock> loadBlock(Database& database, std::int64_t block)
{
    Result<Statement> statement = database.prepare("SELECT data, bytes, records FROM blocks WHERE block = ?");
    if (!statement)
        return tl::unexpected(statement.error());
    statement->bindAll(block);
    const Result<bool> row = statement->step();
    if (!row)
        return tl::unexpected(row.error());
    if (*row)
        if (std::optional<StoredBlock> stored
            = decodeBlock(statement->blob(0), statement->integer(1), statement->integer(2)))
            return std::move(*stored);
    const std::string path = database.path().string();
    return failure(ErrorKind::StoreDamaged, path, {path, fmt::format("block {} cannot be read", block)});
}

} // namespace quarterdeck
