// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "file_profile.h"
#include "header_aliases.h"
#include "mapping_use.h"
#include "outcome_words.h"
#include "role_finder.h"

#include <quarterdeck/core/result.h>
#include <quarterdeck/ingest/mapping.h>
#include <quarterdeck/semantic/entity_schema.h>

#include <string>
#include <vector>

namespace quarterdeck {

/// The entity that a file holds and how sure that is, 0..1.
struct FoundEntity
{
    std::string entity;
    double confidence = 1;
};

/// Tells which entity a file holds: by the columns that mean something there, rare ones counting more than those that
/// many entities have, by values (ids that repeat are no ids of records; Salesforce's ids name their object), and a
/// little by the file's name.
/// Errors: UnknownColumns, MissingColumn (it is clear what the file holds, but not all that it needs is there),
/// EntityUnclear with the candidates.
class EntityFinder
{
public:
    EntityFinder(const EntityModel& entities, const HeaderAliases& aliases, const OutcomeWords& outcomes);

    Result<FoundEntity> find(
        const FileProfile& file, const std::vector<Mapping>& mappings, const std::vector<OtherFile>& others) const;

private:
    struct Score
    {
        const EntitySchema* schema = nullptr;
        double points = 0;
        double share = 0; ///< of the file's columns that mean something
        int matched = 0;
        bool complete = false; ///< all that the entity requires is there
        std::string lacks; ///< what of it is not there, as `requirement` writes it
    };

    Score score(const EntitySchema& schema, const FileProfile& file, const std::vector<Mapping>& mappings,
        const std::vector<OtherFile>& others) const;
    double idPoints(const EntitySchema& schema, const FileProfile& file, const Roles& roles) const;
    double repeatPoints(const EntityAliases& aliases, const FileProfile& file, const Roles& roles) const;
    double namePoints(const EntityAliases& aliases, const FileProfile& file) const;
    Result<FoundEntity> choose(const std::vector<Score>& scores, const FileProfile& file) const;

    const EntityModel& m_entities;
    const HeaderAliases& m_aliases;
    const OutcomeWords& m_outcomes;
};

/// Whether the roles fill what the entity requires.
bool isComplete(const EntitySchema& schema, const Roles& roles);
/// What of the entity's requirement the roles do not fill, as `requirement` writes it.
std::string lacking(const EntitySchema& schema, const Roles& roles);
/// "id or name; stage or outcome": what the entity requires.
std::string requirement(const EntitySchema& schema);

} // namespace quarterdeck
