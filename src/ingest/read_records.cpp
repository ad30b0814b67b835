// SPDX-License-Identifier: GPL-3.0-or-later
#include <quarterdeck/ingest/import_file.h>

#include "record_reader.h"
#include "record_typer.h"
#include "row_shape.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace quarterdeck {

namespace {

tl::unexpected<Error> changed(const RecognisedFile& file)
{
    const std::string path = file.path.string();
    return failure(ErrorKind::ReadFailed, path, {path, "the file was changed after it was recognised"});
}

std::optional<Issue> shapeIssue(const RawBlock& raw, std::size_t row, std::size_t columns)
{
    const std::span<const std::string_view> cells = raw.row(row);
    if (std::binary_search(raw.unterminated.begin(), raw.unterminated.end(), row))
        return Issue{IssueKind::UnterminatedQuote, raw.lines[row], "", std::string(cells.back().substr(0, 80)), {}};
    if (isRagged(cells, columns))
        return Issue{
            IssueKind::RaggedRow, raw.lines[row], "", "", {std::to_string(columns), std::to_string(cells.size())}};
    return std::nullopt;
}

void append(std::vector<std::vector<char>>& text, std::vector<std::vector<char>> more)
{
    text.insert(text.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

/// Types the rows; those with a fault go to `sink.reject`.
RecordBlock typeRows(RawBlock&& raw, RecordTyper& typer, const RecordSink& sink)
{
    RecordBlock block = typer.emptyBlock();
    TextArena arena;
    for (std::size_t row = 0; row < raw.rows(); ++row) {
        const std::span<const std::string_view> cells = raw.row(row);
        std::optional<Issue> wrong = shapeIssue(raw, row, block.cellsPerRow);
        if (!wrong) {
            wrong = typer.type(cells, raw.lines[row], arena);
            // what is not computed with yet is kept as it came and judged when it is
            if (!typer.schema().used)
                wrong.reset();
        }
        if (wrong) {
            sink.reject({std::move(*wrong), std::vector<std::string>(cells.begin(), cells.end())});
            continue;
        }
        typer.appendTo(block);
        block.lines.push_back(raw.lines[row]);
        block.cells.insert(
            block.cells.end(), cells.begin(), cells.begin() + static_cast<std::ptrdiff_t>(block.cellsPerRow));
    }
    block.text = std::move(raw.text);
    append(block.text, arena.take());
    return block;
}

} // namespace

Result<void> readRecords(const RecognisedFile& file, const EntityModel& entities, const std::string& workspaceTimeZone,
    const RecordSink& sink, Progress& progress)
{
    Result<RecordTyper> typer = RecordTyper::make(file.plan, entities, workspaceTimeZone);
    if (!typer)
        return tl::unexpected(typer.error());
    Result<std::unique_ptr<RecordReader>> reader = openRecords(file.path, file.plan.separator, nullptr);
    if (!reader && reader.error().kind == ErrorKind::FileNotFound)
        return failure(ErrorKind::ReadFailed, file.path.string(), {file.path.string(), "the file is gone"});
    if (!reader)
        return tl::unexpected(reader.error());
    if ((*reader)->bytes() != file.bytes || (*reader)->header() != file.header)
        return changed(file);
    while (true) {
        if (progress.cancelled())
            return failure(ErrorKind::Cancelled, file.path.string());
        Result<RawBlock> raw = (*reader)->next();
        if (!raw)
            return tl::unexpected(raw.error());
        if (raw->rows() == 0)
            return {};
        RecordBlock block = typeRows(std::move(*raw), *typer, sink);
        if (block.rows() > 0)
            if (Result<void> taken = sink.block(std::move(block)); !taken)
                return taken;
        progress.advance(Phase::Reading, (*reader)->bytesRead(), (*reader)->bytes());
    }
}

Result<RecordBlock> readCells(const std::vector<std::vector<std::string>>& rows, const ReadingPlan& plan,
    const EntityModel& entities, const std::string& workspaceTimeZone)
{
    Result<RecordTyper> typer = RecordTyper::make(plan, entities, workspaceTimeZone);
    if (!typer)
        return tl::unexpected(typer.error());
    RecordBlock block = typer->emptyBlock();
    TextArena arena;
    std::vector<std::string_view> cells(block.cellsPerRow);
    for (const std::vector<std::string>& row : rows) {
        for (std::size_t column = 0; column < cells.size(); ++column)
            cells[column] = column < row.size() ? arena.keep(row[column]) : std::string_view();
        // a fault leaves the value empty: these rows were accepted once
        static_cast<void>(typer->type(cells, 0, arena));
        typer->appendTo(block);
        block.lines.push_back(0);
        block.cells.insert(block.cells.end(), cells.begin(), cells.end());
    }
    block.text = arena.take();
    return block;
}

} // namespace quarterdeck
