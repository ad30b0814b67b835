// SPDX-License-Identifier: GPL-3.0-or-later
#include <quarterdeck/ingest/import_file.h>

#include "record_reader.h"
#include "record_typer.h"
#include "type_rows.h"

#include <optional>
#include <utility>

namespace quarterdeck {

namespace {

tl::unexpected<Error> changed(const RecognisedFile& file)
{
    const std::string path = file.path.string();
    return failure(ErrorKind::ReadFailed, path, {path, "the file was changed after it was recognised"});
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
        if (Result<void> typed = typeRows(std::move(*raw), *typer, sink); !typed)
            return typed;
        progress.advance(Phase::Reading, (*reader)->bytesRead(), (*reader)->bytes());
    }
}

Result<RecordBlock> readCells(const std::vector<std::vector<std::string>>& rows, const ReadingPlan& plan,
    const EntityModel& entities, const std::string& workspaceTimeZone)
{
    Result<RecordTyper> typer = RecordTyper::make(plan, entities, workspaceTimeZone);
    if (!typer)
        return tl::unexpected(typer.error());
    TextArena arena;
    std::vector<std::string_view> cells(plan.columns.size());
    const auto fill = [&cells](const std::vector<std::string>& row, auto&& keep) {
        for (std::size_t column = 0; column < cells.size(); ++column)
            cells[column] = column < row.size() ? keep(row[column]) : std::string_view();
    };
    std::optional<RecordTyper::Shape> shape;
    for (const std::vector<std::string>& row : rows) {
        fill(row, [](const std::string& cell) { return std::string_view(cell); });
        const RecordTyper::Shape own = typer->shapeOf(cells);
        shape = shape.value_or(own) == own ? own : RecordTyper::Shape::Whole;
    }
    RecordBlock block = typer->emptyBlock(shape.value_or(RecordTyper::Shape::Whole));
    for (const std::vector<std::string>& row : rows) {
        fill(row, [&arena](const std::string& cell) { return arena.keep(cell); });
        // a fault leaves the value empty: these rows were accepted once
        static_cast<void>(typer->type(cells, 0, arena));
        typer->appendTo(block, *shape);
        block.lines.push_back(0);
        block.cells.insert(block.cells.end(), cells.begin(), cells.end());
    }
    block.text = arena.take();
    return block;
}

} // namespace quarterdeck
