// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quarterdeck/core/result.h>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace quarterdeck {

enum class ColumnType {
    Day, ///< Date::days(), empty where there is none
    Money, ///< minor units of the base currency
    Decimal, ///< scaled by kDecimalOne: probability as a fraction, quantity, score
    Integer, ///< days of a cycle, yes/no
    Coded, ///< code of a text or of a dimension table's row
};

struct FactColumn
{
    std::string id;
    ColumnType type = ColumnType::Integer;
    /// True: what the row says today. On a day before the row ended it is not known without history
    /// (catalogue, "state on a day"): as a dimension it is "", in a value it makes the cell's state unknown.
    bool state = false;
    /// Of a column that is never empty: its value until it is derived. The store declares it so, for its indices.
    std::optional<std::int64_t> preset = std::nullopt;
};

/// Where the value of a dimension comes from: the first of the paths that has one.
/// A path is a column of the fact ("stage") or a column and an attribute of its dimension table ("owner.team").
struct DimensionBinding
{
    std::string dimension;
    std::vector<std::string> paths;
    /// Of a Month dimension: the day column counts as at least as-of (an overdue date is expected now).
    bool notBeforeAsOf = false;
};

/// A table of measurable rows. Read from resources/schema/facts.json. Column ids are the table's column names.
struct FactSchema
{
    std::string id; ///< "deal"
    std::string table; ///< "deals": the entity's table is its fact
    std::string entity; ///< entity whose export fills it: what `needs <entity>` names
    std::vector<FactColumn> columns;
    std::vector<DimensionBinding> dimensions;
    /// Day columns whose minimum is the fact's first date.
    std::vector<std::string> firstDates;
    /// Day columns whose newest value, not after the day of the import, is the default as-of.
    std::vector<std::string> knownDates;
    /// Columns of the indices by which the reference executor finds rows.
    std::vector<std::vector<std::string>> indices;
    /// The column whose preset means that a row was there from the beginning; empty: the fact has none.
    std::string startedOn;
    /// The column that is empty or infinite while the row lives; rows ended after a day have an unknown state on it.
    std::string endedOn;

    const FactColumn* column(std::string_view id) const;
    const DimensionBinding* dimension(std::string_view id) const;
};

/// What the codes of a dimension are codes of.
enum class DimensionDomain { Text, Owner, Account, Product, Month };

struct Dimension
{
    std::string id; ///< "region"
    DimensionDomain domain = DimensionDomain::Text;
};

struct FactModel
{
    std::vector<Dimension> dimensions;
    std::vector<FactSchema> facts;

    const FactSchema* fact(std::string_view id) const;
    const Dimension* dimension(std::string_view id) const;
    static Result<FactModel> shipped();
};

} // namespace quarterdeck
