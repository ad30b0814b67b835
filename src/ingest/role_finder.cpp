// SPDX-License-Identifier: GPL-3.0-or-later
#include "role_finder.h"

#include "header_name.h"

#include <algorithm>

namespace quarterdeck {

namespace {

// So many values of which none fits are no typing mistakes: the header means something else.
constexpr std::int64_t kManyValues = 20;
constexpr double kOutcomeShare = 0.8;
constexpr double kHintShare = 0.9;
constexpr double kHintConfidence = 0.6;
constexpr double kAliasConfidence = 0.95;
constexpr int kMisfitCost = 1000; // behind every name that fits

double share(std::int64_t part, std::int64_t whole)
{
    return whole == 0 ? 1 : static_cast<double>(part) / static_cast<double>(whole);
}

bool contains(const std::vector<std::string>& list, const std::string& text)
{
    return std::find(list.begin(), list.end(), text) != list.end();
}

} // namespace

bool Roles::fills(int field) const
{
    for (const ColumnRole& column : columns)
        if (std::find(column.fields.begin(), column.fields.end(), field) != column.fields.end())
            return true;
    return std::any_of(joins.begin(), joins.end(), [field](const auto& join) { return join.second == field; });
}

RoleFinder::RoleFinder(const EntitySchema& schema, const EntityAliases& aliases, const OutcomeWords& outcomes)
    : m_schema(schema), m_aliases(aliases), m_outcomes(outcomes)
{
}

double RoleFinder::fit(int field, const ColumnProfile& profile) const
{
    const EntityField& wanted = m_schema.fields[static_cast<std::size_t>(field)];
    if (m_schema.id == "deals" && wanted.id == "outcome") {
        if (profile.filled() == 0)
            return 1;
        const auto& words = profile.words();
        const auto plain = std::count_if(
            words.begin(), words.end(), [this](const auto& word) { return m_outcomes.isPlain(word.first); });
        return words.empty() ? 0 : share(plain, static_cast<std::int64_t>(words.size()));
    }
    switch (wanted.type) {
    case FieldType::Day:
    case FieldType::Moment:
        return share(profile.dates(), profile.filled() - profile.blanks());
    case FieldType::Decimal:
    case FieldType::Money:
        return share(profile.numbers(), profile.filled() - profile.blanks());
    case FieldType::Boolean:
        return share(profile.booleans(), profile.filled());
    case FieldType::Text:
    case FieldType::Category:
    case FieldType::Reference:
        break;
    }
    return 1;
}

std::vector<RoleFinder::Candidate> RoleFinder::candidates(
    const std::vector<std::string>& header, const std::vector<ColumnProfile>& profiles, const Roles& roles) const
{
    std::vector<Candidate> found;
    for (std::size_t column = 0; column < header.size(); ++column) {
        if (roles.columns[column].fixed)
            continue;
        for (const AliasMatch& match : m_aliases.matches(header[column])) {
            const double fitting = fit(match.field, profiles[column]);
            const std::string& id = m_schema.fields[static_cast<std::size_t>(match.field)].id;
            const bool noOutcome = id == "outcome" && m_schema.id == "deals" && fitting < kOutcomeShare;
            if (noOutcome || (fitting == 0 && profiles[column].filled() >= kManyValues))
                continue;
            found.push_back({static_cast<int>(column), match.field,
                match.rank + (fitting < 0.5 ? kMisfitCost : 0) + (profiles[column].filled() == 0 ? kMisfitCost : 0)});
        }
    }
    std::stable_sort(
        found.begin(), found.end(), [](const Candidate& a, const Candidate& b) { return a.cost < b.cost; });
    return found;
}

Roles RoleFinder::find(
    const std::vector<std::string>& header, const std::vector<ColumnProfile>& profiles, Roles start) const
{
    Roles roles = std::move(start);
    roles.columns.resize(header.size());
    addJoins(header, roles);
    for (const Candidate& candidate : candidates(header, profiles, roles)) {
        ColumnRole& role = roles.columns[static_cast<std::size_t>(candidate.column)];
        if (!role.reason.empty() || roles.fills(candidate.field))
            continue;
        role.fields = {candidate.field};
        role.reason = "alias";
        role.confidence = kAliasConfidence * (candidate.cost >= kMisfitCost ? 0.5 : 1);
    }
    addShared(header, roles);
    addHinted(header, profiles, roles);
    return roles;
}

void RoleFinder::addJoins(const std::vector<std::string>& header, Roles& roles) const
{
    for (const AliasJoin& join : m_aliases.joins) {
        std::vector<int> columns;
        for (const std::vector<std::string>& names : join.columns)
            for (std::size_t column = 0; column < header.size(); ++column)
                if (!roles.columns[column].fixed && roles.columns[column].reason.empty()
                    && contains(names, foldedHeader(header[column]))) {
                    columns.push_back(static_cast<int>(column));
                    break;
                }
        // a column that holds the whole is better than its parts
        const auto isWhole = [&](const std::string& name) {
            const auto matches = m_aliases.matches(name);
            const bool part = std::any_of(join.columns.begin(), join.columns.end(),
                [folded = foldedHeader(name)](const auto& names) { return contains(names, folded); });
            return !part && !matches.empty() && matches.front().field == join.field;
        };
        const bool whole = m_schema.fields[static_cast<std::size_t>(join.field)].id == "name"
            && std::any_of(header.begin(), header.end(), isWhole);
        if (columns.size() != join.columns.size() || whole || roles.fills(join.field))
            continue;
        for (const int column : columns) {
            roles.columns[static_cast<std::size_t>(column)].reason = "alias";
            roles.columns[static_cast<std::size_t>(column)].confidence = kAliasConfidence;
        }
        roles.joins.emplace_back(std::move(columns), join.field);
    }
}

void RoleFinder::addShared(const std::vector<std::string>& header, Roles& roles) const
{
    for (const auto& [names, fields] : m_aliases.shared)
        for (std::size_t column = 0; column < header.size(); ++column) {
            ColumnRole& role = roles.columns[column];
            const bool claimed = role.reason == "alias" && role.fields.size() == 1
                && std::find(fields.begin(), fields.end(), role.fields.front()) != fields.end();
            std::string name = foldedHeader(header[column]);
            for (const std::string& prefix : m_aliases.names)
                if (!contains(names, name) && name.starts_with(prefix))
                    name = name.substr(prefix.size());
            if (!claimed || !contains(names, name))
                continue;
            for (const int field : fields)
                if (!roles.fills(field))
                    role.fields.push_back(field);
        }
}

void RoleFinder::addHinted(
    const std::vector<std::string>& header, const std::vector<ColumnProfile>& profiles, Roles& roles) const
{
    for (const auto& [field, words] : m_aliases.hints)
        for (std::size_t column = 0; column < header.size(); ++column) {
            ColumnRole& role = roles.columns[column];
            const std::vector<std::string> parts = headerWords(header[column]);
            const bool hinted = std::any_of(
                parts.begin(), parts.end(), [&list = words](const std::string& part) { return contains(list, part); });
            if (role.fixed || !role.reason.empty() || !hinted || roles.fills(field) || profiles[column].filled() == 0
                || fit(field, profiles[column]) < kHintShare)
                continue;
            role.fields = {field};
            role.reason = "values";
            role.confidence = kHintConfidence;
        }
}

} // namespace quarterdeck
