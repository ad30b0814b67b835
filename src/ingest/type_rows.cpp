// SPDX-License-Identifier: GPL-3.0-or-later
#include "type_rows.h"

#include "row_shape.h"
#include "text_arena.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>
#include <unordered_map>
#include <utility>
#include <vector>

namespace quarterdeck {

namespace {

using Shape = RecordTyper::Shape;
using Cells = std::span<const std::string_view>;

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

/// A row on its way into a block, or what keeps it out.
struct SeenRow
{
    Shape shape = Shape::Whole;
    std::optional<Issue> wrong;
};

std::optional<Issue> typeRow(RecordTyper& typer, Cells cells, std::int64_t line, TextArena& arena)
{
    std::optional<Issue> wrong = typer.type(cells, line, arena);
    // what is not computed with yet is kept as it came and judged when it is
    if (!typer.schema().used)
        wrong.reset();
    return wrong;
}

void reject(Issue&& reason, Cells cells, const RecordSink& sink)
{
    sink.reject({std::move(reason), std::vector<std::string>(cells.begin(), cells.end())});
}

void appendRow(RecordBlock& block, const RecordTyper& typer, Shape shape, Cells cells, std::int64_t line)
{
    typer.appendTo(block, shape);
    block.lines.push_back(line);
    block.cells.insert(
        block.cells.end(), cells.begin(), cells.begin() + static_cast<std::ptrdiff_t>(block.cellsPerRow));
}

Result<void> give(RecordBlock&& block, const RecordSink& sink)
{
    return block.rows() > 0 ? sink.block(std::move(block)) : Result<void>();
}

/// All rows speak of the same fields: the cells stay where they are.
Result<void> typeAlike(
    RawBlock&& raw, std::vector<SeenRow>&& rows, Shape shape, RecordTyper& typer, const RecordSink& sink)
{
    RecordBlock block = typer.emptyBlock(shape);
    TextArena arena;
    for (std::size_t row = 0; row < rows.size(); ++row) {
        const Cells cells = raw.row(row);
        std::optional<Issue> wrong = std::move(rows[row].wrong);
        if (!wrong)
            wrong = typeRow(typer, cells, raw.lines[row], arena);
        if (wrong)
            reject(std::move(*wrong), cells, sink);
        else
            appendRow(block, typer, shape, cells, raw.lines[row]);
    }
    block.text = std::move(raw.text);
    append(block.text, arena.take());
    return give(std::move(block), sink);
}

/// Rows of several shapes: a block for each, with cells of its own.
class ShapedBlocks
{
public:
    ShapedBlocks(RecordTyper& typer, const RecordSink& sink) : m_typer(typer), m_sink(sink) { start(); }

    Result<void> add(Cells cells, std::int64_t line, Shape shape)
    {
        // a record that comes again in another shape must come after this one
        const auto [known, isNew] = m_shapes.try_emplace(m_typer.identityOf(cells), shape);
        if (!isNew && known->second != shape) {
            if (Result<void> given = handOver(); !given)
                return given;
            m_shapes.emplace(m_typer.identityOf(cells), shape);
        }
        Part& part = m_parts[static_cast<std::size_t>(shape)];
        m_own.clear();
        for (const std::string_view cell : cells)
            m_own.push_back(part.arena.keep(cell));
        if (std::optional<Issue> wrong = typeRow(m_typer, m_own, line, part.arena))
            reject(std::move(*wrong), cells, m_sink);
        else
            appendRow(part.block, m_typer, shape, m_own, line);
        return {};
    }

    Result<void> handOver()
    {
        for (Part& part : m_parts) {
            part.block.text = part.arena.take();
            if (Result<void> given = give(std::move(part.block), m_sink); !given)
                return given;
        }
        start();
        return {};
    }

private:
    struct Part
    {
        RecordBlock block;
        TextArena arena;
    };

    void start()
    {
        m_shapes.clear();
        for (std::size_t shape = 0; shape < m_parts.size(); ++shape)
            m_parts[shape].block = m_typer.emptyBlock(static_cast<Shape>(shape));
    }

    RecordTyper& m_typer;
    const RecordSink& m_sink;
    std::array<Part, RecordTyper::kShapes> m_parts;
    std::unordered_map<std::size_t, Shape> m_shapes; // by identity
    std::vector<std::string_view> m_own;
};

} // namespace

Result<void> typeRows(RawBlock&& raw, RecordTyper& typer, const RecordSink& sink)
{
    const std::size_t columns = typer.columns();
    std::vector<SeenRow> rows(raw.rows());
    std::optional<Shape> shape;
    bool alike = true;
    for (std::size_t row = 0; row < rows.size(); ++row) {
        rows[row].wrong = shapeIssue(raw, row, columns);
        if (rows[row].wrong)
            continue;
        rows[row].shape = typer.shapeOf(raw.row(row));
        shape = shape.value_or(rows[row].shape);
        alike = alike && rows[row].shape == *shape;
    }
    if (alike)
        return typeAlike(std::move(raw), std::move(rows), shape.value_or(Shape::Whole), typer, sink);
    ShapedBlocks blocks(typer, sink);
    for (std::size_t row = 0; row < rows.size(); ++row) {
        const Cells cells = raw.row(row);
        if (rows[row].wrong)
            reject(std::move(*rows[row].wrong), cells, sink);
        else if (Result<void> added = blocks.add(cells.first(columns), raw.lines[row], rows[row].shape); !added)
            return added;
    }
    return blocks.handOver();
}

} // namespace quarterdeck
