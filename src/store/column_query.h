// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store_schema.h"

#include <quarterdeck/core/result.h>

#include <set>
#include <string>
#include <vector>

namespace quarterdeck {

/// A SELECT of columns of an entity's table by path: row id first, then one column per input. "product.unit_cost"
/// goes through the dimension that the column `product` is a code of; of users, "owner" is the record's own member.
/// "stage.probability" is what the record's source says of its stage.
struct ColumnQuery
{
    std::string select; ///< up to and including FROM and its joins; the table is called `e`
    std::set<std::string> dimensions; ///< tables that paths go through
};

/// StoreFailed with the path where an input names nothing.
Result<ColumnQuery> columnQuery(const EntityTable& table, const std::vector<std::string>& inputs);

} // namespace quarterdeck
