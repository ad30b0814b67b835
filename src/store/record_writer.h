// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "code_tables.h"
#include "record_key.h"
#include "store_schema.h"
#include "touched_rows.h"

#include <quarterdeck/core/record_block.h>
#include <quarterdeck/store/database.h>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace quarterdeck {

/// Where a record's cells are kept.
struct RecordOrigin
{
    std::int64_t block = 0;
    std::int64_t position = 0;
    std::int64_t line = 0;
};

enum class WriteOutcome { Inserted, Updated, Unchanged, Duplicate };

struct WrittenRecord
{
    WriteOutcome outcome = WriteOutcome::Unchanged;
    std::string key;
    std::int64_t firstLine = 0; ///< of a Duplicate: the line that spoke of the id first
};

/// Folds records into an entity's table by identity: the columns that a record brings win over what is there.
/// A row's origin is the last record that changed it. Files come one after the other.
class RecordWriter
{
public:
    RecordWriter(Database& database, CodeTables& codes, std::string source, TouchedRows& touched);

    void beginFile(const EntityTable& table, std::int64_t file);
    /// Before the first record of each block.
    Result<void> beginBlock(const RecordBlock& block);
    /// Writes a record that a file brings now. The same id with other values in one file is a Duplicate and not
    /// written; equals by natural key are told apart by their order.
    Result<WrittenRecord> write(const RecordBlock& block, std::size_t row, RecordOrigin origin);
    /// Writes a record of a known key, as write() once did.
    Result<void> fold(const RecordBlock& block, std::size_t row, const std::string& key, RecordOrigin origin);

private:
    struct Encoded
    {
        enum class Kind { Empty, Number, Text } kind = Kind::Empty;
        std::int64_t number = 0;
        std::string_view text;
    };
    struct Found
    {
        std::int64_t row = 0;
        bool differs = false; ///< from the values encoded last
    };

    Result<void> encode(const RecordBlock& block, std::size_t row, std::int64_t line);
    Result<Encoded> encodeValue(const Value& value, std::size_t field, std::int64_t line);
    Result<std::optional<Found>> find(std::string_view key);
    Result<WriteOutcome> store(std::optional<Found> found, const std::string& key, RecordOrigin origin);
    /// False: a row of this key is there already.
    Result<bool> insert(const std::string& key, RecordOrigin origin);
    Result<void> update(std::int64_t row, RecordOrigin origin);
    bool sameAsStored(int firstColumn) const;
    static void bindEncoded(Statement& statement, int parameter, const Encoded& value);
    std::int64_t lineSeen(std::int64_t row) const;
    void noteSeen(std::int64_t row, std::int64_t line);

    Database& m_database;
    CodeTables& m_codes;
    std::string m_source;
    TouchedRows& m_touched;

    const EntityTable* m_table = nullptr;
    std::int64_t m_file = 0;
    std::vector<int> m_fields; ///< that the prepared statements speak of
    std::optional<Statement> m_find;
    std::optional<Statement> m_insert;
    std::optional<Statement> m_update;
    std::vector<Encoded> m_values;
    bool m_expectsNew = true;
    std::vector<std::int32_t> m_lineOfRow; ///< by row id: the line of this file that spoke of it, 0 = none
    std::unordered_map<std::string, std::int64_t> m_twins; ///< natural keys that this file has more than once
};

} // namespace quarterdeck
