// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "role_finder.h"

#include <quarterdeck/core/result.h>
#include <quarterdeck/ingest/mapping.h>
#include <quarterdeck/semantic/entity_schema.h>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace quarterdeck {

/// How much of a mapping's columns a file has.
enum class MappedColumns { None, Some, All };
MappedColumns mappedColumns(const Mapping& mapping, const std::vector<std::string>& header);

/// The entity that the mappings give to a file: of one that names all of its columns among the file's.
std::optional<std::string> entityOfMappings(
    const std::vector<Mapping>& mappings, const std::vector<std::string>& header);
/// The same where the file alone does not tell: a mapping that has some of the file's columns, or none at all.
std::optional<std::string> likelyEntityOfMappings(
    const std::vector<Mapping>& mappings, const std::vector<std::string>& header);

/// Whether a mapping's columns and constants speak of a file of that entity. `values` always do.
bool speaksOf(const Mapping& mapping, std::string_view entity);
/// Whether the fields of the mapping's values and constants exist and all of its parts are used yet; MappingInvalid
/// with the pointer if not.
Result<void> checkNames(const Mapping& mapping, const EntityModel& entities);

/// Another file of the import, as far as mappings need to know it.
struct OtherFile
{
    std::string name;
    std::vector<std::string> header;
};

/// The roles that a mapping settles; of its columns those that are meant for another file are passed over: that one has
/// them and this one does not, or not as such a field. MappingColumnAbsent, MappingInvalid (a field that the entity
/// does not have, two columns for one field).
Result<void> addMappedRoles(const Mapping& mapping, const EntitySchema& schema, const std::vector<std::string>& header,
    const std::vector<OtherFile>& others, Roles& roles);

} // namespace quarterdeck
