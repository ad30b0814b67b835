// SPDX-License-Identifier: GPL-3.0-or-later
#include "column_query.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

namespace quarterdeck {

namespace {

constexpr std::string_view kStageProbability = "stage.probability";

const DimensionLayout* dimensionOfEntity(std::string_view entity)
{
    for (const DimensionLayout& layout : StoreSchema::dimensions())
        if (layout.entity == entity)
            return &layout;
    return nullptr;
}

bool hasAttribute(const DimensionLayout& layout, std::string_view attribute)
{
    return attribute == "member"
        || std::any_of(layout.attributes.begin(), layout.attributes.end(),
            [&](const DimensionLayout::Attribute& candidate) { return candidate.column.name == attribute; });
}

/// The expression of a path of one word.
std::optional<std::string> ownColumn(const EntityTable& table, const std::string& input)
{
    if (table.column(input))
        return fmt::format("e.\"{}\"", input);
    const DimensionLayout* self = dimensionOfEntity(table.name());
    if (self && self->self == input)
        return fmt::format("(SELECT member FROM {} WHERE record = e.row LIMIT 1)", self->table);
    return std::nullopt;
}

} // namespace

Result<ColumnQuery> columnQuery(const EntityTable& table, const std::vector<std::string>& inputs)
{
    ColumnQuery query;
    std::set<std::string> joined;
    std::string joins;
    query.select = "SELECT e.row";
    for (const std::string& input : inputs) {
        const std::size_t dot = input.find('.');
        if (dot == std::string::npos) {
            const std::optional<std::string> expression = ownColumn(table, input);
            if (!expression)
                return failure(ErrorKind::StoreFailed, table.name(), {table.name(), "no such column: " + input});
            query.select += ", " + *expression;
            continue;
        }
        if (input == kStageProbability && table.column("stage")) {
            query.select += ", j_stage.probability";
            joins += " LEFT JOIN stages j_stage ON j_stage.source = e._source AND j_stage.stage = e.\"stage\"";
            continue;
        }
        const std::string name = input.substr(0, dot);
        const std::string attribute = input.substr(dot + 1);
        const TableColumn* column = table.column(name);
        if (!column || !StoreSchema::isDimension(column->storedAs)
            || !hasAttribute(StoreSchema::dimension(column->storedAs), attribute))
            return failure(ErrorKind::StoreFailed, table.name(), {table.name(), "no such path: " + input});
        const DimensionLayout& layout = StoreSchema::dimension(column->storedAs);
        query.dimensions.insert(layout.table);
        query.select += fmt::format(", j_{}.\"{}\"", name, attribute);
        if (joined.insert(name).second)
            joins += fmt::format(" LEFT JOIN {0} j_{1} ON j_{1}.code = e.\"{1}\"", layout.table, name);
    }
    query.select += fmt::format(" FROM {} e{}", table.name(), joins);
    return query;
}

} // namespace quarterdeck
