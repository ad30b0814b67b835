// SPDX-License-Identifier: GPL-3.0-or-later
#include <quarterdeck/ingest/import_file.h>

#include "decision_counter.h"
#include "entity_finder.h"
#include "file_profile.h"
#include "header_aliases.h"
#include "mapping_use.h"
#include "outcome_words.h"
#include "plan_maker.h"
#include "record_reader.h"
#include "record_typer.h"
#include "reject_reason.h"
#include "role_finder.h"

#include <algorithm>
#include <utility>

namespace quarterdeck {

namespace {

constexpr double kHalfSure = 0.5;

/// What is known beforehand about how exports are written.
struct Knowledge
{
    const EntityModel& entities;
    HeaderAliases aliases;
    OutcomeWords outcomes;
    std::vector<OtherFile> others; ///< files of the import that a mapping may speak of
};

/// Only where a mapping names columns. A file that cannot be read is told of when it is its turn.
std::vector<OtherFile> otherFiles(const std::filesystem::path& path, const ReadingOptions& options)
{
    const bool asked = std::any_of(options.mappings.begin(), options.mappings.end(),
        [](const Mapping& mapping) { return !mapping.columns.empty(); });
    std::vector<OtherFile> others;
    for (const std::filesystem::path& file : options.files)
        if (asked && file != path)
            if (const auto reader = openRecords(file, options.separator, nullptr))
                others.push_back({file.string(), (*reader)->header()});
    return others;
}

/// The files that lack the mapping's column.
std::string fileNames(const FileProfile& file, const std::vector<OtherFile>& others)
{
    std::string names = file.path.string();
    for (const OtherFile& other : others)
        names += ", " + other.name;
    return names;
}

tl::unexpected<Error> ofFiles(Error error, const FileProfile& file, const std::vector<OtherFile>& others)
{
    if (error.kind == ErrorKind::MappingColumnAbsent)
        error.where = fileNames(file, others);
    return tl::unexpected(std::move(error));
}

std::string entityNames(const EntityModel& entities)
{
    std::string names;
    for (const EntitySchema& schema : entities.entities)
        names += (names.empty() ? "" : ", ") + schema.id;
    return names;
}

/// A mapping without an entity must fit one at least.
Result<void> checkMappings(const FileProfile& file, const Knowledge& knowledge, const ReadingOptions& options)
{
    for (const Mapping& mapping : options.mappings) {
        std::optional<Error> problem;
        bool fits = mapping.entity.has_value();
        for (const EntitySchema& schema : knowledge.entities.entities) {
            Roles roles;
            roles.columns.resize(file.header.size());
            const Result<void> added = addMappedRoles(mapping, schema, file.header, knowledge.others, roles);
            fits = fits || added;
            if (!added && (!problem || schema.id == "deals"))
                problem = added.error();
        }
        if (!fits && problem)
            return ofFiles(*problem, file, knowledge.others);
    }
    return {};
}

Result<FoundEntity> findEntity(const FileProfile& file, const Knowledge& knowledge, const ReadingOptions& options)
{
    std::optional<std::string> said = options.entity;
    if (!said)
        said = entityOfMappings(options.mappings, file.header);
    if (Result<void> checked = checkMappings(file, knowledge, options); !checked)
        return tl::unexpected(checked.error());
    Result<FoundEntity> found = FoundEntity{said.value_or(""), 1};
    if (!said) {
        found = EntityFinder(knowledge.entities, knowledge.aliases, knowledge.outcomes)
                    .find(file, options.mappings, knowledge.others);
        if (!found)
            said = likelyEntityOfMappings(options.mappings, file.header);
        if (said)
            found = FoundEntity{*said, 1};
    }
    if (found && knowledge.entities.find(found->entity) == nullptr)
        return failure(ErrorKind::UnknownEntity, file.path.string(), {found->entity, entityNames(knowledge.entities)});
    return found;
}

Result<Roles> findRoles(
    const FileProfile& file, const EntitySchema& schema, const Knowledge& knowledge, const ReadingOptions& options)
{
    Roles roles;
    roles.columns.resize(file.header.size());
    for (const Mapping& mapping : options.mappings)
        if (speaksOf(mapping, schema.id))
            if (Result<void> added = addMappedRoles(mapping, schema, file.header, knowledge.others, roles); !added)
                return ofFiles(added.error(), file, knowledge.others);
    // a join of no columns: what a constant fills is not looked for among the columns
    for (const Mapping& mapping : options.mappings)
        for (const auto& [field, value] : mapping.constants)
            if (const auto index = schema.fieldIndex(field);
                index && speaksOf(mapping, schema.id) && !roles.fills(*index))
                roles.joins.emplace_back(std::vector<int>(), *index);
    if (const EntityAliases* aliases = knowledge.aliases.find(schema.id))
        roles = RoleFinder(schema, *aliases, knowledge.outcomes).find(file.header, file.columns, std::move(roles));
    return roles;
}

/// What the file lacks of what the entity requires.
std::optional<Error> missingColumn(const FileProfile& file, const EntitySchema& schema, const Roles& roles)
{
    if (isComplete(schema, roles))
        return std::nullopt;
    const std::string path = file.path.string();
    return Error{ErrorKind::MissingColumn, path, {path, schema.id, lacking(schema, roles)}};
}

std::vector<std::vector<std::string>> samplesOf(const FileProfile& file)
{
    std::vector<std::vector<std::string>> samples;
    for (const ColumnProfile& column : file.columns)
        samples.push_back(column.samples());
    return samples;
}

/// A file of which it is not clear what it holds: its columns, and what stands in them.
RecognisedFile described(const FileProfile& file, Error unclear)
{
    RecognisedFile result{
        file.path, file.sha256, file.header, {}, 0, file.rows, samplesOf(file), {}, file.bytes, std::move(unclear)};
    for (const std::string& header : file.header) {
        ColumnPlan column;
        column.header = header;
        column.confidence = 0;
        result.plan.columns.push_back(std::move(column));
    }
    return result;
}

/// What a file holds that lacks a column is known.
Result<FoundEntity> entityAllTheSame(Result<FoundEntity> found)
{
    if (!found && found.error().kind == ErrorKind::MissingColumn)
        return FoundEntity{found.error().arguments[1], kHalfSure};
    return found;
}

/// Constants that their fields cannot hold would leave them empty in every row.
Result<void> checkConstants(const ReadingPlan& plan, const EntityModel& entities, const ReadingOptions& options)
{
    const Result<RecordTyper> typer = RecordTyper::make(plan, entities, options.workspaceTimeZone);
    if (!typer)
        return tl::unexpected(typer.error());
    for (const auto& [field, expected] : typer->wrongConstants()) {
        const std::string& value = plan.constants.at(field);
        for (const Mapping& mapping : options.mappings) {
            const auto constant = mapping.constants.find(field);
            if (!speaksOf(mapping, plan.entity) || constant == mapping.constants.end() || constant->second != value)
                continue;
            const std::string place = mapping.name + "#/constants/" + field;
            return failure(ErrorKind::MappingInvalid, place, {place, expected, value});
        }
    }
    return {};
}

std::vector<Issue> fileIssues(const FileProfile& file, const EntitySchema& schema, const Roles& roles)
{
    std::vector<Issue> issues;
    if (!schema.used)
        issues.push_back({IssueKind::EntityNotUsed, 0, "", "", {schema.id}});
    for (std::size_t column = 0; column < file.header.size(); ++column) {
        const std::string& header = file.header[column];
        const bool silent = header == kRejectReasonColumn || file.columns[column].filled() == 0;
        if (roles.columns[column].reason.empty() && !silent)
            issues.push_back({IssueKind::ColumnIgnored, 0, header, "", {header}});
    }
    return issues;
}

/// The column that fills the first of the fields that any column fills.
std::optional<int> columnFilling(
    const EntitySchema& schema, const ReadingPlan& plan, std::initializer_list<std::string_view> fields)
{
    for (const std::string_view id : fields)
        for (std::size_t column = 0; column < plan.columns.size(); ++column)
            for (const int field : plan.columns[column].fields)
                if (schema.fields[static_cast<std::size_t>(field)].id == id)
                    return static_cast<int>(column);
    return std::nullopt;
}

std::optional<int> amountColumn(const EntitySchema& schema, const ReadingPlan& plan)
{
    return columnFilling(schema, plan, {"amount"});
}

/// The day that an amount is counted on.
std::optional<int> dateColumn(const EntitySchema& schema, const ReadingPlan& plan)
{
    return columnFilling(
        schema, plan, {"closed_on", "expected_close_on", "date", "created_at", "started_on", "made_on", "changed_at"});
}

} // namespace

const std::map<std::string, ValueMeaning>& RecognisedFile::stageMeanings() const
{
    static const std::map<std::string, ValueMeaning> kNone;
    const auto found = plan.values.find("deals.stage");
    return found == plan.values.end() ? kNone : found->second;
}

Result<std::variant<RecognisedFile, Decision>> recognise(
    const std::filesystem::path& path, const EntityModel& entities, const ReadingOptions& options, Progress& progress)
{
    Result<HeaderAliases> aliases = HeaderAliases::shipped(entities);
    if (!aliases)
        return tl::unexpected(aliases.error());
    Result<OutcomeWords> outcomes = OutcomeWords::shipped();
    if (!outcomes)
        return tl::unexpected(outcomes.error());
    const Knowledge knowledge{entities, std::move(*aliases), std::move(*outcomes), otherFiles(path, options)};

    for (const Mapping& mapping : options.mappings)
        if (Result<void> sound = checkNames(mapping, entities); !sound)
            return tl::unexpected(sound.error());
    Result<FileProfile> file = profileFile(path, options.separator, progress);
    if (!file)
        return tl::unexpected(file.error());
    Result<FoundEntity> entity = findEntity(*file, knowledge, options);
    if (options.describeUnclear)
        entity = entityAllTheSame(std::move(entity));
    const bool canBeSaid = !entity
        && (entity.error().kind == ErrorKind::UnknownColumns || entity.error().kind == ErrorKind::EntityUnclear);
    if (canBeSaid && options.describeUnclear)
        return std::variant<RecognisedFile, Decision>(described(*file, entity.error()));
    if (!entity)
        return tl::unexpected(entity.error());
    const EntitySchema& schema = *entities.find(entity->entity);
    Result<Roles> roles = findRoles(*file, schema, knowledge, options);
    if (!roles)
        return tl::unexpected(roles.error());
    std::optional<Error> unclear = missingColumn(*file, schema, *roles);
    if (unclear && !options.describeUnclear)
        return tl::unexpected(std::move(*unclear));
    std::erase_if(roles->joins, [](const auto& join) { return join.first.empty(); });
    PlanMaker maker(schema, *file, options, knowledge.outcomes);
    Result<ReadingPlan> plan = maker.make(*roles, entity->confidence);
    if (!plan)
        return tl::unexpected(plan.error());
    if (Result<void> sound = checkConstants(*plan, entities, options); !sound)
        return tl::unexpected(sound.error());
    if (const auto& open = maker.undecidedDates()) {
        Result<Decision> decision
            = countReadings(path, *plan, open->column, open->orders, amountColumn(schema, *plan), progress);
        if (!decision)
            return tl::unexpected(decision.error());
        return std::variant<RecognisedFile, Decision>(std::move(*decision));
    }
    if (const std::optional<int> open = maker.undecidedNumbers()) {
        Result<Decision> decision = countMarks(path, *plan, *open, dateColumn(schema, *plan), progress);
        if (!decision)
            return tl::unexpected(decision.error());
        return std::variant<RecognisedFile, Decision>(std::move(*decision));
    }
    RecognisedFile result{path, file->sha256, file->header, std::move(*plan), entity->confidence, file->rows,
        samplesOf(*file), fileIssues(*file, schema, *roles), file->bytes, std::move(unclear)};
    result.issues.insert(result.issues.end(), maker.issues().begin(), maker.issues().end());
    return std::variant<RecognisedFile, Decision>(std::move(result));
}

} // namespace quarterdeck
