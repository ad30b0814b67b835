// SPDX-License-Identifier: GPL-3.0-or-later
#include "store_transaction.h"

#include "batch_undo.h"
#include "fact_columns.h"
#include "reference_resolver.h"
#include "stage_table.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <cassert>
#include <utility>

namespace quarterdeck {

StoreTransaction::StoreTransaction(
    Database& database, const StoreSchema& schema, std::string source, Transaction transaction, CodeTables codes)
    : m_database(database)
    , m_schema(schema)
    , m_source(std::move(source))
    , m_transaction(std::move(transaction))
    , m_codes(std::move(codes))
    , m_writer(database, m_codes, m_source, m_touched)
{
}

Result<std::unique_ptr<StoreTransaction>> StoreTransaction::begin(
    Database& database, const StoreSchema& schema, const std::string& source)
{
    Result<Transaction> transaction = Transaction::begin(database, Transaction::Kind::Write);
    if (!transaction)
        return tl::unexpected(transaction.error());
    Result<CodeTables> codes = CodeTables::load(database, source);
    if (!codes)
        return tl::unexpected(codes.error());
    std::unique_ptr<StoreTransaction> begun(
        new StoreTransaction(database, schema, source, std::move(*transaction), std::move(*codes)));
    if (Result<void> rebuilt = begun->rebuildStages(); !rebuilt) // what a migration left to be done
        return tl::unexpected(rebuilt.error());
    return begun;
}

Result<void> StoreTransaction::startBatch(const ImportStart& start)
{
    if (Result<void> inserted = m_database.run("INSERT INTO batches(source, at, import_day) VALUES(?, ?, ?)",
            start.source, start.at, start.importDay.days());
        !inserted)
        return inserted;
    m_batch = m_database.lastRow();
    return {};
}

Result<void> StoreTransaction::undoBatch(std::int64_t batch, const CellReader& reader, Progress& progress)
{
    m_batch = batch;
    m_unresolved = true;
    m_mayDropCodes = true;
    BatchUndo undo(m_database, m_schema, m_writer, m_touched);
    if (Result<void> undone = undo.run(batch, m_source, reader, progress); !undone)
        return undone;
    return rebuildStages();
}

Result<void> StoreTransaction::beginFile(const ImportFile& file)
{
    assert(m_batch != 0);
    m_entity = m_schema.entities().find(file.entity);
    if (!m_entity)
        return failure(ErrorKind::UnknownEntity, file.name, {file.entity});
    m_table = m_schema.table(file.entity);
    m_counts = {};
    if (Result<void> inserted = m_database.run(
            "INSERT INTO files(batch, name, sha256, entity, profile, header, plan) VALUES(?, ?, ?, ?, ?, ?, ?)",
            m_batch, file.name, file.sha256, file.entity, file.profile, nlohmann::json(file.header).dump(), file.plan);
        !inserted)
        return inserted;
    m_file = m_database.lastRow();
    const Result<std::int64_t> newest = m_database.integer("SELECT max(block) FROM blocks");
    if (!newest)
        return tl::unexpected(newest.error());
    m_nextBlock = *newest + 1;
    if (m_table)
        m_writer.beginFile(*m_table, m_file);
    return {};
}

Result<void> StoreTransaction::addRecord(
    const RecordBlock& block, std::size_t row, BlockEncoder& kept, std::vector<StoreRejection>& rejections)
{
    const std::int64_t line = block.lines[row];
    ++m_counts.rows;
    if (!m_table) {
        kept.add(line, recordKey(*m_entity, block, row).text, block, row);
        return {};
    }
    const Result<WrittenRecord> written = m_writer.write(block, row, {m_nextBlock, kept.records(), line});
    if (!written)
        return tl::unexpected(written.error());
    switch (written->outcome) {
    case WriteOutcome::Inserted:
        ++m_counts.inserted;
        break;
    case WriteOutcome::Updated:
        ++m_counts.updated;
        m_mayDropCodes = true;
        break;
    case WriteOutcome::Unchanged:
        ++m_counts.unchanged;
        break;
    case WriteOutcome::Duplicate:
        ++m_counts.rejected;
        m_mayDropCodes = true; // given for the refused record
        rejections.push_back({row,
            Issue{
                IssueKind::DuplicateId, line, "id", readableKey(written->key), {std::to_string(written->firstLine)}}});
        return {};
    }
    kept.add(line, written->key, block, row);
    return {};
}

Result<std::vector<StoreRejection>> StoreTransaction::add(RecordBlock&& block)
{
    std::vector<StoreRejection> rejections;
    BlockEncoder kept;
    m_unresolved = true;
    if (m_table)
        if (Result<void> begun = m_writer.beginBlock(block); !begun)
            return tl::unexpected(begun.error());
    for (std::size_t row = 0; row < block.rows(); ++row)
        if (Result<void> added = addRecord(block, row, kept, rejections); !added)
            return tl::unexpected(added.error());
    if (kept.records() > 0)
        if (Result<void> stored = keepBlock(kept); !stored)
            return tl::unexpected(stored.error());
    return rejections;
}

Result<void> StoreTransaction::keepBlock(const BlockEncoder& encoder)
{
    Result<Statement> insert
        = m_database.prepare("INSERT INTO blocks(block, file, records, bytes, data) VALUES(?, ?, ?, ?, ?)");
    if (!insert)
        return tl::unexpected(insert.error());
    const std::vector<char> compressed = encoder.compressed();
    insert->bindAll(m_nextBlock++, m_file, encoder.records(), encoder.bytes());
    insert->bindBlob(5, compressed);
    return insert->run();
}

Result<FileCounts> StoreTransaction::endFile(std::int64_t rejectedBefore)
{
    m_counts.rows += rejectedBefore;
    m_counts.rejected += rejectedBefore;
    if (Result<void> updated = m_database.run(
            "UPDATE files SET rows = ?, inserted = ?, updated = ?, unchanged = ?, rejected = ? WHERE file = ?",
            m_counts.rows, m_counts.inserted, m_counts.updated, m_counts.unchanged, m_counts.rejected, m_file);
        !updated)
        return tl::unexpected(updated.error());
    return m_counts;
}

Result<void> StoreTransaction::stages(const std::vector<StageMeaning>& meanings)
{
    for (const StageMeaning& meaning : meanings)
        if (Result<void> kept = keepStage(m_database, m_codes.texts, m_batch, meaning); !kept)
            return kept;
    return rebuildStages();
}

Result<void> StoreTransaction::rebuildStages()
{
    const Result<bool> changed = rebuildStageTable(m_database);
    if (!changed)
        return tl::unexpected(changed.error());
    m_stagesChanged = m_stagesChanged || *changed;
    return {};
}

Result<std::vector<FileIssue>> StoreTransaction::resolveReferences(Progress& progress)
{
    m_unresolved = false;
    std::vector<FileIssue> issues;
    std::int64_t done = 0;
    for (ReferenceTable& references : m_codes.references) {
        const DimensionLayout& layout = references.layout();
        if (progress.cancelled())
            return failure(ErrorKind::Cancelled, m_database.path().string());
        if (m_mayDropCodes)
            if (Result<void> dropped = dropUnusedCodes(m_database, m_schema, layout); !dropped)
                return tl::unexpected(dropped.error());
        ReferenceResolver resolver(m_database, m_schema, layout);
        const Result<bool> moved = resolver.resolve(references.firstNew());
        if (!moved)
            return tl::unexpected(moved.error());
        const Result<bool> copied = copyAttributes(m_database, layout, references.firstNew());
        if (!copied)
            return tl::unexpected(copied.error());
        if (*moved || *copied)
            m_changedDimensions.insert(layout.table);
        if (m_file != 0) { // only an import tells
            Result<std::vector<FileIssue>> found = resolver.issues(references.mentions());
            if (!found)
                return found;
            issues.insert(issues.end(), found->begin(), found->end());
        }
        if (Result<void> reloaded = references.reload(m_database); !reloaded)
            return tl::unexpected(reloaded.error());
        progress.advance(Phase::Resolving, ++done, static_cast<std::int64_t>(m_codes.references.size()));
    }
    return issues;
}

Result<const EntityTable*> StoreTransaction::tableOf(std::string_view entity) const
{
    if (const EntityTable* table = m_schema.table(entity))
        return table;
    return failure(ErrorKind::UnknownEntity, std::string(entity), {std::string(entity)});
}

Result<void> StoreTransaction::derive(std::string_view entity, const std::vector<std::string>& inputs, bool allRows,
    const Derivation& derivation, Progress& progress)
{
    const Result<const EntityTable*> table = tableOf(entity);
    if (!table)
        return tl::unexpected(table.error());
    const Result<ColumnQuery> query = columnQuery(**table, inputs);
    if (!query)
        return tl::unexpected(query.error());
    bool all = allRows || m_stagesChanged;
    for (const std::string& dimension : query->dimensions)
        all = all || m_changedDimensions.contains(dimension);
    const std::vector<std::int64_t>* rows = all ? nullptr : &m_touched.of(entity);
    return deriveColumns(m_database, **table, *query, inputs, rows, derivation, progress);
}

Result<ColumnBlock> StoreTransaction::read(std::string_view entity, const std::vector<std::string>& inputs)
{
    const Result<const EntityTable*> table = tableOf(entity);
    if (!table)
        return tl::unexpected(table.error());
    const Result<ColumnQuery> query = columnQuery(**table, inputs);
    if (!query)
        return tl::unexpected(query.error());
    return readColumns(m_database, *query, inputs);
}

Result<void> StoreTransaction::replaceFact(std::string_view fact, const ColumnBlock& rows)
{
    for (const FactSchema& own : m_schema.ownFacts())
        if (own.id == fact)
            return replaceRows(m_database, own, rows);
    return failure(ErrorKind::UnknownEntity, std::string(fact), {std::string(fact)});
}

std::string_view StoreTransaction::text(std::int64_t code) const { return m_codes.texts.text(code); }

Result<std::pair<std::string, std::int64_t>> StoreTransaction::origin(std::string_view entity, std::int64_t row)
{
    const Result<const EntityTable*> table = tableOf(entity);
    if (!table)
        return tl::unexpected(table.error());
    Result<Statement> statement = m_database.prepare(fmt::format(
        "SELECT f.name, e._line FROM {} e JOIN blocks b ON b.block = e._block JOIN files f ON f.file = b.file "
        "WHERE e.row = ?",
        (*table)->name()));
    if (!statement)
        return tl::unexpected(statement.error());
    statement->bindAll(row);
    const Result<bool> found = statement->step();
    if (!found)
        return tl::unexpected(found.error());
    return *found ? std::pair(std::string(statement->text(0)), statement->integer(1))
                  : std::pair(std::string(), std::int64_t{0});
}

Result<void> StoreTransaction::commit()
{
    if (m_unresolved) {
        Progress unwatched;
        if (Result<std::vector<FileIssue>> resolved = resolveReferences(unwatched); !resolved)
            return tl::unexpected(resolved.error());
    }
    if (Result<void> raised = m_database.execute("UPDATE meta SET value = value + 1 WHERE key = 'revision'"); !raised)
        return raised;
    return m_transaction.commit();
}

} // namespace quarterdeck
