// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "block_codec.h"
#include "record_writer.h"
#include "store_schema.h"
#include "touched_rows.h"

#include <quarterdeck/core/progress.h>
#include <quarterdeck/store/database.h>
#include <quarterdeck/store/import_batch.h>

#include <map>
#include <string>
#include <vector>

namespace quarterdeck {

/// Takes a batch back: marks it dead, empties the rows that its records spoke of, folds what the live batches say of
/// these rows in the order in which they came, and deletes rows that nobody speaks of any more.
class BatchUndo
{
public:
    BatchUndo(Database& database, const StoreSchema& schema, RecordWriter& writer, TouchedRows& touched);

    Result<void> run(std::int64_t batch, const std::string& source, const CellReader& reader, Progress& progress);

private:
    struct BlockPlace
    {
        std::int64_t block = 0;
        std::int64_t file = 0;
        const EntityTable* table = nullptr;
        std::string plan;
    };
    /// Which rows of an entity are folded anew, by row id.
    using RowSet = std::vector<bool>;

    Result<std::vector<BlockPlace>> blocksOf(const std::string& condition) const;
    Result<void> markDead(std::int64_t batch);
    Result<void> emptyRows(const BlockPlace& place, const std::string& source);
    Result<void> foldAgain(const BlockPlace& place, const std::string& source, const CellReader& reader);
    Result<void> deleteUnspoken();
    Result<std::vector<std::int64_t>> rowsOf(
        const BlockPlace& place, const std::string& source, const StoredBlock& block) const;

    Database& m_database;
    const StoreSchema& m_schema;
    RecordWriter& m_writer;
    TouchedRows& m_touched;
    std::map<std::string, RowSet> m_emptied;
    std::int64_t m_currentFile = 0;
};

} // namespace quarterdeck
