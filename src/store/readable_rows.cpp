// SPDX-License-Identifier: GPL-3.0-or-later
#include "readable_rows.h"

#include "record_key.h"

#include <quarterdeck/store/statement.h>

#include <fmt/format.h>

namespace quarterdeck {

namespace {

constexpr std::size_t kRowsPerPoll = 4096;

/// StoreFailed as well for a field that SQLite would take for a text in quotation marks.
Result<std::string> selectOf(const EntityTable& table, const std::vector<std::string>& fields)
{
    std::string columns = "e._key";
    for (const std::string& field : fields) {
        if (!table.column(field))
            return failure(ErrorKind::StoreFailed, table.name(), {table.name(), "no such column: " + field});
        columns += fmt::format(", v.\"{}\"", field);
    }
    return fmt::format(
        "SELECT {} FROM {} e JOIN {}_readable v ON v.row = e.row WHERE e.row = ?", columns, table.name(), table.name());
}

} // namespace

Result<ReadableRows> readReadable(Database& database, const EntityTable& table, const std::vector<std::string>& fields,
    const std::vector<std::int64_t>& rows, const Progress& progress)
{
    const Result<std::string> select = selectOf(table, fields);
    if (!select)
        return tl::unexpected(select.error());
    Result<Statement> find = database.prepare(*select);
    if (!find)
        return tl::unexpected(find.error());
    ReadableRows readable;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (i % kRowsPerPoll == 0 && progress.cancelled())
            return failure(ErrorKind::Cancelled, database.path().string());
        find->bindAll(rows[i]);
        const Result<bool> found = find->step();
        if (!found)
            return tl::unexpected(found.error());
        std::vector<std::string>& cells = readable.cells.emplace_back(fields.size());
        readable.ids.push_back(*found ? readableKey(find->text(0)) : std::string());
        for (std::size_t field = 0; *found && field < fields.size(); ++field)
            cells[field] = find->text(static_cast<int>(field) + 1);
        find->reset();
    }
    return readable;
}

} // namespace quarterdeck
