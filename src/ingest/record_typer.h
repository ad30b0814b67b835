// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "outcome_words.h"
#include "text_arena.h"

#include <quarterdeck/core/issue.h>
#include <quarterdeck/core/record_block.h>
#include <quarterdeck/core/result.h>
#include <quarterdeck/core/timestamp.h>
#include <quarterdeck/ingest/mapping.h>
#include <quarterdeck/semantic/entity_schema.h>

#include <functional>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace quarterdeck {

/// Makes typed values of a row's cells by a plan: the one place where text becomes a record, for files and for cells
/// that are read again.
class RecordTyper
{
public:
    RecordTyper(RecordTyper&&) = default;
    RecordTyper& operator=(RecordTyper&&) = default;

    /// Errors: InvalidSetting or UnknownEntity where plan and settings are none of ours.
    static Result<RecordTyper> make(
        const ReadingPlan& plan, const EntityModel& entities, const std::string& workspaceTimeZone);

    /// A block without rows that has this plan's columns.
    RecordBlock emptyBlock() const;
    /// Types the cells (one per column of the plan) into values(), text that is no part of a cell into `arena`. Gives
    /// what is wrong with the row, if anything: the first fault; values with a fault are empty.
    std::optional<Issue> type(std::span<const std::string_view> cells, std::int64_t line, TextArena& arena);
    /// Appends the last row typed.
    void appendTo(RecordBlock& block) const;

    const EntitySchema& schema() const { return *m_schema; }

private:
    enum class Condition { Always, Decided, Open };

    /// One field and the columns that it is read from.
    struct Reader
    {
        int field = 0;
        FieldType type = FieldType::Text;
        bool outcome = false;
        std::vector<int> columns;
        const ColumnPlan* plan = nullptr; // of the first column; none for constants
        std::string constant;
        Condition condition = Condition::Always;
    };
    /// Readers of which all must have a value, as alternatives.
    using Requirement = std::vector<std::vector<std::size_t>>;

    using Meanings = std::map<std::string, std::string_view, std::less<>>; // word -> outcome

    explicit RecordTyper(ReadingPlan plan) : m_plan(std::move(plan)) { }

    void addReaders();
    void addRequirements();
    Condition conditionOf(const ColumnPlan& column, int field) const;
    std::optional<std::size_t> readerOf(std::string_view field) const;
    std::string_view text(const Reader& reader, std::span<const std::string_view> cells, TextArena& arena) const;
    Issue fault(IssueKind kind, const Reader& reader, std::string_view text, std::vector<std::string> arguments) const;
    std::optional<Issue> typeValue(const Reader& reader, std::string_view text, Value& value) const;
    std::optional<Issue> typeDate(const Reader& reader, std::string_view text, Value& value) const;
    std::optional<Issue> typeNumber(const Reader& reader, std::string_view text, Value& value) const;
    std::optional<Issue> missing() const;
    void addWords(const std::string& field, Meanings& meanings) const;
    std::string_view outcomeOf(const Meanings& meanings, std::string_view word) const;
    void settleOutcome(std::span<const std::string_view> cells, TextArena& arena);

    ReadingPlan m_plan; // readers point into it: they stay right when the typer is moved, so it is never copied
    const EntitySchema* m_schema = nullptr;
    OutcomeWords m_words; // for words that the plan does not know
    Meanings m_stageWords;
    Meanings m_outcomeWords;
    TimeZone m_workspace;
    const void* m_fileZone = nullptr; // of the date library, null = the workspace's
    std::vector<Reader> m_readers;
    std::vector<Requirement> m_required;
    std::optional<std::size_t> m_outcome;
    std::optional<std::size_t> m_stage;
    std::vector<Value> m_values;
};

} // namespace quarterdeck
