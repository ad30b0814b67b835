// SPDX-License-Identifier: GPL-3.0-or-later
#include "mapping_use.h"

#include "header_name.h"
#include "json_pointer.h"

#include <algorithm>
#include <map>

namespace quarterdeck {

namespace {

constexpr std::string_view kQualified = "qualified";

std::string joined(const std::vector<std::string>& names)
{
    std::string text;
    for (const std::string& name : names)
        text += (text.empty() ? "" : ", ") + name;
    return text;
}

std::optional<int> columnOf(const std::string& name, const std::vector<std::string>& header)
{
    auto found = std::find(header.begin(), header.end(), name);
    if (found == header.end())
        found = std::find_if(header.begin(), header.end(),
            [wanted = foldedHeader(name)](const std::string& column) { return foldedHeader(column) == wanted; });
    return found == header.end() ? std::nullopt : std::optional(static_cast<int>(found - header.begin()));
}

/// "first_name+last_name" where no column has that very name.
std::vector<std::string> partsOf(const std::string& name, const std::vector<std::string>& header)
{
    if (columnOf(name, header) || name.find('+') == std::string::npos)
        return {name};
    std::vector<std::string> parts;
    for (std::size_t from = 0; from <= name.size();) {
        const std::size_t plus = std::min(name.find('+', from), name.size());
        parts.push_back(name.substr(from, plus - from));
        from = plus + 1;
    }
    return parts;
}

/// Meanings beside outcome, order and probability are for entities to come: misspelt ones would be lost.
Result<void> checkMeanings(
    const std::map<std::string, ValueMeaning>& words, const EntitySchema& schema, const std::string& place)
{
    for (const auto& [word, meaning] : words)
        for (const auto& [key, value] : meaning.others) {
            if (!schema.used && (key == kQualified || schema.fieldIndex(key)))
                continue;
            const std::string at = place + pointerPart(word) + pointerPart(key);
            const std::string further = schema.used ? "" : ", qualified, a field of " + schema.id;
            return failure(ErrorKind::MappingInvalid, at, {at, "outcome, order, probability" + further, key});
        }
    return {};
}

} // namespace

MappedColumns mappedColumns(const Mapping& mapping, const std::vector<std::string>& header)
{
    std::size_t wanted = 0;
    std::size_t present = 0;
    for (const auto& [name, fields] : mapping.columns)
        for (const std::string& part : partsOf(name, header)) {
            ++wanted;
            present += columnOf(part, header) ? 1 : 0;
        }
    return present == 0 ? MappedColumns::None : present < wanted ? MappedColumns::Some : MappedColumns::All;
}

std::optional<std::string> entityOfMappings(
    const std::vector<Mapping>& mappings, const std::vector<std::string>& header)
{
    for (const Mapping& mapping : mappings)
        if (mapping.entity && mappedColumns(mapping, header) == MappedColumns::All)
            return mapping.entity;
    return std::nullopt;
}

std::optional<std::string> likelyEntityOfMappings(
    const std::vector<Mapping>& mappings, const std::vector<std::string>& header)
{
    for (const Mapping& mapping : mappings)
        if (mapping.entity && (mapping.columns.empty() || mappedColumns(mapping, header) != MappedColumns::None))
            return mapping.entity;
    return std::nullopt;
}

Result<void> checkNames(const Mapping& mapping, const EntityModel& entities)
{
    if (!mapping.unpivot.empty()) {
        const std::string place = mapping.name + "#/unpivot";
        return failure(ErrorKind::MappingInvalid, place, {place, "no unpivot, which is not used yet", mapping.unpivot});
    }
    for (const auto& [name, words] : mapping.values) {
        const std::size_t dot = name.find('.');
        const EntitySchema* schema = entities.find(name.substr(0, dot));
        const std::string place = mapping.name + "#/values" + pointerPart(name);
        if (schema && dot != std::string::npos && schema->fieldIndex(name.substr(dot + 1))) {
            if (Result<void> known = checkMeanings(words, *schema, place); !known)
                return known;
            continue;
        }
        return failure(ErrorKind::MappingInvalid, place, {place, "an entity and its field, like deals.stage", name});
    }
    for (const auto& [field, value] : mapping.constants) {
        const bool known = std::any_of(entities.entities.begin(), entities.entities.end(),
            [name = field](const EntitySchema& schema) { return schema.fieldIndex(name).has_value(); });
        const std::string place = mapping.name + "#/constants/" + field;
        if (!known)
            return failure(ErrorKind::MappingInvalid, place, {place, "a field of some entity", field});
    }
    return {};
}

bool speaksOf(const Mapping& mapping, std::string_view entity) { return !mapping.entity || *mapping.entity == entity; }

namespace {

bool hasAll(const std::string& name, const std::vector<std::string>& header)
{
    const std::vector<std::string> parts = partsOf(name, header);
    return std::all_of(
        parts.begin(), parts.end(), [&](const std::string& part) { return columnOf(part, header).has_value(); });
}

bool isElsewhere(const std::string& name, const std::vector<OtherFile>& others)
{
    return std::any_of(
        others.begin(), others.end(), [&](const OtherFile& other) { return hasAll(name, other.header); });
}

std::string fieldNames(const EntitySchema& schema)
{
    std::vector<std::string> names;
    for (const EntityField& field : schema.fields)
        names.push_back(field.id);
    return joined(names);
}

/// The columns of the file that the name means; MappingColumnAbsent with the files that lack it.
Result<std::vector<int>> mappedColumns(const Mapping& mapping, const std::string& name,
    const std::vector<std::string>& header, const std::vector<OtherFile>& others)
{
    std::vector<int> columns;
    for (const std::string& part : partsOf(name, header)) {
        const std::optional<int> column = columnOf(part, header);
        if (!column) {
            std::vector<std::string> found = header;
            for (const OtherFile& other : others)
                found.insert(found.end(), other.header.begin(), other.header.end());
            return failure(ErrorKind::MappingColumnAbsent, mapping.name, {mapping.name, part, joined(found)});
        }
        columns.push_back(*column);
    }
    return columns;
}

} // namespace

Result<void> addMappedRoles(const Mapping& mapping, const EntitySchema& schema, const std::vector<std::string>& header,
    const std::vector<OtherFile>& others, Roles& roles)
{
    std::map<int, std::string> filledBy; // field -> name of the mapping's column
    for (const auto& [name, names] : mapping.columns) {
        const std::string place = mapping.name + "#/columns" + pointerPart(name);
        const bool elsewhere = isElsewhere(name, others);
        if (elsewhere && !hasAll(name, header))
            continue;
        std::vector<int> fields;
        std::optional<std::string> unknown;
        for (const std::string& field : names) {
            const std::optional<int> index = schema.fieldIndex(field);
            if (index)
                fields.push_back(*index);
            else if (!unknown)
                unknown = field;
        }
        if (unknown && elsewhere && !mapping.entity)
            continue;
        if (unknown)
            return failure(ErrorKind::MappingInvalid, place, {place, fieldNames(schema), *unknown});
        for (const int field : fields)
            if (const auto [other, isNew] = filledBy.emplace(field, name); !isNew)
                return failure(ErrorKind::MappingInvalid, place,
                    {place, "a field that no other column fills",
                        schema.fields[static_cast<std::size_t>(field)].id + ", as in “" + other->second + "”"});
        Result<std::vector<int>> columns = mappedColumns(mapping, name, header, others);
        if (!columns)
            return tl::unexpected(columns.error());
        for (const int column : *columns) {
            ColumnRole& role = roles.columns[static_cast<std::size_t>(column)];
            role.fixed = true;
            role.confidence = 1;
            role.reason = "mapping";
        }
        if (columns->size() == 1)
            roles.columns[static_cast<std::size_t>(columns->front())].fields = std::move(fields);
        else
            for (const int field : fields)
                roles.joins.emplace_back(*columns, field);
    }
    return {};
}

} // namespace quarterdeck
