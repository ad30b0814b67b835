// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sql_dialect.h"

#include <quarterdeck/engine/dimension_table.h>
#include <quarterdeck/semantic/fact_schema.h>
#include <quarterdeck/semantic/measure.h>

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace quarterdeck {

/// Columns and dimensions of one measure's fact as SQL, over the aliases `cell` and the fact's id. Remembers which
/// dimension tables were asked for. Borrows fact, model and measure.
class FactExpressions
{
public:
    FactExpressions(const FactModel& model, const Measure& measure);

    const FactSchema& fact() const { return m_fact; }
    const SqlDialect& dialect() const { return m_dialect; }

    /// A column as it stands in the table; NULL where it tells a state that is not known on the cell's day.
    std::string column(std::string_view id) const;
    /// The codes of a coded column: of members where it refers to owners, accounts or products.
    std::string codes(std::string_view columnId);
    DimensionDomain domainOf(std::string_view columnId) const;
    /// The member of a dimension, kNoCode for none.
    std::string dimension(std::string_view id);
    /// Whether a measure's value (a column, or of Distinct a dimension) tells a state.
    bool tellsState(std::string_view value) const;
    /// The condition under which states are not known: what ended after the cell's day may have had another state on
    /// it than the one that stands in the row now.
    std::string stateUnknown() const;

    /// The fact's table and the joins of what was asked for so far, for a FROM clause.
    std::string tables() const;

private:
    std::string fromTable(std::string_view columnId) const { return m_fact.id + "." + std::string(columnId); }
    /// NULL instead of the expression while a state that the column tells is not known.
    std::string asKnown(std::string_view columnId, const std::string& expression) const;
    /// Alias and column of a path's attribute, or of the member that the path's column refers to.
    std::string joined(const std::string& columnId, const std::string& attribute);
    std::string path(const std::string& path);
    std::string month(const DimensionBinding& binding, const std::string& day) const;

    const FactModel& m_model;
    const Measure& m_measure;
    const FactSchema& m_fact;
    SqlDialect m_dialect;
    std::set<std::string> m_joins; // columns whose dimension tables are joined
};

} // namespace quarterdeck
