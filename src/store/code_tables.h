// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reference_table.h"
#include "text_table.h"

#include <string>
#include <vector>

namespace quarterdeck {

/// The codes that a batch reads and gives: of texts, and of the references of its source.
struct CodeTables
{
    TextTable texts;
    std::vector<ReferenceTable> references; ///< in the order of StoreSchema::dimensions()

    static Result<CodeTables> load(Database& database, const std::string& source);
    /// Requires: a code of a dimension.
    ReferenceTable& of(StoredAs code);
};

} // namespace quarterdeck
