// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quarterdeck/core/column_block.h>
#include <quarterdeck/core/date.h>
#include <quarterdeck/core/issue.h>
#include <quarterdeck/core/progress.h>
#include <quarterdeck/core/record_block.h>
#include <quarterdeck/core/result.h>

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace quarterdeck {

struct ImportStart
{
    std::string source = "main"; ///< the CRM that the files came from
    std::string at; ///< ISO time, UTC
    Date importDay; ///< the day of the import in the workspace's zone
};

/// A file that is about to be added.
struct ImportFile
{
    std::string name;
    std::string sha256;
    std::string entity;
    std::string profile;
    std::vector<std::string> header;
    std::string plan; ///< JSON of the reading plan: reads the stored cells again
};

struct FileCounts
{
    std::int64_t rows = 0; ///< rows of the file, rejected ones included
    std::int64_t inserted = 0;
    std::int64_t updated = 0;
    std::int64_t unchanged = 0;
    std::int64_t rejected = 0;
};

/// What the store found wrong with rows of one block: the index of the row in the block.
struct StoreRejection
{
    std::size_t row = 0;
    Issue reason;
};

/// What the store found about a record that is kept, and the file that brought it.
struct FileIssue
{
    std::string file;
    Issue issue;
};

/// Reads stored cells again by a stored plan.
using CellReader
    = std::function<Result<RecordBlock>(const std::vector<std::vector<std::string>>& cells, const std::string& plan)>;

/// Derives columns from columns: a function of the facts layer, bound to its settings.
using Derivation = std::function<ColumnBlock(const ColumnBlock&)>;

/// What a word of a stage column means, for the store's table of stages.
struct StageMeaning
{
    std::string stage;
    std::string outcome; ///< "": not said
    std::optional<int> order;
    std::optional<double> probability;
};

/// A write transaction over the store. Destroyed without commit() it leaves the store as it was.
class ImportBatch
{
public:
    virtual ~ImportBatch() = default;

    virtual Result<void> beginFile(const ImportFile& file) = 0;
    /// Writes the block's records (inserted, updated or unchanged by identity) and keeps its cells. Of an entity that
    /// is not used yet only the cells are kept. Gives the rows that it refuses (DuplicateId with other values in one
    /// file).
    virtual Result<std::vector<StoreRejection>> add(RecordBlock&& block) = 0;
    virtual Result<FileCounts> endFile(std::int64_t rejectedBefore) = 0;
    /// Meanings of stage words that this batch's files brought. They belong to the batch's source; of several batches
    /// the latest that says anything of an outcome, an order or a probability speaks for that.
    virtual Result<void> stages(const std::vector<StageMeaning>& meanings) = 0;

    /// Resolves references by id, then by folded name, over all records of the batch's source and then all sources.
    /// Gives FoldedReference, UnknownReference and AmbiguousName, one per distinct reference that this batch brought,
    /// or that means something else since (of the newest file of the records, without a line); their `column` is the
    /// field's id. Called before derive(); commit() does what was left out.
    virtual Result<std::vector<FileIssue>> resolveReferences(Progress& progress) = 0;

    /// Columns of an entity's table, also by path ("product.unit_cost", "owner.member"), of the touched rows or all,
    /// in blocks of at most kBlockRows; `derive` gives columns that are written to the same rows. All rows are taken
    /// as well where this batch changed stages or the attributes of a dimension that a path goes through.
    /// "stage.probability" (scaled by kDecimalOne) is what the record's source says of its stage.
    /// Of an entity that is a dimension, its own name as input ("owner" of users) is the member code of the record.
    virtual Result<void> derive(std::string_view entity, const std::vector<std::string>& inputs, bool allRows,
        const Derivation& derivation, Progress& progress)
        = 0;
    /// All rows of an entity's table, for facts of another grain.
    virtual Result<ColumnBlock> read(std::string_view entity, const std::vector<std::string>& inputs) = 0;
    /// Replaces a fact table of its own.
    virtual Result<void> replaceFact(std::string_view fact, const ColumnBlock& rows) = 0;
    /// Text of a code, for derivations; valid until the batch ends.
    virtual std::string_view text(std::int64_t code) const = 0;

    /// Where the record of a row came from, for findings of derivations: name of the file and line (0 if unknown).
    virtual Result<std::pair<std::string, std::int64_t>> origin(std::string_view entity, std::int64_t row) = 0;

    virtual Result<void> commit() = 0;
    /// The number of the batch that is imported or undone; 0 of a rebuild.
    virtual std::int64_t batch() const = 0;
};

} // namespace quarterdeck
