// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quarterdeck/core/record_block.h>
#include <quarterdeck/semantic/entity_schema.h>

#include <string>
#include <string_view>

namespace quarterdeck {

/// What identifies a record within its source and entity: "=<id>", or "~<value>|<value>..." of the natural key with
/// |, # and \ escaped, to which "#2" is added for the second of equals in a file.
struct RecordKey
{
    std::string text;
    bool byId = true;
};

RecordKey recordKey(const EntitySchema& entity, const RecordBlock& block, std::size_t row);
std::string keyOfTwin(std::string_view naturalKey, std::int64_t ordinal);
/// The id, or the natural key as people would read it.
std::string readableKey(std::string_view key);

} // namespace quarterdeck
