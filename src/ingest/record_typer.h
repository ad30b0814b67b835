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
#include <utility>
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

    /// Which of the plan's fields a row speaks of. Those that it leaves have no column in its block.
    enum class Shape {
        Whole, ///< all
        Decided, ///< a single close date is the close date: the expected one is left
        Quiet, ///< the stage does not tell the outcome: it and the close date are left
    };
    static constexpr std::size_t kShapes = 3;

    Shape shapeOf(std::span<const std::string_view> cells);
    /// What makes a row the same record as another of the file, as a hash: the id, else the natural key.
    std::size_t identityOf(std::span<const std::string_view> cells) const;
    /// Whether rows of this plan can be of several shapes.
    bool hasShapes() const { return m_plan.partialRows && m_outcome.has_value(); }

    /// A block without rows that has the plan's columns for rows of that shape.
    RecordBlock emptyBlock(Shape shape) const;
    /// Types the cells (one per column of the plan) into values(), text that is no part of a cell into `arena`. Gives
    /// what is wrong with the row, if anything: the first fault; values with a fault are empty.
    std::optional<Issue> type(std::span<const std::string_view> cells, std::int64_t line, TextArena& arena);
    /// Appends the last row typed to a block of that shape.
    void appendTo(RecordBlock& block, Shape shape) const;

    const EntitySchema& schema() const { return *m_schema; }
    /// Constants that cannot be what their fields hold, with what they could be. Such a constant fills nothing.
    std::vector<std::pair<std::string, std::string>> wrongConstants() const;
    std::size_t columns() const { return m_plan.columns.size(); } ///< cells of a row

private:
    enum class Condition { Always, Decided, Open };

    /// One field and the columns that it is read from.
    struct Reader
    {
        int field = 0;
        FieldType type = FieldType::Text;
        bool outcome = false;
        bool share = false; // from 0 to 1
        std::vector<int> columns;
        const ColumnPlan* plan = nullptr; // of the first column; none for constants
        std::string_view constant; // the plan's
        Value constantValue; // its text is that of the constant
        Condition condition = Condition::Always;
    };
    /// Readers of which all must have a value, as alternatives.
    using Requirement = std::vector<std::vector<std::size_t>>;

    using Meanings = std::map<std::string, std::string_view, std::less<>>; // word -> outcome

    explicit RecordTyper(ReadingPlan plan) : m_plan(std::move(plan)) { }

    void addReaders();
    void addRequirements();
    static bool leaves(Shape shape, const Reader& reader);
    bool isQuiet(std::string_view stage) const;
    Condition conditionOf(const ColumnPlan& column, int field) const;
    std::optional<std::size_t> readerOf(std::string_view field) const;
    void typeConstants();
    std::string_view text(const Reader& reader, std::span<const std::string_view> cells, TextArena& arena) const;
    std::string_view textOrConstant(
        std::size_t reader, std::span<const std::string_view> cells, TextArena& arena) const;
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
    bool m_impliedOutcome = false; // the file has no outcome: the stage may tell it
    bool m_sharedClose = false; // one column is the close date or the expected one, by the outcome
    std::vector<Value> m_values;
};

} // namespace quarterdeck
