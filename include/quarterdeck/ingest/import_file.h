// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quarterdeck/core/issue.h>
#include <quarterdeck/core/progress.h>
#include <quarterdeck/core/record_block.h>
#include <quarterdeck/core/result.h>
#include <quarterdeck/ingest/decision.h>
#include <quarterdeck/ingest/mapping.h>

#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace quarterdeck {

/// What the user says about the files to be read; everything else is recognised.
struct ReadingOptions
{
    std::optional<std::string> entity;
    /// All files of the import: a column that a mapping names needs to be in one of them only. None: the one that is
    /// read.
    std::vector<std::filesystem::path> files;
    std::vector<Mapping> mappings;
    std::optional<DateOrder> dateOrder;
    std::optional<char> decimal;
    std::optional<char> separator; ///< none: the one that the header line has most of
    std::optional<std::string> timeZone;
    std::string workspaceTimeZone = "UTC";
    /// A file of which it is not clear what it holds, or that lacks a column, is described for a person who can say it,
    /// in place of UnknownColumns, EntityUnclear and MissingColumn.
    bool describeUnclear = false;
};

/// A file that has been looked through once: what it holds and how it will be read.
struct RecognisedFile
{
    std::filesystem::path path;
    std::string sha256;
    std::vector<std::string> header;
    ReadingPlan plan;
    double entityConfidence = 0;
    std::int64_t rows = 0; ///< records seen
    std::vector<std::vector<std::string>> samples; ///< the first few values of each column
    std::vector<Issue> issues; ///< of the whole file (ColumnIgnored, EntityNotUsed, UnknownStageOutcome)
    std::int64_t bytes = 0; ///< of the file; another size when it is read again means that it was changed
    /// Why it cannot be read yet: what is known of it is in `plan`, whose entity is empty where that is not clear. Only
    /// with ReadingOptions::describeUnclear.
    std::optional<Error> unclear;

    /// What the stages of a deals file mean: by the mappings, else by known words, else open. By stage as written.
    const std::map<std::string, ValueMeaning>& stageMeanings() const;
};

/// Looks through the whole file: entity, roles of columns, date order and decimal mark from all of their values.
/// A Decision where every value fits two readings. Errors: everything that makes a file unreadable, UnknownColumns,
/// EntityUnclear, UnknownEntity, MissingColumn, MappingColumnAbsent, MappingInvalid, Cancelled.
/// Progress counts bytes.
Result<std::variant<RecognisedFile, Decision>> recognise(
    const std::filesystem::path& path, const EntityModel& entities, const ReadingOptions& options, Progress& progress);

/// A row that is kept out, with the cells as they came.
struct RejectedRow
{
    Issue reason;
    std::vector<std::string> cells;
};

/// Where the records of a file go. Called from the reading thread, in the file's order.
struct RecordSink
{
    /// The sink takes the block. An error ends the reading with that error.
    std::function<Result<void>(RecordBlock&&)> block;
    std::function<void(Issue&&)> issue; ///< of rows that are kept
    std::function<void(RejectedRow&&)> reject;
};

/// Reads, types and checks the file's records block by block. Requires: recognise() gave the plan and the file is
/// unchanged (ReadFailed otherwise). Rejected rows do not appear in blocks. A row with fewer cells than the header, or
/// with more of which one holds text, is rejected: no cell is guessed into a column. Progress counts bytes.
Result<void> readRecords(const RecognisedFile& file, const EntityModel& entities, const std::string& workspaceTimeZone,
    const RecordSink& sink, Progress& progress);

/// The same for cells that were stored before: one row of cells per record, as RecordBlock::cells held them.
/// Never rejects; used to fold records again.
Result<RecordBlock> readCells(const std::vector<std::vector<std::string>>& rows, const ReadingPlan& plan,
    const EntityModel& entities, const std::string& workspaceTimeZone);

/// Writes rejected rows as a CSV: the file's columns, then `quarterdeck_reason`, then the cells of a row that has more
/// of them than the header; importing it again ignores that column. Error: WriteFailed.
Result<void> writeRejects(const std::filesystem::path& path, const std::vector<std::string>& header,
    const std::vector<RejectedRow>& rows, const std::function<std::string(const Issue&)>& word);

} // namespace quarterdeck
