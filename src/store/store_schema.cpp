// SPDX-License-Identifier: GPL-3.0-or-later
#include "store_schema.h"

#include <algorithm>
#include <cassert>

namespace quarterdeck {

namespace {

StoredAs storedAsOf(const EntityField& field)
{
    switch (field.type) {
    case FieldType::Text:
        return StoredAs::Text;
    case FieldType::Category:
        return StoredAs::TextCode;
    case FieldType::Reference:
        for (const DimensionLayout& dimension : StoreSchema::dimensions())
            if (dimension.entity == field.refersTo)
                return dimension.storedAs;
        return StoredAs::TextCode;
    case FieldType::Decimal:
    case FieldType::Money:
        return StoredAs::Decimal;
    case FieldType::Boolean:
        return StoredAs::Boolean;
    case FieldType::Day:
        return StoredAs::Day;
    case FieldType::Moment:
        break;
    }
    return StoredAs::Moment;
}

StoredAs storedAsOf(const FactColumn& column)
{
    switch (column.type) {
    case ColumnType::Day:
        return StoredAs::Day;
    case ColumnType::Money:
        return StoredAs::MinorUnits;
    case ColumnType::Decimal:
        return StoredAs::Decimal;
    case ColumnType::Integer:
        return StoredAs::Integer;
    case ColumnType::Coded:
        break;
    }
    for (const DimensionLayout& dimension : StoreSchema::dimensions())
        if (dimension.self == column.id)
            return dimension.storedAs;
    return StoredAs::TextCode;
}

EntityTable tableOf(const EntitySchema& entity)
{
    EntityTable table;
    table.schema = entity;
    for (const EntityField& field : entity.fields) {
        const std::string name = field.type == FieldType::Money ? field.id + "_original" : field.id;
        table.fields.push_back({name, storedAsOf(field)});
    }
    return table;
}

} // namespace

const TableColumn* EntityTable::column(std::string_view name) const
{
    for (const std::vector<TableColumn>* columns : {&fields, &derived})
        for (const TableColumn& candidate : *columns)
            if (candidate.name == name)
                return &candidate;
    return nullptr;
}

StoreSchema::StoreSchema(const EntityModel& entities, const FactModel& facts) : m_entities(entities), m_facts(facts)
{
    for (const EntitySchema& entity : entities.entities)
        if (entity.used)
            m_tables.push_back(tableOf(entity));
    for (const FactSchema& fact : facts.facts) {
        const auto table = std::find_if(
            m_tables.begin(), m_tables.end(), [&](const EntityTable& each) { return each.name() == fact.table; });
        if (table == m_tables.end()) {
            m_ownFacts.push_back(fact);
            continue;
        }
        for (const FactColumn& column : fact.columns)
            if (!table->column(column.id))
                table->derived.push_back({column.id, storedAsOf(column), column.preset});
    }
}

const EntityTable* StoreSchema::table(std::string_view entity) const
{
    for (const EntityTable& candidate : m_tables)
        if (candidate.name() == entity)
            return &candidate;
    return nullptr;
}

const std::vector<DimensionLayout>& StoreSchema::dimensions()
{
    static const std::vector<DimensionLayout> kDimensions = {
        {"dim_owner", "users", "owner", StoredAs::OwnerCode,
            {{{"team", StoredAs::TextCode}, "team", ""}, {{"region", StoredAs::TextCode}, "region", ""},
                {{"role", StoredAs::TextCode}, "role", ""}, {{"manager", StoredAs::OwnerCode}, "manager", "dim_owner"},
                {{"active", StoredAs::Boolean}, "active", ""}, {{"started_on", StoredAs::Day}, "started_on", ""},
                {{"ended_on", StoredAs::Day}, "ended_on", ""}}},
        {"dim_account", "accounts", "account", StoredAs::AccountCode,
            {{{"segment", StoredAs::TextCode}, "segment", ""}, {{"industry", StoredAs::TextCode}, "industry", ""},
                {{"region", StoredAs::TextCode}, "region", ""}, {{"country", StoredAs::TextCode}, "country", ""},
                {{"owner", StoredAs::OwnerCode}, "owner", "dim_owner"},
                {{"parent", StoredAs::AccountCode}, "parent", "dim_account"}}},
        {"dim_product", "products", "product", StoredAs::ProductCode,
            {{{"family", StoredAs::TextCode}, "family", ""},
                {{"unit_cost", StoredAs::Decimal}, "unit_cost_original", ""}}},
    };
    return kDimensions;
}

const DimensionLayout& StoreSchema::dimension(StoredAs code)
{
    const auto found = std::find_if(dimensions().begin(), dimensions().end(),
        [&](const DimensionLayout& candidate) { return candidate.storedAs == code; });
    assert(found != dimensions().end());
    return *found;
}

bool StoreSchema::isDimension(StoredAs storedAs)
{
    return storedAs == StoredAs::OwnerCode || storedAs == StoredAs::AccountCode || storedAs == StoredAs::ProductCode;
}

std::vector<TableColumn> columnsOf(const FactSchema& fact)
{
    std::vector<TableColumn> columns;
    for (const FactColumn& column : fact.columns)
        columns.push_back({column.id, storedAsOf(column)});
    return columns;
}

} // namespace quarterdeck
