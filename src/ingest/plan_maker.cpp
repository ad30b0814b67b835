// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan_maker.h"

#include "header_name.h"
#include "mapping_use.h"

#include <quarterdeck/core/money.h>
#include <quarterdeck/core/timestamp.h>

#include <algorithm>

namespace quarterdeck {

namespace {

bool isDate(FieldType type) { return type == FieldType::Day || type == FieldType::Moment; }
bool isNumber(FieldType type) { return type == FieldType::Decimal || type == FieldType::Money; }

/// What all the dates of the column say, however they are written.
DateEvidence evidenceOf(const ColumnProfile& profile)
{
    DateEvidence all;
    for (const auto& [shape, evidence] : profile.dateEvidence())
        all.add(evidence);
    return all;
}

std::optional<int> columnFilling(const ReadingPlan& plan, std::optional<int> field)
{
    for (std::size_t column = 0; field && column < plan.columns.size(); ++column) {
        const std::vector<int>& fields = plan.columns[column].fields;
        if (std::find(fields.begin(), fields.end(), *field) != fields.end())
            return static_cast<int>(column);
    }
    return std::nullopt;
}

/// Of a word that is not known, or taken for an outcome because of a word in it: then the outcome stands beside it. A
/// status that is not known counts as open.
Issue unclearOutcome(const std::string& field, const std::string& word, std::optional<std::string_view> outcome,
    std::int64_t line, const std::string& column)
{
    Issue issue{IssueKind::UnknownStageOutcome, line, column, word, {word}};
    if (outcome)
        issue.arguments.emplace_back(*outcome);
    else if (field == "outcome")
        issue.arguments.emplace_back("open");
    return issue;
}

const ValueMeaning* meaningOf(const std::map<std::string, ValueMeaning>& words, const std::string& word)
{
    if (const auto exact = words.find(word); exact != words.end())
        return &exact->second;
    for (const auto& [known, meaning] : words)
        if (foldedHeader(known) == foldedHeader(word))
            return &meaning;
    return nullptr;
}

} // namespace

PlanMaker::PlanMaker(
    const EntitySchema& schema, const FileProfile& file, const ReadingOptions& options, const OutcomeWords& outcomes)
    : m_schema(schema)
    , m_file(file)
    , m_options(options)
    , m_outcomes(outcomes)
    , m_givenOrder(options.dateOrder)
    , m_givenDecimal(options.decimal)
{
    for (const Mapping& mapping : options.mappings) {
        if (!speaksOf(mapping, schema.id))
            continue;
        if (!m_givenOrder)
            m_givenOrder = mapping.dateOrder;
        if (!m_givenDecimal)
            m_givenDecimal = mapping.decimal;
    }
}

Result<ReadingPlan> PlanMaker::make(const Roles& roles, double confidence)
{
    ReadingPlan plan;
    plan.entity = m_schema.id;
    plan.separator = m_file.separator;
    plan.partialRows = true;
    plan.joins = roles.joins;
    for (std::size_t index = 0; index < m_file.header.size(); ++index) {
        ColumnPlan column;
        column.header = m_file.header[index];
        column.fields = roles.columns[index].fields;
        column.confidence
            = roles.columns[index].fixed ? 1 : std::min(roles.columns[index].confidence, confidence + 0.5);
        column.reason = roles.columns[index].reason;
        std::vector<int> filled = column.fields;
        for (const auto& [from, field] : roles.joins)
            if (std::find(from.begin(), from.end(), static_cast<int>(index)) != from.end())
                filled.push_back(field);
        const auto fills = [&](auto&& kind) {
            return std::any_of(filled.begin(), filled.end(),
                [&](int field) { return kind(m_schema.fields[static_cast<std::size_t>(field)].type); });
        };
        if (fills(isDate))
            decideDates(column, static_cast<int>(index));
        if (fills(isNumber))
            decideDecimal(column, static_cast<int>(index));
        column.percent = isPercent(column, m_file.columns[index]);
        plan.columns.push_back(std::move(column));
    }
    if (Result<void> added = addMappings(plan); !added)
        return tl::unexpected(added.error());
    if (Result<void> added = addTimeZone(plan); !added)
        return tl::unexpected(added.error());
    addMeanings(plan, roles);
    return plan;
}

std::optional<DateOrder> PlanMaker::orderByValues(const ColumnProfile& profile) const
{
    if (profile.dateEvidence().empty())
        return DateOrder::Ymd;
    return evidenceOf(profile).settled();
}

std::optional<DateOrder> PlanMaker::orderOfNeighbours(const ColumnProfile& profile) const
{
    std::optional<DateOrder> agreed;
    for (const ColumnProfile& other : m_file.columns) {
        if (&other == &profile)
            continue;
        for (const auto& [shape, evidence] : other.dateEvidence()) {
            const auto shown = evidence.proven();
            if (!shown || !profile.dateEvidence().contains(shape))
                continue;
            if (agreed && *agreed != *shown)
                return std::nullopt;
            agreed = shown;
        }
    }
    return agreed;
}

void PlanMaker::decideDates(ColumnPlan& column, int index)
{
    const ColumnProfile& profile = m_file.columns[static_cast<std::size_t>(index)];
    column.twoDigitYears = profile.twoDigitYears() && !profile.fourDigitYears();
    column.wholeDays = profile.onlyMidnights();
    column.dateReason = "values";
    column.dateOrder = orderByValues(profile);
    if (column.dateOrder)
        return;
    const std::vector<DateOrder> open = evidenceOf(profile).candidates();
    if (m_givenOrder && std::find(open.begin(), open.end(), *m_givenOrder) != open.end()) {
        column.dateReason = "option";
        column.dateOrder = m_givenOrder;
        return;
    }
    column.dateReason = "neighbour";
    column.dateOrder = orderOfNeighbours(profile);
    if (!column.dateOrder && !m_undecided)
        m_undecided = UndecidedDates{index, open};
}

std::optional<char> PlanMaker::decimalShown(const ColumnProfile& profile) const
{
    if (profile.points() != profile.commas())
        return profile.points() > profile.commas() ? '.' : ',';
    if (m_givenDecimal)
        return m_givenDecimal;
    // 1,200 alone: as the other columns of the file, else as the list separator of the writer's locale says
    std::int64_t points = 0;
    std::int64_t commas = 0;
    for (const ColumnProfile& other : m_file.columns) {
        points += other.points() > other.commas() && other.dates() == 0 ? 1 : 0;
        commas += other.commas() > other.points() ? 1 : 0;
    }
    if (points != commas)
        return points > commas ? '.' : ',';
    if (m_file.separator == ';')
        return ',';
    // where a comma separates cells it is no decimal mark, but 1.200 may come from anywhere
    const bool open
        = m_file.separator == ',' ? profile.openPoints() > 0 : profile.openPoints() + profile.openCommas() > 0;
    return open ? std::nullopt : std::optional('.');
}

void PlanMaker::decideDecimal(ColumnPlan& column, int index)
{
    const std::optional<char> shown = decimalShown(m_file.columns[static_cast<std::size_t>(index)]);
    if (!shown && !m_undecidedNumbers)
        m_undecidedNumbers = index;
    column.decimal = shown.value_or('.');
}

bool PlanMaker::isPercent(const ColumnPlan& column, const ColumnProfile& profile) const
{
    const std::optional<int> probability = m_schema.fieldIndex("probability");
    if (!probability || std::find(column.fields.begin(), column.fields.end(), *probability) == column.fields.end())
        return false;
    return column.header.find('%') != std::string::npos || profile.hasPercentSigns()
        || profile.above(column.decimal, kDecimalOne);
}

Result<void> PlanMaker::addMappings(ReadingPlan& plan)
{
    for (const Mapping& mapping : m_options.mappings) {
        for (const auto& [field, words] : mapping.values)
            if (field.starts_with(m_schema.id + "."))
                for (const auto& [word, meaning] : words)
                    plan.values[field].insert_or_assign(word, meaning);
        if (!speaksOf(mapping, m_schema.id))
            continue;
        for (const auto& [field, value] : mapping.constants) {
            if (m_schema.fieldIndex(field)) {
                plan.constants[field] = value;
            } else if (mapping.entity) {
                const std::string place = mapping.name + "#/constants/" + field;
                return failure(ErrorKind::MappingInvalid, place, {place, "a field of " + m_schema.id, field});
            }
        }
    }
    return {};
}

Result<void> PlanMaker::addTimeZone(ReadingPlan& plan) const
{
    if (m_options.timeZone) {
        if (Result<TimeZone> zone = TimeZone::named(*m_options.timeZone); !zone)
            return tl::unexpected(zone.error());
        plan.timeZone = *m_options.timeZone;
        return {};
    }
    for (const Mapping& mapping : m_options.mappings) {
        if (!speaksOf(mapping, m_schema.id) || !mapping.timeZone)
            continue;
        const std::string place = mapping.name + "#/time_zone";
        if (!TimeZone::named(*mapping.timeZone))
            return failure(
                ErrorKind::MappingInvalid, place, {place, "a time zone such as Europe/Berlin", *mapping.timeZone});
        plan.timeZone = *mapping.timeZone;
        return {};
    }
    return {};
}

void PlanMaker::addMeanings(ReadingPlan& plan, const Roles& roles)
{
    if (m_schema.id != "deals")
        return;
    const std::optional<int> outcome = m_schema.fieldIndex("outcome");
    const bool ownOutcome = (outcome && roles.fills(*outcome)) || plan.constants.contains("outcome");
    if (const auto column = columnFilling(plan, m_schema.fieldIndex("stage")))
        addWords(plan, "stage", *column, !ownOutcome);
    if (const auto column = columnFilling(plan, outcome))
        addWords(plan, "outcome", *column, true);
}

bool PlanMaker::tells(const ColumnProfile& profile, const std::map<std::string, ValueMeaning>& mapped) const
{
    // beside a status of its own a deal may be won in any stage: "Offer" is open only among stages like "Won"
    return std::any_of(mapped.begin(), mapped.end(), [](const auto& word) { return !word.second.outcome.empty(); })
        || std::any_of(profile.words().begin(), profile.words().end(),
            [this](const auto& word) { return m_outcomes.outcome(word.first).value_or("open") != "open"; });
}

void PlanMaker::addWords(ReadingPlan& plan, const std::string& field, int column, bool decides)
{
    const std::string key = m_schema.id + "." + field;
    const std::map<std::string, ValueMeaning> mapped = plan.values[key];
    const ColumnProfile& profile = m_file.columns[static_cast<std::size_t>(column)];
    const bool tellsOutcome = tells(profile, mapped);
    std::map<std::string, ValueMeaning> meanings;
    for (const auto& [word, line] : profile.words()) {
        ValueMeaning meaning;
        if (const ValueMeaning* known = meaningOf(mapped, word))
            meaning = *known;
        if (meaning.outcome.empty()) {
            const auto outcome = m_outcomes.outcome(word);
            meaning.outcome = outcome.value_or("open");
            if (field == "stage" && !(outcome && tellsOutcome))
                plan.quietStages.insert(word);
            if (decides && (!outcome || m_outcomes.isGuess(word)))
                m_issues.push_back(
                    unclearOutcome(field, word, outcome, line, m_file.header[static_cast<std::size_t>(column)]));
        }
        meanings.emplace(word, std::move(meaning));
    }
    if (field == "stage")
        m_outcomes.addStandardSet(meanings);
    // words that the mapping knows and this file does not have belong to the source as well
    meanings.insert(mapped.begin(), mapped.end());
    plan.values[key] = std::move(meanings);
}

} // namespace quarterdeck
