// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quarterdeck/core/result.h>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace quarterdeck {

enum class FieldType {
    Text, ///< free text, ids, names
    Category, ///< text that repeats and is a dimension's value (stage, source, region)
    Reference, ///< id or name of a record of another entity
    Decimal, ///< scaled by kDecimalOne
    Money, ///< as Decimal, in the row's own currency, major units
    Boolean,
    Day, ///< Date::days(); a time of day, where the file has one, is dropped after moving to the workspace's zone
    Moment, ///< Timestamp::encoded()
};

struct EntityField
{
    std::string id;
    FieldType type = FieldType::Text;
    std::string refersTo; ///< of a Reference: "users", "accounts" ...; several separated by |
};

/// What a kind of record consists of. Read from resources/schema/entities.json.
struct EntitySchema
{
    std::string id; ///< "deals"
    std::vector<EntityField> fields;
    /// Fields that identify a record where it has no id; absent ones count as empty.
    std::vector<std::string> naturalKey;
    /// What makes a row what it is: each inner list is an alternative of which all must be present,
    /// each outer entry must be met by one alternative. deals: [[id] or [name, ...]], [[stage] or [outcome]].
    std::vector<std::vector<std::vector<std::string>>> required;
    /// False: recognised and kept as blocks, but not computed with yet.
    bool used = false;

    std::optional<int> fieldIndex(std::string_view field) const;
};

/// All entities, in the order in which they are written (those referred to first).
struct EntityModel
{
    std::vector<EntitySchema> entities;

    const EntitySchema* find(std::string_view id) const;
    /// From the embedded resources; our own definitions, so a failure is a bug that a test finds.
    static Result<EntityModel> shipped();
};

} // namespace quarterdeck
