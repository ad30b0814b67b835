// SPDX-License-Identifier: GPL-3.0-or-later
#include "record_typer.h"

#include "blank_text.h"
#include "boolean_text.h"
#include "cell_text.h"
#include "date_text.h"
#include "entity_finder.h"
#include "number_text.h"

#include <quarterdeck/core/money.h>

#include <date/tz.h>

#include <algorithm>
#include <chrono>
#include <functional>
#include <utility>

namespace quarterdeck {

namespace {

constexpr std::int64_t kSecondsPerDay = 86'400;
constexpr std::int64_t kPercent = 100;

/// Without the apostrophe that exporters put before what a spreadsheet would take for a formula.
std::string_view withoutGuard(std::string_view text)
{
    const bool guarded
        = text.size() > 1 && text.front() == '\'' && std::string_view("=+-@").find(text[1]) != std::string_view::npos;
    return guarded ? text.substr(1) : text;
}

/// The outcome as text that lives as long as the program: blocks hold views of it.
std::string_view outcomeText(std::string_view outcome)
{
    return outcome == "won" ? "won" : outcome == "lost" ? "lost" : "open";
}

bool isMeasured(FieldType type)
{
    return type == FieldType::Decimal || type == FieldType::Money || type == FieldType::Day
        || type == FieldType::Moment;
}

std::int64_t inSeconds(Date day, int secondOfDay) { return day.days() * kSecondsPerDay + secondOfDay; }

std::int64_t zoneSeconds(const void* zone, std::int64_t local)
{
    const auto* place = static_cast<const date::time_zone*>(zone);
    const date::local_seconds wall{std::chrono::seconds(local)};
    return place->to_sys(wall, date::choose::earliest).time_since_epoch().count();
}

} // namespace

Result<RecordTyper> RecordTyper::make(
    const ReadingPlan& plan, const EntityModel& entities, const std::string& workspaceTimeZone)
{
    RecordTyper typer(plan);
    typer.m_schema = entities.find(plan.entity);
    if (typer.m_schema == nullptr)
        return failure(ErrorKind::UnknownEntity, plan.entity, {plan.entity, ""});
    Result<OutcomeWords> words = OutcomeWords::shipped();
    if (!words)
        return tl::unexpected(words.error());
    typer.m_words = std::move(*words);
    Result<TimeZone> zone = TimeZone::named(workspaceTimeZone);
    if (!zone)
        return tl::unexpected(zone.error());
    typer.m_workspace = *zone;
    if (!plan.timeZone.empty()) {
        if (Result<TimeZone> own = TimeZone::named(plan.timeZone); !own)
            return tl::unexpected(own.error());
        typer.m_fileZone = date::locate_zone(plan.timeZone);
    }
    typer.addReaders();
    typer.addRequirements();
    typer.addWords("stage", typer.m_stageWords);
    typer.addWords("outcome", typer.m_outcomeWords);
    typer.typeConstants();
    typer.m_values.resize(typer.m_readers.size());
    return typer;
}

RecordTyper::Condition RecordTyper::conditionOf(const ColumnPlan& column, int field) const
{
    const std::optional<int> closed = m_schema->fieldIndex("closed_on");
    const std::optional<int> expected = m_schema->fieldIndex("expected_close_on");
    const auto has = [&](std::optional<int> other) {
        return other && std::find(column.fields.begin(), column.fields.end(), *other) != column.fields.end();
    };
    if (!has(closed) || !has(expected))
        return Condition::Always;
    return field == *closed ? Condition::Decided : field == *expected ? Condition::Open : Condition::Always;
}

void RecordTyper::addReaders()
{
    const auto reader = [this](int field) {
        const EntityField& schema = m_schema->fields[static_cast<std::size_t>(field)];
        Reader result;
        result.field = field;
        result.type = schema.type;
        result.share = schema.id == "probability";
        result.outcome = m_schema->id == "deals" && schema.id == "outcome";
        if (const auto constant = m_plan.constants.find(schema.id); constant != m_plan.constants.end())
            result.constant = constant->second;
        return result;
    };
    const auto isFilled = [this](int field) {
        return std::any_of(m_readers.begin(), m_readers.end(), [field](const Reader& r) { return r.field == field; });
    };
    for (std::size_t column = 0; column < m_plan.columns.size(); ++column)
        for (const int field : m_plan.columns[column].fields) {
            if (isFilled(field))
                continue;
            Reader& added = m_readers.emplace_back(reader(field));
            added.columns = {static_cast<int>(column)};
            added.plan = &m_plan.columns[column];
            added.condition = conditionOf(m_plan.columns[column], field);
            m_sharedClose = m_sharedClose || added.condition != Condition::Always;
        }
    for (const auto& [columns, field] : m_plan.joins) {
        if (isFilled(field) || columns.empty())
            continue;
        Reader& added = m_readers.emplace_back(reader(field));
        added.columns = columns;
        added.plan = &m_plan.columns[static_cast<std::size_t>(columns.front())];
    }
    for (const auto& [id, value] : m_plan.constants)
        if (const auto field = m_schema->fieldIndex(id); field && !isFilled(*field))
            m_readers.push_back(reader(*field));
    m_stage = m_schema->id == "deals" ? readerOf("stage") : std::nullopt;
    m_outcome = m_schema->id == "deals" ? readerOf("outcome") : std::nullopt;
    if (m_stage && !m_outcome) {
        m_readers.push_back(reader(*m_schema->fieldIndex("outcome")));
        m_outcome = m_readers.size() - 1;
        m_impliedOutcome = true;
    }
}

std::optional<std::size_t> RecordTyper::readerOf(std::string_view field) const
{
    const std::optional<int> index = m_schema->fieldIndex(field);
    for (std::size_t i = 0; i < m_readers.size(); ++i)
        if (index && m_readers[i].field == *index)
            return i;
    return std::nullopt;
}

void RecordTyper::addRequirements()
{
    for (const auto& alternatives : m_schema->required) {
        Requirement& requirement = m_required.emplace_back();
        for (const auto& fields : alternatives) {
            std::vector<std::size_t> readers;
            for (const std::string& field : fields)
                if (const auto found = readerOf(field))
                    readers.push_back(*found);
            if (readers.size() == fields.size())
                requirement.push_back(std::move(readers));
        }
    }
}

bool RecordTyper::leaves(Shape shape, const Reader& reader)
{
    switch (shape) {
    case Shape::Whole:
        break;
    case Shape::Decided:
        return reader.condition == Condition::Open;
    case Shape::Quiet:
        return reader.outcome || reader.condition == Condition::Decided;
    }
    return false;
}

RecordTyper::Shape RecordTyper::shapeOf(std::span<const std::string_view> cells)
{
    if (!hasShapes())
        return Shape::Whole;
    TextArena arena;
    settleOutcome(cells, arena);
    const Value& outcome = m_values[*m_outcome];
    if (m_impliedOutcome && !outcome.present)
        return Shape::Quiet;
    return m_sharedClose && outcome.present && outcome.text != "open" ? Shape::Decided : Shape::Whole;
}

std::size_t RecordTyper::identityOf(std::span<const std::string_view> cells) const
{
    TextArena arena;
    if (const auto id = readerOf("id"))
        if (const std::string_view own = text(m_readers[*id], cells, arena); !own.empty())
            return std::hash<std::string_view>()(own);
    std::string key;
    for (const std::string& field : m_schema->naturalKey)
        if (const auto reader = readerOf(field))
            key.append(text(m_readers[*reader], cells, arena)) += '\n';
    return std::hash<std::string>()(key);
}

RecordBlock RecordTyper::emptyBlock(Shape shape) const
{
    RecordBlock block;
    block.cellsPerRow = m_plan.columns.size();
    block.cells.reserve(kBlockRows * block.cellsPerRow);
    block.lines.reserve(kBlockRows);
    for (const Reader& reader : m_readers) {
        if (leaves(shape, reader))
            continue;
        block.columns.push_back({reader.field, {}});
        block.columns.back().values.reserve(kBlockRows);
    }
    return block;
}

void RecordTyper::appendTo(RecordBlock& block, Shape shape) const
{
    auto column = block.columns.begin();
    for (std::size_t i = 0; i < m_values.size(); ++i)
        if (!leaves(shape, m_readers[i]))
            (column++)->values.push_back(m_values[i]);
}

std::string_view RecordTyper::text(
    const Reader& reader, std::span<const std::string_view> cells, TextArena& arena) const
{
    std::string_view found;
    if (reader.columns.size() == 1) {
        found = withoutGuard(cellText(cells[static_cast<std::size_t>(reader.columns.front())]));
    } else if (!reader.columns.empty()) {
        std::string joined;
        for (const int column : reader.columns) {
            const std::string_view part = withoutGuard(cellText(cells[static_cast<std::size_t>(column)]));
            joined += joined.empty() || part.empty() ? "" : " ";
            joined += part;
        }
        found = arena.keep(joined);
    }
    return found;
}

std::string_view RecordTyper::textOrConstant(
    std::size_t reader, std::span<const std::string_view> cells, TextArena& arena) const
{
    const std::string_view found = text(m_readers[reader], cells, arena);
    return found.empty() ? std::string_view(m_readers[reader].constant) : found;
}

void RecordTyper::typeConstants()
{
    for (Reader& reader : m_readers) {
        Reader bare = reader;
        bare.plan = nullptr; // a constant is written as JSON is, whatever the column's manner
        if (!reader.constant.empty() && !reader.outcome)
            static_cast<void>(typeValue(bare, reader.constant, reader.constantValue));
    }
}

std::vector<std::pair<std::string, std::string>> RecordTyper::wrongConstants() const
{
    std::vector<std::pair<std::string, std::string>> wrong;
    for (const Reader& reader : m_readers) {
        const EntityField& field = m_schema->fields[static_cast<std::size_t>(reader.field)];
        if (reader.constant.empty() || reader.constantValue.present)
            continue;
        const bool known = m_outcomeWords.find(reader.constant) != m_outcomeWords.end()
            || m_words.outcome(reader.constant).has_value();
        if (reader.outcome && !known)
            wrong.emplace_back(field.id, "open, won or lost");
        else if (reader.type == FieldType::Boolean)
            wrong.emplace_back(field.id, "true or false");
        else if (reader.type == FieldType::Day || reader.type == FieldType::Moment)
            wrong.emplace_back(field.id, "a date such as 2017-03-01");
        else if (!reader.outcome)
            wrong.emplace_back(field.id, reader.share ? "a number from 0 to 1" : "a number such as 1200.5");
    }
    return wrong;
}

Issue RecordTyper::fault(
    IssueKind kind, const Reader& reader, std::string_view text, std::vector<std::string> arguments) const
{
    const std::string column
        = reader.plan != nullptr ? reader.plan->header : m_schema->fields[static_cast<std::size_t>(reader.field)].id;
    return {kind, 0, column, std::string(text), std::move(arguments)};
}

std::optional<Issue> RecordTyper::typeDate(const Reader& reader, std::string_view text, Value& value) const
{
    const DateOrder order = reader.plan != nullptr ? reader.plan->dateOrder.value_or(DateOrder::Ymd) : DateOrder::Ymd;
    const std::optional<DateText> parts = dateText(text);
    const bool shortYear = parts && parts->yearDigits == 2 && (reader.plan == nullptr || !reader.plan->twoDigitYears);
    if (!parts || shortYear)
        return fault(IssueKind::NotADate, reader, text, {std::string(dateOrderName(order))});
    if (!parts->unknownZone.empty())
        return fault(
            IssueKind::NotADate, reader, text, {std::string(dateOrderName(order)), std::string(parts->unknownZone)});
    const std::optional<Date> day = parts->day(order);
    if (!day)
        return fault(IssueKind::NoSuchDay, reader, text, {std::string(dateOrderName(order))});

    Timestamp stamp = Timestamp::ofDay(*day);
    if (parts->form == DateText::Form::Epoch) {
        stamp = Timestamp::ofSeconds(parts->epochSeconds, Timestamp::Kind::Instant);
    } else if (parts->hasTime) {
        const std::int64_t seconds = inSeconds(*day, parts->secondOfDay);
        if (parts->hasZone && !(reader.plan != nullptr && reader.plan->wholeDays))
            stamp = Timestamp::ofSeconds(seconds - parts->offsetSeconds, Timestamp::Kind::Instant);
        else if (!parts->hasZone && m_fileZone != nullptr)
            stamp = Timestamp::ofSeconds(zoneSeconds(m_fileZone, seconds), Timestamp::Kind::Instant);
        else if (!parts->hasZone)
            stamp = Timestamp::ofSeconds(seconds, Timestamp::Kind::Local);
    }
    value.present = true;
    value.number = reader.type == FieldType::Moment ? stamp.encoded() : m_workspace.dayOf(stamp).days();
    return std::nullopt;
}

std::optional<Issue> RecordTyper::typeNumber(const Reader& reader, std::string_view text, Value& value) const
{
    const NumberText number = readNumber(text, reader.plan != nullptr ? reader.plan->decimal : '.');
    if (number.fault != NumberFault::None)
        return fault(number.fault == NumberFault::TooLarge ? IssueKind::NumberTooLarge : IssueKind::NotANumber, reader,
            text, {});
    const bool percent = number.percent || (reader.plan != nullptr && reader.plan->percent);
    const std::int64_t found = percent ? number.value / kPercent : number.value;
    if (reader.share && (found < 0 || found > kDecimalOne))
        return fault(IssueKind::NotAShare, reader, text, {});
    value.present = true;
    value.number = found;
    return std::nullopt;
}

std::optional<Issue> RecordTyper::typeValue(const Reader& reader, std::string_view text, Value& value) const
{
    switch (reader.type) {
    case FieldType::Text:
    case FieldType::Category:
    case FieldType::Reference:
        break;
    case FieldType::Decimal:
    case FieldType::Money:
        return typeNumber(reader, text, value);
    case FieldType::Day:
    case FieldType::Moment:
        return typeDate(reader, text, value);
    case FieldType::Boolean: {
        const std::optional<bool> yes = booleanText(text);
        if (!yes)
            return fault(IssueKind::NotABoolean, reader, text, {});
        value.present = true;
        value.number = *yes ? 1 : 0;
        return std::nullopt;
    }
    }
    value.present = true;
    value.text = text;
    return std::nullopt;
}

void RecordTyper::addWords(const std::string& field, Meanings& meanings) const
{
    const auto words = m_plan.values.find(m_schema->id + "." + field);
    if (words == m_plan.values.end())
        return;
    for (const auto& [word, meaning] : words->second)
        meanings.emplace(word, outcomeText(meaning.outcome));
}

std::string_view RecordTyper::outcomeOf(const Meanings& meanings, std::string_view word) const
{
    const auto known = meanings.find(word);
    return known != meanings.end() ? known->second : outcomeText(m_words.outcome(word).value_or("open"));
}

bool RecordTyper::isQuiet(std::string_view stage) const
{
    if (!m_plan.partialRows || !m_impliedOutcome)
        return false;
    return m_plan.quietStages.contains(std::string(stage))
        || (m_stageWords.find(stage) == m_stageWords.end() && !m_words.outcome(stage));
}

void RecordTyper::settleOutcome(std::span<const std::string_view> cells, TextArena& arena)
{
    Value& outcome = m_values[*m_outcome];
    const std::string_view own = textOrConstant(*m_outcome, cells, arena);
    const std::string_view stage = m_stage ? textOrConstant(*m_stage, cells, arena) : std::string_view();
    outcome.present = !own.empty() || (!stage.empty() && !isQuiet(stage));
    if (outcome.present)
        outcome.text = own.empty() ? outcomeOf(m_stageWords, stage) : outcomeOf(m_outcomeWords, own);
}

std::optional<Issue> RecordTyper::missing() const
{
    for (std::size_t i = 0; i < m_required.size(); ++i) {
        const bool met = std::any_of(m_required[i].begin(), m_required[i].end(), [&](const auto& readers) {
            return std::all_of(
                readers.begin(), readers.end(), [&](std::size_t reader) { return m_values[reader].present; });
        });
        if (met)
            continue;
        EntitySchema part = *m_schema;
        part.required = {m_schema->required[i]};
        Issue issue{IssueKind::RequiredEmpty, 0, "", "", {requirement(part)}};
        if (!m_required[i].empty() && m_readers[m_required[i].front().front()].plan != nullptr)
            issue.column = m_readers[m_required[i].front().front()].plan->header;
        return issue;
    }
    return std::nullopt;
}

std::optional<Issue> RecordTyper::type(std::span<const std::string_view> cells, std::int64_t line, TextArena& arena)
{
    std::optional<Issue> first;
    std::fill(m_values.begin(), m_values.end(), Value());
    if (m_outcome)
        settleOutcome(cells, arena);
    for (std::size_t i = 0; i < m_readers.size(); ++i) {
        const Reader& reader = m_readers[i];
        if (reader.outcome)
            continue;
        const bool decided = m_outcome && m_values[*m_outcome].text != "open" && m_values[*m_outcome].present;
        if (reader.condition == (decided ? Condition::Open : Condition::Decided))
            continue;
        const std::string_view cell = text(reader, cells, arena);
        if (cell.empty() || (isMeasured(reader.type) && isBlankText(cell))) {
            m_values[i] = reader.constantValue;
            m_values[i].text = arena.keep(m_values[i].text);
            continue;
        }
        if (std::optional<Issue> wrong = typeValue(reader, cell, m_values[i]); wrong && !first)
            first = std::move(wrong);
    }
    if (!first)
        first = missing();
    if (first)
        first->row = line;
    return first;
}

} // namespace quarterdeck
