// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quarterdeck/store/database.h>
#include <quarterdeck/store/statement.h>

#include <string>

namespace quarterdeck {

/// Runs a statement to its end and gives each of its rows to `use(const Statement&)`.
template <typename Use>
Result<void> eachRow(Database& database, const std::string& sql, const Use& use)
{
    Result<Statement> rows = database.prepare(sql);
    if (!rows)
        return tl::unexpected(rows.error());
    for (;;) {
        const Result<bool> row = rows->step();
        if (!row)
            return tl::unexpected(row.error());
        if (!*row)
            return {};
        use(*rows);
    }
}

} // namespace quarterdeck
