// SPDX-License-Identifier: GPL-3.0-or-later
#include "reference_resolver.h"

#include "each_row.h"
#include "record_key.h"

#include <quarterdeck/core/text.h>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <map>
#include <tuple>
#include <unordered_map>
#include <unordered_set>

namespace quarterdeck {

namespace {

constexpr std::string_view kManager = "manager";

/// A label that nobody has yet: the name, else with the id behind it, else with a number.
std::string freeLabel(const std::string& name, const std::string& id, const std::unordered_set<std::string>& taken)
{
    if (!taken.contains(name))
        return name;
    if (!id.empty() && id != name)
        if (std::string label = fmt::format("{} ({})", name, id); !taken.contains(label))
            return label;
    for (int number = 2;; ++number)
        if (std::string label = fmt::format("{} ({})", name, number); !taken.contains(label))
            return label;
}

} // namespace

ReferenceResolver::ReferenceResolver(Database& database, const StoreSchema& schema, const DimensionLayout& layout)
    : m_database(database), m_schema(schema), m_layout(layout)
{
}

Result<std::unordered_map<std::int64_t, ReferenceResolver::Use>> ReferenceResolver::usesOf(
    const std::vector<std::int64_t>& codes) const
{
    std::unordered_map<std::int64_t, Use> uses;
    if (codes.empty())
        return uses;
    const std::string list = fmt::format("{}", fmt::join(codes, ", "));
    for (const EntityTable& table : m_schema.tables()) {
        for (std::size_t field = 0; field < table.fields.size(); ++field) {
            if (table.fields[field].storedAs != m_layout.storedAs)
                continue;
            const std::string sql
                = fmt::format("SELECT \"{0}\", count(*) FROM {1} WHERE \"{0}\" IN ({2}) GROUP BY \"{0}\"",
                    table.fields[field].name, table.name(), list);
            const auto add = [&](const Statement& row) {
                Use& use = uses[row.integer(0)];
                use.count += row.integer(1);
                if (!use.field || use.field->id == kManager)
                    use.field = &table.schema.fields[field];
            };
            if (Result<void> read = eachRow(m_database, sql, add); !read)
                return tl::unexpected(read.error());
        }
    }
    return uses;
}

Result<void> ReferenceResolver::loadRecords()
{
    return eachRow(m_database, fmt::format("SELECT row, _source, _key, id, name FROM {} ORDER BY row", m_layout.entity),
        [&](const Statement& row) {
            m_index.add({row.integer(0), std::string(row.text(1)), std::string(row.text(2)), std::string(row.text(3)),
                std::string(row.text(4)), {}});
        });
}

Result<void> ReferenceResolver::loadReferences()
{
    Result<Statement> rows = m_database.prepare(
        fmt::format("SELECT code, source, reference, record, member, label FROM {} ORDER BY code", m_layout.table));
    if (!rows)
        return tl::unexpected(rows.error());
    for (;;) {
        const Result<bool> row = rows->step();
        if (!row)
            return tl::unexpected(row.error());
        if (!*row)
            return {};
        Reference& reference = m_references.emplace_back();
        reference.code = rows->integer(0);
        reference.source = rows->text(1);
        reference.text = rows->text(2);
        reference.storedRecord = rows->optionalInteger(3);
        reference.storedMember = rows->integer(4);
        reference.storedLabel = rows->text(5);
        reference.resolution = m_index.resolve(reference.source, reference.text);
        m_hadRecords = m_hadRecords || reference.storedRecord; // each record has a code
    }
}

Result<void> ReferenceResolver::addMissing()
{
    std::unordered_set<const ReferredRecord*> referred;
    std::unordered_set<std::string> texts; // of references that mean something else
    for (const Reference& reference : m_references) {
        referred.insert(reference.resolution.record);
        texts.insert(reference.source + '\n' + reference.text);
    }
    std::int64_t next = m_references.empty() ? 0 : m_references.back().code + 1;
    for (const ReferredRecord& record : m_index.records()) {
        if (referred.contains(&record))
            continue;
        std::string text = record.id.empty() ? record.name : record.id;
        const Resolution resolution = m_index.resolve(record.source, text);
        if (resolution.record != &record || texts.contains(record.source + '\n' + text))
            text = record.key;
        if (Result<void> inserted = m_database.run(
                fmt::format("INSERT INTO {}(code, source, reference, record, member, label) VALUES(?, ?, ?, ?, ?, '')",
                    m_layout.table),
                next, record.source, text, record.row, next);
            !inserted)
            return inserted;
        Reference& reference = m_references.emplace_back();
        reference.code = next++;
        reference.source = record.source;
        reference.text = text;
        reference.resolution = {Resolution::How::Exact, &record};
        reference.storedRecord = record.row;
        reference.storedMember = reference.code;
    }
    return {};
}

void ReferenceResolver::chooseMembers()
{
    std::unordered_map<const ReferredRecord*, std::int64_t> ofRecord;
    std::unordered_map<std::string, std::int64_t> ofName;
    for (Reference& reference : m_references) // in the order of codes, so the first is the smallest
        reference.member = reference.resolution.record
            ? ofRecord.try_emplace(reference.resolution.record, reference.code).first->second
            : ofName.try_emplace(folded(reference.text), reference.code).first->second;
}

/// Of the spellings of a name that is no record: the one that most records use, then the smallest.
Result<void> ReferenceResolver::chooseSpellings()
{
    std::unordered_map<std::int64_t, std::vector<const Reference*>> groups;
    for (const Reference& reference : m_references)
        if (!reference.resolution.record)
            groups[reference.member].push_back(&reference);
    std::vector<std::int64_t> contested;
    for (const auto& [member, group] : groups)
        if (group.size() > 1)
            for (const Reference* reference : group)
                contested.push_back(reference->code);
    const auto uses = usesOf(contested);
    if (!uses)
        return tl::unexpected(uses.error());
    for (const auto& [member, group] : groups) {
        if (group.size() < 2)
            continue;
        std::map<std::string, std::int64_t> counts; // sources may spell alike
        for (const Reference* reference : group) {
            const auto use = uses->find(reference->code);
            counts[reference->text] += use == uses->end() ? 0 : use->second.count;
        }
        m_spellings[member] = std::max_element(counts.begin(), counts.end(), [](const auto& a, const auto& b) {
            return a.second < b.second;
        })->first;
    }
    return {};
}

void ReferenceResolver::chooseLabels()
{
    const auto spelling = [&](const Reference& reference) {
        const auto chosen = m_spellings.find(reference.code);
        return chosen == m_spellings.end() ? reference.text : chosen->second;
    };
    std::unordered_set<std::string> taken;
    std::unordered_map<std::int64_t, const Reference*> members;
    for (const bool ofRecords : {true, false}) {
        for (Reference& reference : m_references) {
            const ReferredRecord* record = reference.resolution.record;
            if (reference.member != reference.code || (record != nullptr) != ofRecords)
                continue;
            reference.label = record
                ? freeLabel(record->label().empty() ? readableKey(record->key) : record->label(), record->id, taken)
                : freeLabel(spelling(reference), "", taken);
            taken.insert(reference.label);
            members.emplace(reference.code, &reference);
        }
    }
    for (Reference& reference : m_references)
        reference.label = members.at(reference.member)->label;
}

Result<bool> ReferenceResolver::writeChanged(std::int64_t firstNew)
{
    Result<Statement> update = m_database.prepare(
        fmt::format("UPDATE {} SET record = ?2, member = ?3, label = ?4 WHERE code = ?1", m_layout.table));
    if (!update)
        return tl::unexpected(update.error());
    bool changed = false;
    for (const Reference& reference : m_references) {
        const ReferredRecord* target = reference.resolution.record;
        const std::optional<std::int64_t> record = target ? std::optional(target->row) : std::nullopt;
        const bool moved = record != reference.storedRecord || reference.member != reference.storedMember;
        if (!moved && reference.label == reference.storedLabel)
            continue;
        changed = changed || (moved && reference.code < firstNew); // nothing is derived from labels
        update->bindAll(reference.code, record, reference.member, reference.label);
        if (Result<void> updated = update->run(); !updated)
            return tl::unexpected(updated.error());
    }
    return changed;
}

Result<bool> ReferenceResolver::resolve(std::int64_t firstNew)
{
    if (Result<void> loaded = loadRecords(); !loaded)
        return tl::unexpected(loaded.error());
    if (Result<void> loaded = loadReferences(); !loaded)
        return tl::unexpected(loaded.error());
    if (Result<void> added = addMissing(); !added)
        return tl::unexpected(added.error());
    chooseMembers();
    if (Result<void> chosen = chooseSpellings(); !chosen)
        return tl::unexpected(chosen.error());
    chooseLabels();
    return writeChanged(firstNew);
}

std::optional<FileIssue> ReferenceResolver::issueOf(const Reference& reference, const Mention& mention) const
{
    Issue issue{IssueKind::UnknownReference, mention.line, mention.field->id, reference.text, {}};
    switch (reference.resolution.how) {
    case Resolution::How::Exact:
        return std::nullopt;
    case Resolution::How::Folded:
        issue.kind = IssueKind::FoldedReference;
        issue.arguments = {reference.resolution.record->name};
        break;
    case Resolution::How::Ambiguous:
        issue.kind = IssueKind::AmbiguousName;
        break;
    case Resolution::How::Unknown:
        // Without any record there is nothing to be unknown; and managers need not be users.
        if (m_index.records().empty() || mention.field->id == kManager)
            return std::nullopt;
        issue.arguments = {m_layout.entity};
        break;
    }
    return FileIssue{{}, std::move(issue)};
}

bool ReferenceResolver::hasMoved(const Reference& reference) const
{
    const ReferredRecord* target = reference.resolution.record;
    return !m_hadRecords || reference.storedRecord != (target ? std::optional(target->row) : std::nullopt);
}

Result<std::vector<FileIssue>> ReferenceResolver::issuesOfMoved(const std::vector<Mention>& mentions) const
{
    std::vector<std::int64_t> codes;
    for (const Reference& reference : m_references) {
        const auto index = static_cast<std::size_t>(reference.code);
        const bool mentioned = index < mentions.size() && mentions[index].file != 0;
        if (!mentioned && reference.resolution.how != Resolution::How::Exact && hasMoved(reference))
            codes.push_back(reference.code);
    }
    const auto uses = usesOf(codes);
    if (!uses)
        return tl::unexpected(uses.error());
    Result<Statement> newest = m_database.prepare("SELECT name FROM files WHERE entity = ? ORDER BY file DESC LIMIT 1");
    if (!newest)
        return tl::unexpected(newest.error());
    newest->bindAll(m_layout.entity);
    const Result<bool> row = newest->step();
    if (!row)
        return tl::unexpected(row.error());
    const std::string file = *row ? std::string(newest->text(0)) : std::string();
    std::vector<FileIssue> issues;
    for (const Reference& reference : m_references) {
        const auto use = uses->find(reference.code);
        if (use == uses->end())
            continue;
        std::optional<FileIssue> issue = issueOf(reference, {0, 0, use->second.field});
        if (!issue)
            continue;
        issue->file = file;
        issues.push_back(std::move(*issue));
    }
    return issues;
}

Result<std::vector<FileIssue>> ReferenceResolver::issues(const std::vector<Mention>& mentions) const
{
    Result<Statement> nameOf = m_database.prepare("SELECT name FROM files WHERE file = ?");
    if (!nameOf)
        return tl::unexpected(nameOf.error());
    Result<std::vector<FileIssue>> found = issuesOfMoved(mentions);
    if (!found)
        return found;
    std::vector<FileIssue> issues = std::move(*found);
    for (const Reference& reference : m_references) {
        const auto index = static_cast<std::size_t>(reference.code);
        if (index >= mentions.size() || mentions[index].file == 0)
            continue;
        std::optional<FileIssue> issue = issueOf(reference, mentions[index]);
        if (!issue)
            continue;
        nameOf->bindAll(mentions[index].file);
        const Result<bool> row = nameOf->step();
        if (!row)
            return tl::unexpected(row.error());
        issue->file = *row ? std::string(nameOf->text(0)) : std::string();
        nameOf->reset();
        issues.push_back(std::move(*issue));
    }
    std::stable_sort(issues.begin(), issues.end(), [](const FileIssue& a, const FileIssue& b) {
        return std::tie(a.file, a.issue.row) < std::tie(b.file, b.issue.row);
    });
    return issues;
}

Result<bool> copyAttributes(Database& database, const DimensionLayout& layout, std::int64_t firstNew)
{
    std::string assignments;
    std::string expressions;
    std::string differences;
    for (const DimensionLayout::Attribute& attribute : layout.attributes) {
        const std::string& name = attribute.column.name;
        std::string expression = fmt::format("r.\"{}\"", attribute.recordColumn);
        if (!attribute.through.empty())
            expression = fmt::format("(SELECT m.member FROM {} m WHERE m.code = {})", attribute.through, expression);
        if (name == "active")
            expression = "coalesce(r.active, 1)"; // who is not said to have left is there
        assignments += fmt::format("{}\"{}\" = n.\"{}\"", assignments.empty() ? "" : ", ", name, name);
        expressions += fmt::format(", {} AS \"{}\"", expression, name);
        differences += fmt::format("{}d.\"{}\" IS NOT n.\"{}\"", differences.empty() ? "" : " OR ", name, name);
    }
    Result<Statement> update = database.prepare(
        fmt::format("UPDATE {0} AS d SET {1} FROM (SELECT o.code AS code{2} FROM {0} o LEFT JOIN {3} r "
                    "ON r.row = o.record) AS n WHERE n.code = d.code AND ({4}) RETURNING code",
            layout.table, assignments, expressions, layout.entity, differences));
    if (!update)
        return tl::unexpected(update.error());
    bool changed = false;
    for (;;) {
        const Result<bool> row = update->step();
        if (!row)
            return tl::unexpected(row.error());
        if (!*row)
            return changed;
        changed = changed || update->integer(0) < firstNew;
    }
}

Result<void> dropUnusedCodes(Database& database, const StoreSchema& schema, const DimensionLayout& layout)
{
    std::string used;
    for (const EntityTable& table : schema.tables())
        for (const TableColumn& column : table.fields)
            if (column.storedAs == layout.storedAs)
                used += fmt::format("{0}SELECT \"{1}\" FROM {2} WHERE \"{1}\" IS NOT NULL",
                    used.empty() ? "" : " UNION ", column.name, table.name());
    return database.execute(fmt::format(
        "DELETE FROM {0} WHERE (record IS NULL OR record NOT IN (SELECT row FROM {1})) AND code NOT IN ({2})",
        layout.table, layout.entity, used));
}

} // namespace quarterdeck
