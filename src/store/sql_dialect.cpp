// SPDX-License-Identifier: GPL-3.0-or-later
#include "sql_dialect.h"

namespace quarterdeck {

std::string SqlDialect::quoted(std::string_view identifier) const
{
    std::string text = "\"";
    for (const char letter : identifier)
        text += letter == '"' ? std::string("\"\"") : std::string(1, letter);
    return text + "\"";
}

std::string SqlDialect::monthCode(const std::string& day) const
{
    const std::string instant = "(" + day + ") * 86400, 'unixepoch'";
    return "CAST(strftime('%Y', " + instant + ") AS INTEGER) * 12 + CAST(strftime('%m', " + instant
        + ") AS INTEGER) - 1";
}

} // namespace quarterdeck
