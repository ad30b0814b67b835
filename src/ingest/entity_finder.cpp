// SPDX-License-Identifier: GPL-3.0-or-later
#include "entity_finder.h"

#include "header_name.h"
#include "mapping_use.h"
#include "reject_reason.h"

#include <algorithm>
#include <iterator>

namespace quarterdeck {

namespace {

constexpr double kCoveragePoints = 2; // for a file of which every column means something
constexpr double kFileNamePoints = 1;
constexpr double kFileNamePartPoints = 0.5;
constexpr double kIdPrefixPoints = 3;
constexpr double kRepeatedIdPoints = -1.5;
constexpr double kUnrepeatedPoints = -0.6;
constexpr double kAllDifferent = 0.99;
constexpr double kIdUniqueness = 0.7;
constexpr std::int64_t kIdsToJudge = 10;
constexpr double kLeastPoints = 1.3;
constexpr double kLeastShare = 0.2; // of columns that mean something, where there are few
constexpr int kManyMatched = 5;
constexpr double kClearLead = 0.4; // points before the next entity
constexpr double kMissingPoints = 1.8; // of an entity that lacks a required column
constexpr double kMissingShare = 0.5;
constexpr std::size_t kMostCandidates = 3;
constexpr std::size_t kShortestNamePart = 5;

std::string joinedHeader(const std::vector<std::string>& header)
{
    std::string text;
    for (const std::string& column : header)
        text += (text.empty() ? "" : ", ") + column;
    return text;
}

std::string withoutDigits(std::string text)
{
    std::erase_if(text, [](char letter) { return letter >= '0' && letter <= '9'; });
    return text;
}

} // namespace

bool isComplete(const EntitySchema& schema, const Roles& roles)
{
    const auto filled = [&](const std::string& field) {
        const auto index = schema.fieldIndex(field);
        return index && roles.fills(*index);
    };
    return std::all_of(schema.required.begin(), schema.required.end(), [&](const auto& alternatives) {
        return std::any_of(alternatives.begin(), alternatives.end(),
            [&](const auto& fields) { return std::all_of(fields.begin(), fields.end(), filled); });
    });
}

std::string lacking(const EntitySchema& schema, const Roles& roles)
{
    EntitySchema part = schema;
    std::erase_if(part.required, [&](const auto& alternatives) {
        EntitySchema one = schema;
        one.required = {alternatives};
        return isComplete(one, roles);
    });
    return requirement(part);
}

std::string requirement(const EntitySchema& schema)
{
    std::string text;
    for (const auto& alternatives : schema.required) {
        text += text.empty() ? "" : "; ";
        for (std::size_t i = 0; i < alternatives.size(); ++i) {
            text += i > 0 ? " or " : "";
            for (std::size_t j = 0; j < alternatives[i].size(); ++j)
                text += (j > 0 ? " and " : "") + alternatives[i][j];
        }
    }
    return text;
}

EntityFinder::EntityFinder(const EntityModel& entities, const HeaderAliases& aliases, const OutcomeWords& outcomes)
    : m_entities(entities), m_aliases(aliases), m_outcomes(outcomes)
{
}

double EntityFinder::namePoints(const EntityAliases& aliases, const FileProfile& file) const
{
    const std::string name = withoutDigits(foldedHeader(file.path.stem().string()));
    double points = 0;
    for (const std::string& known : aliases.files) {
        if (name == known)
            return kFileNamePoints;
        if (known.size() >= kShortestNamePart && name.find(known) != std::string::npos)
            points = kFileNamePartPoints;
    }
    return points;
}

double EntityFinder::idPoints(const EntitySchema& schema, const FileProfile& file, const Roles& roles) const
{
    const std::optional<int> id = schema.fieldIndex("id");
    for (std::size_t column = 0; id && column < roles.columns.size(); ++column) {
        const std::vector<int>& fields = roles.columns[column].fields;
        if (std::find(fields.begin(), fields.end(), *id) == fields.end())
            continue;
        const ColumnProfile& profile = file.columns[column];
        double points = 0;
        if (profile.filled() >= kIdsToJudge && profile.uniqueness() < kIdUniqueness)
            points += kRepeatedIdPoints;
        const auto startsLike = [&](const EntityAliases& aliases) {
            return std::any_of(aliases.idPrefixes.begin(), aliases.idPrefixes.end(), [&](const std::string& prefix) {
                return !profile.samples().empty()
                    && std::all_of(profile.samples().begin(), profile.samples().end(), [&](const std::string& value) {
                           return (value.size() == 15 || value.size() == 18) && foldedHeader(value).starts_with(prefix);
                       });
            });
        };
        for (const EntityAliases& aliases : m_aliases.entities())
            if (startsLike(aliases))
                points += aliases.entity == schema.id ? kIdPrefixPoints : -kIdPrefixPoints;
        return points;
    }
    return 0;
}

double EntityFinder::repeatPoints(const EntityAliases& aliases, const FileProfile& file, const Roles& roles) const
{
    for (std::size_t column = 0; aliases.repeats && column < roles.columns.size(); ++column) {
        const std::vector<int>& fields = roles.columns[column].fields;
        const bool fills = std::find(fields.begin(), fields.end(), *aliases.repeats) != fields.end();
        if (fills && file.columns[column].uniqueness() > kAllDifferent)
            return kUnrepeatedPoints;
    }
    return 0;
}

EntityFinder::Score EntityFinder::score(const EntitySchema& schema, const FileProfile& file,
    const std::vector<Mapping>& mappings, const std::vector<OtherFile>& others) const
{
    Score score{&schema, 0, 0, 0, false, {}};
    const EntityAliases* aliases = m_aliases.find(schema.id);
    if (aliases == nullptr)
        return score;
    Roles start;
    start.columns.resize(file.header.size());
    for (const Mapping& mapping : mappings)
        if (!mapping.entity && !addMappedRoles(mapping, schema, file.header, others, start))
            return score; // the mapping is of another entity
    const RoleFinder finder(schema, *aliases, m_outcomes);
    const Roles roles = finder.find(file.header, file.columns, std::move(start));

    int named = 0;
    for (std::size_t column = 0; column < file.header.size(); ++column) {
        named += file.header[column].empty() || file.header[column] == kRejectReasonColumn ? 0 : 1;
        const ColumnRole& role = roles.columns[column];
        if (role.reason.empty() || (role.fixed && role.fields.empty()))
            continue;
        ++score.matched;
        score.points += role.fixed ? 1 : m_aliases.weight(file.header[column]) * role.confidence;
    }
    score.complete = isComplete(schema, roles);
    score.lacks = lacking(schema, roles);
    if (score.matched == 0)
        return score;
    score.share = static_cast<double>(score.matched) / std::max(named, 1);
    score.points += kCoveragePoints * score.share + idPoints(schema, file, roles) + namePoints(*aliases, file)
        + repeatPoints(*aliases, file, roles);
    return score;
}

Result<FoundEntity> EntityFinder::choose(const std::vector<Score>& scores, const FileProfile& file) const
{
    const std::string path = file.path.string();
    const auto better = [](const Score& a, const Score& b) { return a.points > b.points; };
    std::vector<Score> complete;
    std::copy_if(scores.begin(), scores.end(), std::back_inserter(complete), [](const Score& score) {
        return score.complete && score.points >= kLeastPoints
            && (score.share >= kLeastShare || score.matched >= kManyMatched);
    });
    std::stable_sort(complete.begin(), complete.end(), better);
    const Score best = *std::min_element(scores.begin(), scores.end(), better);

    const bool lacks = !best.complete && best.points >= kMissingPoints && best.share >= kMissingShare
        && best.matched >= 2 && (complete.empty() || complete.front().points + kClearLead < best.points);
    if (lacks)
        return failure(ErrorKind::MissingColumn, path, {path, best.schema->id, best.lacks});
    if (complete.empty())
        return failure(ErrorKind::UnknownColumns, path, {path, joinedHeader(file.header)});
    const double next = complete.size() > 1 ? complete[1].points : 0;
    if (complete.front().points - next >= kClearLead)
        return FoundEntity{
            complete.front().schema->id, complete.front().points / (complete.front().points + std::max(next, 0.0))};
    std::string candidates;
    for (std::size_t i = 0; i < std::min(complete.size(), kMostCandidates); ++i)
        candidates += (i > 0 ? ", " : "") + complete[i].schema->id;
    return failure(ErrorKind::EntityUnclear, path, {path, candidates});
}

Result<FoundEntity> EntityFinder::find(
    const FileProfile& file, const std::vector<Mapping>& mappings, const std::vector<OtherFile>& others) const
{
    std::vector<Score> scores;
    for (const EntitySchema& schema : m_entities.entities)
        scores.push_back(score(schema, file, mappings, others));
    return choose(scores, file);
}

} // namespace quarterdeck
