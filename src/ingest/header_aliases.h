// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quarterdeck/core/result.h>
#include <quarterdeck/semantic/entity_schema.h>

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace quarterdeck {

/// A field that a header may mean.
struct AliasMatch
{
    int field = 0;
    int rank = 0; ///< place in the field's list of aliases: the first names it best
};

/// Two or more columns that together fill a field.
struct AliasJoin
{
    std::vector<std::vector<std::string>> columns; ///< folded headers that each may have
    int field = 0;
};

/// What the columns of one entity are called in the exports of CRMs.
struct EntityAliases
{
    std::string entity;
    std::vector<std::string> names; ///< folded; may stand before a column's own name ("Deal - Owner")
    std::vector<std::string> files; ///< folded; what its files are called
    std::optional<int> repeats; ///< field that has the same value in several rows of such a file
    std::vector<std::string> idPrefixes; ///< folded; how the ids of its records start in Salesforce
    std::map<std::string, std::vector<AliasMatch>, std::less<>> byHeader;
    /// Headers that mean several fields at once: the close date of a decided and of an open deal.
    std::vector<std::pair<std::vector<std::string>, std::vector<int>>> shared;
    std::vector<AliasJoin> joins;
    std::vector<std::pair<int, std::vector<std::string>>> hints; ///< words that suggest a field where the values fit

    /// What a header may mean here, best first.
    std::vector<AliasMatch> matches(std::string_view header) const;
};

/// resources/mappings/headers: one entry per entity.
class HeaderAliases
{
public:
    /// From the embedded resources; our own data, so a failure is a bug that a test finds.
    static Result<HeaderAliases> shipped(const EntityModel& entities);

    const EntityAliases* find(std::string_view entity) const;
    const std::vector<EntityAliases>& entities() const { return m_entities; }
    /// How much a header says about the entity, 0..1: the fewer entities have such a column, the more.
    double weight(std::string_view header) const;

private:
    std::vector<EntityAliases> m_entities;
};

} // namespace quarterdeck
