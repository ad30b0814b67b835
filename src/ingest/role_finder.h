// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "column_profile.h"
#include "header_aliases.h"
#include "outcome_words.h"

#include <quarterdeck/ingest/mapping.h>
#include <quarterdeck/semantic/entity_schema.h>

#include <string>
#include <utility>
#include <vector>

namespace quarterdeck {

/// What one column of a file is for.
struct ColumnRole
{
    std::vector<int> fields;
    double confidence = 0;
    std::string reason; ///< "alias", "mapping", "values"; "" without a role
    bool fixed = false; ///< the mapping names the column, be it to say that it has no role
};

/// The columns of a file as fields of one entity.
struct Roles
{
    std::vector<ColumnRole> columns; ///< one per column of the header
    std::vector<std::pair<std::vector<int>, int>> joins;

    bool fills(int field) const;
};

/// Finds the roles of a file's columns for one entity, from headers and from all values.
/// A header that means several fields takes the one that its values fit; of several columns for a field the best named
/// one wins, and a name is preferred to an id where both refer to a record: it says something in any case.
class RoleFinder
{
public:
    RoleFinder(const EntitySchema& schema, const EntityAliases& aliases, const OutcomeWords& outcomes);

    /// `start` holds the roles that are settled already, one entry per column.
    Roles find(const std::vector<std::string>& header, const std::vector<ColumnProfile>& profiles, Roles start) const;
    /// The share of a column's values that the field could hold, 0..1; 1 where there are none.
    double fit(int field, const ColumnProfile& profile) const;

private:
    struct Candidate
    {
        int column = 0;
        int field = 0;
        int cost = 0;
    };

    std::vector<Candidate> candidates(
        const std::vector<std::string>& header, const std::vector<ColumnProfile>& profiles, const Roles& roles) const;
    void addJoins(const std::vector<std::string>& header, Roles& roles) const;
    void addShared(const std::vector<std::string>& header, Roles& roles) const;
    void addHinted(
        const std::vector<std::string>& header, const std::vector<ColumnProfile>& profiles, Roles& roles) const;

    const EntitySchema& m_schema;
    const EntityAliases& m_aliases;
    const OutcomeWords& m_outcomes;
};

} // namespace quarterdeck
