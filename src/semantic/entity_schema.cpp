// SPDX-License-Identifier: GPL-3.0-or-later
#include <quarterdeck/semantic/entity_schema.h>

#include "shipped_json.h"

#include <algorithm>
#include <map>

namespace quarterdeck {

namespace {

constexpr const char* kPath = "schema/entities.json";

FieldType fieldTypeFromName(const std::string& name)
{
    static const std::map<std::string, FieldType> types = {
        {"text", FieldType::Text},
        {"category", FieldType::Category},
        {"reference", FieldType::Reference},
        {"decimal", FieldType::Decimal},
        {"money", FieldType::Money},
        {"boolean", FieldType::Boolean},
        {"day", FieldType::Day},
        {"moment", FieldType::Moment},
    };
    return types.at(name);
}

EntitySchema entityFrom(const nlohmann::json& json)
{
    EntitySchema entity;
    entity.id = json.at("id");
    entity.used = json.at("used");
    entity.naturalKey = json.at("natural_key").get<std::vector<std::string>>();
    entity.required = json.at("required").get<decltype(entity.required)>();
    for (const nlohmann::json& field : json.at("fields"))
        entity.fields.push_back({field.at("id"), fieldTypeFromName(field.at("type")), field.value("to", "")});
    return entity;
}

} // namespace

std::optional<int> EntitySchema::fieldIndex(std::string_view field) const
{
    const auto found
        = std::find_if(fields.begin(), fields.end(), [&](const EntityField& other) { return other.id == field; });
    return found == fields.end() ? std::nullopt : std::optional(static_cast<int>(found - fields.begin()));
}

const EntitySchema* EntityModel::find(std::string_view id) const
{
    const auto found
        = std::find_if(entities.begin(), entities.end(), [&](const EntitySchema& entity) { return entity.id == id; });
    return found == entities.end() ? nullptr : &*found;
}

Result<EntityModel> EntityModel::shipped()
{
    Result<nlohmann::json> json = shippedJson(kPath);
    if (!json)
        return tl::unexpected(json.error());
    EntityModel model;
    try {
        for (const nlohmann::json& entity : json->at("entities"))
            model.entities.push_back(entityFrom(entity));
    } catch (const std::exception& error) {
        return failure(ErrorKind::DefinitionInvalid, kPath, {kPath, "entities and their fields", error.what()});
    }
    return model;
}

} // namespace quarterdeck
