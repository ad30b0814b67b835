// SPDX-License-Identifier: GPL-3.0-or-later
#include "code_tables.h"

#include <algorithm>
#include <cassert>

namespace quarterdeck {

Result<CodeTables> CodeTables::load(Database& database, const std::string& source)
{
    Result<TextTable> texts = TextTable::load(database);
    if (!texts)
        return tl::unexpected(texts.error());
    CodeTables tables{std::move(*texts), {}};
    for (const DimensionLayout& layout : StoreSchema::dimensions()) {
        Result<ReferenceTable> references = ReferenceTable::load(database, layout, source);
        if (!references)
            return tl::unexpected(references.error());
        tables.references.push_back(std::move(*references));
    }
    return tables;
}

ReferenceTable& CodeTables::of(StoredAs code)
{
    const auto found = std::find_if(references.begin(), references.end(),
        [&](const ReferenceTable& candidate) { return candidate.layout().storedAs == code; });
    assert(found != references.end());
    return *found;
}

} // namespace quarterdeck
