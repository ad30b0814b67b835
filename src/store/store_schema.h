// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quarterdeck/semantic/entity_schema.h>
#include <quarterdeck/semantic/fact_schema.h>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace quarterdeck {

/// What the integers or text of a column stand for.
enum class StoredAs {
    Text,
    TextCode,
    OwnerCode,
    AccountCode,
    ProductCode,
    Decimal,
    Boolean,
    Day,
    Moment,
    MinorUnits,
    Integer
};

/// A column of an entity's or fact's table.
struct TableColumn
{
    std::string name;
    StoredAs storedAs = StoredAs::Text;
    std::optional<std::int64_t> preset = std::nullopt; ///< as in FactColumn
};

/// The table of an entity: its fields in the schema's order, then the derived columns of the fact that it is.
struct EntityTable
{
    EntitySchema schema;
    std::vector<TableColumn> fields; ///< one per field of the schema
    std::vector<TableColumn> derived;

    const std::string& name() const { return schema.id; }
    const TableColumn* column(std::string_view name) const;
};

/// One of the tables of references: owners, accounts, products.
struct DimensionLayout
{
    /// A column copied from the record. `through` names the dimension whose member a code is moved to.
    struct Attribute
    {
        TableColumn column;
        std::string recordColumn;
        std::string through;
    };

    std::string table; ///< "dim_owner"
    std::string entity; ///< "users"
    std::string self; ///< "owner": how records of the entity name their own member
    StoredAs storedAs = StoredAs::OwnerCode;
    std::vector<Attribute> attributes;
};

/// All tables of a store, worked out from the schemas.
class StoreSchema
{
public:
    StoreSchema(const EntityModel& entities, const FactModel& facts);

    const EntityModel& entities() const { return m_entities; }
    const FactModel& facts() const { return m_facts; }
    const std::vector<EntityTable>& tables() const { return m_tables; }
    /// nullptr: the entity is unknown or not used yet.
    const EntityTable* table(std::string_view entity) const;
    /// Facts with a table of their own.
    const std::vector<FactSchema>& ownFacts() const { return m_ownFacts; }

    static const std::vector<DimensionLayout>& dimensions();
    /// Requires: a code of a dimension.
    static const DimensionLayout& dimension(StoredAs code);
    static bool isDimension(StoredAs storedAs);

private:
    EntityModel m_entities;
    FactModel m_facts;
    std::vector<EntityTable> m_tables;
    std::vector<FactSchema> m_ownFacts;
};

/// Columns of a fact with a table of its own.
std::vector<TableColumn> columnsOf(const FactSchema& fact);

} // namespace quarterdeck
