// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "block_codec.h"
#include "code_tables.h"
#include "record_writer.h"
#include "store_schema.h"
#include "touched_rows.h"

#include <quarterdeck/store/database.h>
#include <quarterdeck/store/import_batch.h>

#include <memory>
#include <optional>
#include <set>
#include <string>

namespace quarterdeck {

/// The transactions of a store: an import, an undo or a rebuild, over one connection.
class StoreTransaction : public ImportBatch
{
public:
    /// Records of `source` can be written. `batch` 0: no batch.
    static Result<std::unique_ptr<StoreTransaction>> begin(
        Database& database, const StoreSchema& schema, const std::string& source);

    /// Makes a new batch of this transaction.
    Result<void> startBatch(const ImportStart& start);
    /// Makes this transaction the undoing of a batch.
    Result<void> undoBatch(std::int64_t batch, const CellReader& reader, Progress& progress);

    Result<void> beginFile(const ImportFile& file) override;
    Result<std::vector<StoreRejection>> add(RecordBlock&& block) override;
    Result<FileCounts> endFile(std::int64_t rejectedBefore) override;
    Result<void> stages(const std::vector<StageMeaning>& meanings) override;
    Result<std::vector<FileIssue>> resolveReferences(Progress& progress) override;
    Result<void> derive(std::string_view entity, const std::vector<std::string>& inputs, bool allRows,
        const Derivation& derivation, Progress& progress) override;
    Result<ColumnBlock> read(std::string_view entity, const std::vector<std::string>& inputs) override;
    Result<void> replaceFact(std::string_view fact, const ColumnBlock& rows) override;
    std::string_view text(std::int64_t code) const override;
    Result<std::pair<std::string, std::int64_t>> origin(std::string_view entity, std::int64_t row) override;
    Result<void> commit() override;
    std::int64_t batch() const override { return m_batch; }

private:
    StoreTransaction(
        Database& database, const StoreSchema& schema, std::string source, Transaction transaction, CodeTables codes);

    Result<const EntityTable*> tableOf(std::string_view entity) const;
    Result<void> addRecord(
        const RecordBlock& block, std::size_t row, BlockEncoder& kept, std::vector<StoreRejection>& rejections);
    Result<void> keepBlock(const BlockEncoder& encoder);
    Result<void> rebuildStages();

    Database& m_database;
    const StoreSchema& m_schema;
    std::string m_source;
    Transaction m_transaction;
    CodeTables m_codes;
    TouchedRows m_touched;
    RecordWriter m_writer;

    std::int64_t m_batch = 0;
    std::int64_t m_file = 0;
    std::int64_t m_nextBlock = 0;
    const EntityTable* m_table = nullptr; ///< of the current file; nullptr: its entity is not used yet
    const EntitySchema* m_entity = nullptr;
    FileCounts m_counts;

    bool m_unresolved = false; ///< records changed since references were resolved
    bool m_mayDropCodes = false; ///< something was overwritten, so a code may have lost its last use
    bool m_stagesChanged = false;
    std::set<std::string> m_changedDimensions;
};

} // namespace quarterdeck
