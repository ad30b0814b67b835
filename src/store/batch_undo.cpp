// SPDX-License-Identifier: GPL-3.0-or-later
#include "batch_undo.h"

#include "stored_blocks.h"

#include <fmt/format.h>

namespace quarterdeck {

BatchUndo::BatchUndo(Database& database, const StoreSchema& schema, RecordWriter& writer, TouchedRows& touched)
    : m_database(database), m_schema(schema), m_writer(writer), m_touched(touched)
{
}

Result<void> BatchUndo::markDead(std::int64_t batch)
{
    if (Result<void> marked = m_database.run("UPDATE batches SET live = 0 WHERE batch = ? AND live = 1", batch);
        !marked)
        return marked;
    if (m_database.changes() == 0)
        return failure(ErrorKind::NoSuchBatch, m_database.path().string(), {std::to_string(batch)});
    return {};
}

Result<std::vector<BatchUndo::BlockPlace>> BatchUndo::blocksOf(const std::string& condition) const
{
    Result<Statement> rows = m_database.prepare(
        fmt::format("SELECT k.block, f.file, f.entity, f.plan FROM blocks k JOIN files f ON f.file = k.file "
                    "JOIN batches b ON b.batch = f.batch WHERE {} ORDER BY b.batch, f.file, k.block",
            condition));
    if (!rows)
        return tl::unexpected(rows.error());
    std::vector<BlockPlace> places;
    for (;;) {
        const Result<bool> row = rows->step();
        if (!row)
            return tl::unexpected(row.error());
        if (!*row)
            return places;
        if (const EntityTable* table = m_schema.table(rows->text(2)))
            places.push_back({rows->integer(0), rows->integer(1), table, std::string(rows->text(3))});
    }
}

Result<std::vector<std::int64_t>> BatchUndo::rowsOf(
    const BlockPlace& place, const std::string& source, const StoredBlock& block) const
{
    Result<Statement> find
        = m_database.prepare(fmt::format("SELECT row FROM {} WHERE _source = ? AND _key = ?", place.table->name()));
    if (!find)
        return tl::unexpected(find.error());
    std::vector<std::int64_t> found; // 0: none
    find->bind(1, source);
    for (const StoredRecord& record : block.records) {
        find->bindView(2, record.key);
        const Result<bool> row = find->step();
        if (!row)
            return tl::unexpected(row.error());
        found.push_back(*row ? find->integer(0) : 0);
        find->reset();
    }
    return found;
}

Result<void> BatchUndo::emptyRows(const BlockPlace& place, const std::string& source)
{
    const Result<StoredBlock> block = loadBlock(m_database, place.block);
    if (!block)
        return tl::unexpected(block.error());
    const Result<std::vector<std::int64_t>> rows = rowsOf(place, source, *block);
    if (!rows)
        return tl::unexpected(rows.error());

    std::string assignments = "_block = NULL, _position = NULL, _line = NULL";
    for (const TableColumn& field : place.table->fields)
        assignments += fmt::format(", \"{}\" = NULL", field.name);
    Result<Statement> empty
        = m_database.prepare(fmt::format("UPDATE {} SET {} WHERE row = ?", place.table->name(), assignments));
    if (!empty)
        return tl::unexpected(empty.error());
    RowSet& emptied = m_emptied[place.table->name()];
    for (const std::int64_t row : *rows) {
        const auto index = static_cast<std::size_t>(row);
        if (index >= emptied.size())
            emptied.resize(index + 1);
        if (row == 0 || emptied[index])
            continue;
        emptied[index] = true;
        m_touched.add(place.table->name(), row);
        empty->bindAll(row);
        if (Result<void> done = empty->run(); !done)
            return done;
    }
    return {};
}

Result<void> BatchUndo::foldAgain(const BlockPlace& place, const std::string& source, const CellReader& reader)
{
    const RowSet& emptied = m_emptied[place.table->name()];
    const Result<StoredBlock> block = loadBlock(m_database, place.block);
    if (!block)
        return tl::unexpected(block.error());
    const Result<std::vector<std::int64_t>> rows = rowsOf(place, source, *block);
    if (!rows)
        return tl::unexpected(rows.error());

    std::vector<std::vector<std::string>> cells;
    std::vector<std::size_t> positions;
    for (std::size_t position = 0; position < rows->size(); ++position) {
        const auto row = static_cast<std::size_t>((*rows)[position]);
        if (row >= emptied.size() || !emptied[row])
            continue;
        positions.push_back(position);
        const StoredRecord& record = block->records[position];
        cells.emplace_back(record.cells.begin(), record.cells.end());
    }
    if (cells.empty())
        return {};
    const Result<RecordBlock> records = reader(cells, place.plan);
    if (!records)
        return tl::unexpected(records.error());
    if (m_currentFile != place.file) {
        m_writer.beginFile(*place.table, place.file);
        m_currentFile = place.file;
    }
    if (Result<void> begun = m_writer.beginBlock(*records); !begun)
        return begun;
    for (std::size_t index = 0; index < positions.size(); ++index) {
        const StoredRecord& record = block->records[positions[index]];
        const RecordOrigin origin{place.block, static_cast<std::int64_t>(positions[index]), record.line};
        if (Result<void> folded = m_writer.fold(*records, index, std::string(record.key), origin); !folded)
            return folded;
    }
    return {};
}

Result<void> BatchUndo::deleteUnspoken()
{
    for (const auto& [entity, rows] : m_emptied)
        if (Result<void> deleted = m_database.execute(fmt::format("DELETE FROM {} WHERE _block IS NULL", entity));
            !deleted)
            return deleted;
    return {};
}

Result<void> BatchUndo::run(std::int64_t batch, const std::string& source, const CellReader& reader, Progress& progress)
{
    if (Result<void> marked = markDead(batch); !marked)
        return marked;
    const Result<std::vector<BlockPlace>> dead = blocksOf(fmt::format("b.batch = {}", batch));
    if (!dead)
        return tl::unexpected(dead.error());
    std::string entities;
    for (const BlockPlace& place : *dead) {
        if (progress.cancelled())
            return failure(ErrorKind::Cancelled, m_database.path().string());
        if (Result<void> emptied = emptyRows(place, source); !emptied)
            return emptied;
    }
    for (const auto& [entity, rows] : m_emptied)
        entities += fmt::format("{}'{}'", entities.empty() ? "" : ", ", entity);
    const Result<std::vector<BlockPlace>> live = blocksOf(fmt::format("b.live = 1 AND f.entity IN ({}) AND b.source = "
                                                                      "(SELECT source FROM batches WHERE batch = {})",
        entities, batch));
    if (!live)
        return tl::unexpected(live.error());
    std::int64_t done = 0;
    for (const BlockPlace& place : *live) {
        if (progress.cancelled())
            return failure(ErrorKind::Cancelled, m_database.path().string());
        if (Result<void> again = foldAgain(place, source, reader); !again)
            return again;
        progress.advance(Phase::Writing, ++done, static_cast<std::int64_t>(live->size()));
    }
    return deleteUnspoken();
}

} // namespace quarterdeck
