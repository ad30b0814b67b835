// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quarterdeck/core/column_block.h>
#include <quarterdeck/core/progress.h>
#include <quarterdeck/core/record_block.h>
#include <quarterdeck/core/result.h>
#include <quarterdeck/engine/snapshot.h>
#include <quarterdeck/store/import_batch.h>
#include <quarterdeck/store/store_access.h>

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace quarterdeck {

struct BatchFile
{
    std::string file;
    std::string sha256;
    std::string entity;
    std::int64_t inserted = 0;
    std::int64_t updated = 0;
};

struct Batch
{
    std::int64_t id = 0;
    std::string at; ///< ISO, UTC
    bool live = true;
    std::vector<BatchFile> files;
    std::string source; ///< the CRM that the files came from
};

/// Records as the CRM gave them: the columns of their files (united where files differ) and one row of cells per
/// record.
struct OriginalRows
{
    std::vector<std::string> columns;
    std::vector<std::string> ids; ///< the record's id or natural key
    std::vector<std::vector<std::string>> cells;
    /// How the files were read that the cells come from, once for each plan and header: where the file's columns stand
    /// in `columns`, and the plan as it was stored.
    std::vector<std::pair<std::vector<std::size_t>, std::string>> plans = {};
};

/// Fields of records as they are understood: names instead of codes, ISO dates, amounts with their decimals; "" for
/// none.
struct ReadableRows
{
    std::vector<std::string> ids; ///< the record's id or natural key
    std::vector<std::vector<std::string>> cells; ///< one per field
};

/// A finding of data quality that the store can count.
struct QualityFinding
{
    IssueKind kind;
    std::string entity;
    std::int64_t count = 0;
};

/// The workspace's SQLite file. Owns the writing connection (WAL); belongs to one thread. Every change is a transaction
/// and raises the revision. Errors: NotAStore, EmptyStore, NewerStore, OlderStore, StoreLocked, StoreReadOnly,
/// DiskFull, StoreDamaged, NoPermission. Batches must not outlive it.
class Store
{
public:
    /// Older versions are migrated, each step in a transaction after the file was copied to `<path>.v<N>.bak`; to be
    /// read only they are OlderStore. A file with nothing in it is EmptyStore unless it may be made.
    static Result<Store> open(
        const std::filesystem::path& path, StoreAccess access, const EntityModel& entities, const FactModel& facts);
    /// Writes a copy of the store as it is now to `copy`, which must not exist; reads only. One of which nothing was
    /// made yet becomes the same.
    static Result<void> copy(const std::filesystem::path& path, const std::filesystem::path& copy);
    /// Removes a store that nothing was ever committed to. One that somebody else has open, or has put to use, stays.
    static void removeUnused(const std::filesystem::path& path);
    Store(Store&&) noexcept;
    Store& operator=(Store&&) noexcept;
    ~Store();

    const std::filesystem::path& path() const;
    Result<std::int64_t> revision() const;

    Result<WorkspaceSettings> settings() const;
    /// Stores the settings. While a transaction of beginRebuild() is open it belongs to that; else it is one of its
    /// own. Derived columns are the caller's to rebuild.
    Result<void> setSettings(const WorkspaceSettings& settings);

    /// Starts a transaction that becomes a batch when committed. One at a time.
    Result<std::unique_ptr<ImportBatch>> beginImport(const ImportStart& start);
    /// Marks a batch dead and folds the records that it touched again from the blocks of the live ones, as a
    /// transaction that the caller finishes (derives, commits).
    Result<std::unique_ptr<ImportBatch>> beginUndo(std::int64_t batch, const CellReader& reader, Progress& progress);
    /// A transaction that imports nothing: to derive anew after a change of settings.
    Result<std::unique_ptr<ImportBatch>> beginRebuild();

    Result<std::vector<Batch>> batches() const;
    /// What the live batches of a source said of its stages, by word.
    Result<std::vector<StageMeaning>> stages(const std::string& source) const;
    Result<std::shared_ptr<const Snapshot>> snapshot() const;
    /// The CRM's own cells behind rows of an entity's table, in the order of `rows`; behind rows of a fact with a table
    /// of its own those of its owners.
    Result<OriginalRows> originals(std::string_view table, const std::vector<std::int64_t>& rows) const;
    /// Fields of an entity's records, in the order of `rows`; of a row that does not exist all are empty.
    Result<ReadableRows> readable(std::string_view table, const std::vector<std::string>& fields,
        const std::vector<std::int64_t>& rows, const Progress& progress) const;
    /// SQLite's integrity check, and ours: every code, block and origin exists. Empty = sound.
    Result<std::vector<std::string>> problems() const;
    Result<std::vector<QualityFinding>> quality() const;
    /// A digest of all current records and facts, independent of row ids and import order of equal content: for tests
    /// of undo and of import order.
    Result<std::string> contentDigest() const;

private:
    struct State;
    explicit Store(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

} // namespace quarterdeck
