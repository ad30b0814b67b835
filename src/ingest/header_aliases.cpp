// SPDX-License-Identifier: GPL-3.0-or-later
#include "header_aliases.h"

#include "header_name.h"

#include <quarterdeck/semantic/embedded_resources.h>

#include <nlohmann/json.hpp>

#include <algorithm>

namespace quarterdeck {

namespace {

using Json = nlohmann::json;

constexpr std::string_view kFolder = "mappings/headers/";

std::vector<std::string> foldedList(const Json& list)
{
    std::vector<std::string> names;
    for (const Json& name : list)
        names.push_back(foldedHeader(name.get<std::string>()));
    return names;
}

/// Throws where the data names a field that the entity does not have.
int fieldOf(const EntitySchema& schema, const std::string& field)
{
    const std::optional<int> index = schema.fieldIndex(field);
    if (!index)
        throw std::invalid_argument("no field " + field);
    return *index;
}

void readFields(const Json& json, const EntitySchema& schema, EntityAliases& aliases)
{
    for (const auto& [field, headers] : json.at("fields").items()) {
        const int index = fieldOf(schema, field);
        int rank = 0;
        for (const std::string& header : foldedList(headers))
            aliases.byHeader[header].push_back({index, rank++});
    }
    for (const Json& shared : json.value("shared", Json::array())) {
        std::vector<int> fields;
        for (const Json& field : shared.at("fields"))
            fields.push_back(fieldOf(schema, field.get<std::string>()));
        aliases.shared.emplace_back(foldedList(shared.at("headers")), std::move(fields));
    }
    for (const Json& join : json.value("joins", Json::array())) {
        AliasJoin entry;
        for (const Json& column : join.at("columns"))
            entry.columns.push_back(foldedList(column));
        entry.field = fieldOf(schema, join.at("field").get<std::string>());
        aliases.joins.push_back(std::move(entry));
    }
    const Json hints = json.value("hints", Json::object());
    for (const auto& [field, words] : hints.items())
        aliases.hints.emplace_back(fieldOf(schema, field), foldedList(words));
}

EntityAliases readAliases(const Json& json, const EntitySchema& schema)
{
    EntityAliases aliases;
    aliases.entity = schema.id;
    aliases.names = foldedList(json.at("names"));
    std::sort(aliases.names.begin(), aliases.names.end(),
        [](const std::string& a, const std::string& b) { return a.size() > b.size(); });
    aliases.files = foldedList(json.at("files"));
    aliases.idPrefixes = foldedList(json.value("id_prefixes", Json::array()));
    if (json.contains("repeats"))
        aliases.repeats = fieldOf(schema, json.at("repeats").get<std::string>());
    readFields(json, schema, aliases);
    for (auto& [header, matches] : aliases.byHeader)
        std::stable_sort(
            matches.begin(), matches.end(), [](const AliasMatch& a, const AliasMatch& b) { return a.rank < b.rank; });
    return aliases;
}

} // namespace

std::vector<AliasMatch> EntityAliases::matches(std::string_view header) const
{
    const std::string name = foldedHeader(header);
    if (const auto found = byHeader.find(name); found != byHeader.end())
        return found->second;
    for (const std::string& prefix : names) {
        if (name.size() <= prefix.size() || !name.starts_with(prefix))
            continue;
        const auto found = byHeader.find(std::string_view(name).substr(prefix.size()));
        if (found != byHeader.end())
            return found->second;
    }
    return {};
}

Result<HeaderAliases> HeaderAliases::shipped(const EntityModel& entities)
{
    HeaderAliases all;
    for (const EmbeddedResource& resource : embeddedResources()) {
        if (!resource.path.starts_with(kFolder))
            continue;
        const std::string path(resource.path);
        try {
            const Json json = Json::parse(resource.text);
            const EntitySchema* schema = entities.find(json.at("entity").get<std::string>());
            if (schema == nullptr)
                return failure(ErrorKind::DefinitionInvalid, path, {path, "an entity", json.at("entity")});
            all.m_entities.push_back(readAliases(json, *schema));
        } catch (const std::exception& problem) {
            return failure(ErrorKind::DefinitionInvalid, path, {path, "header aliases", problem.what()});
        }
    }
    return all;
}

const EntityAliases* HeaderAliases::find(std::string_view entity) const
{
    for (const EntityAliases& aliases : m_entities)
        if (aliases.entity == entity)
            return &aliases;
    return nullptr;
}

double HeaderAliases::weight(std::string_view header) const
{
    const auto having = std::count_if(m_entities.begin(), m_entities.end(),
        [header](const EntityAliases& aliases) { return !aliases.matches(header).empty(); });
    return having == 0 ? 0 : 1.0 / static_cast<double>(having);
}

} // namespace quarterdeck
