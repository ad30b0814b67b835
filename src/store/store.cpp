// SPDX-License-Identifier: GPL-3.0-or-later
#include <quarterdeck/store/store.h>

#include "content_digest.h"
#include "integrity.h"
#include "migrations.h"
#include "originals.h"
#include "quality.h"
#include "readable_rows.h"
#include "snapshot_reader.h"
#include "stage_table.h"
#include "store_transaction.h"

#include <quarterdeck/core/money.h>
#include <quarterdeck/store/database.h>

#include <utility>

namespace quarterdeck {

struct Store::State
{
    Database database;
    StoreSchema schema;
};

namespace {

/// Reads within one transaction, so that all parts of the answer are of one state; within the writing one, if that is
/// open.
template <typename Read>
auto readAtOnce(Database& database, Read read) -> decltype(read())
{
    if (database.inTransaction())
        return read();
    Result<Transaction> transaction = Transaction::begin(database, Transaction::Kind::Read);
    if (!transaction)
        return tl::unexpected(transaction.error());
    return read();
}

Result<std::vector<BatchFile>> filesOf(Database& database, std::int64_t batch)
{
    Result<Statement> rows
        = database.prepare("SELECT name, sha256, entity, inserted, updated FROM files WHERE batch = ? ORDER BY file");
    if (!rows)
        return tl::unexpected(rows.error());
    rows->bindAll(batch);
    std::vector<BatchFile> files;
    for (;;) {
        const Result<bool> row = rows->step();
        if (!row)
            return tl::unexpected(row.error());
        if (!*row)
            return files;
        files.push_back({std::string(rows->text(0)), std::string(rows->text(1)), std::string(rows->text(2)),
            rows->integer(3), rows->integer(4)});
    }
}

Result<std::vector<Batch>> readBatches(Database& database)
{
    Result<Statement> rows = database.prepare("SELECT batch, at, live, source FROM batches ORDER BY batch");
    if (!rows)
        return tl::unexpected(rows.error());
    std::vector<Batch> batches;
    for (;;) {
        const Result<bool> row = rows->step();
        if (!row)
            return tl::unexpected(row.error());
        if (!*row)
            return batches;
        Result<std::vector<BatchFile>> files = filesOf(database, rows->integer(0));
        if (!files)
            return tl::unexpected(files.error());
        batches.push_back({rows->integer(0), std::string(rows->text(1)), rows->integer(2) != 0, std::move(*files),
            std::string(rows->text(3))});
    }
}

Result<void> writeSettings(Database& database, const WorkspaceSettings& settings)
{
    if (Result<void> emptied = database.execute("DELETE FROM settings"); !emptied)
        return emptied;
    for (const auto& [key, value] : settings.changed())
        if (Result<void> written = database.run("INSERT INTO settings VALUES(?, ?)", key, value); !written)
            return written;
    std::int64_t minorUnits = 1; // for the readable views
    for (int digit = 0; digit < minorDigits(settings.baseCurrency()); ++digit)
        minorUnits *= 10;
    return database.run("UPDATE meta SET value = ? WHERE key = 'minor_units'", minorUnits);
}

} // namespace

Store::Store(std::unique_ptr<State> state) : m_state(std::move(state)) { }

Store::Store(Store&&) noexcept = default;
Store& Store::operator=(Store&&) noexcept = default;
Store::~Store() = default;

Result<Store> Store::open(
    const std::filesystem::path& path, StoreAccess access, const EntityModel& entities, const FactModel& facts)
{
    Result<Database> database = Database::open(path, access);
    if (!database)
        return tl::unexpected(database.error());
    auto state = std::make_unique<State>(State{std::move(*database), StoreSchema(entities, facts)});
    if (Result<void> prepared = prepareStore(state->database, access, state->schema); !prepared)
        return tl::unexpected(prepared.error());
    return Store(std::move(state));
}

Result<void> Store::copy(const std::filesystem::path& path, const std::filesystem::path& copy)
{
    Result<Database> database = Database::open(path, StoreAccess::ReadOnly);
    if (!database)
        return tl::unexpected(database.error());
    const Result<void> checked = checkStore(*database);
    const auto is = [&](ErrorKind kind) { return !checked && checked.error().kind == kind; };
    if (!checked && !is(ErrorKind::EmptyStore) && !is(ErrorKind::OlderStore))
        return checked;
    return database->run("VACUUM INTO ?", copy.string());
}

void Store::removeUnused(const std::filesystem::path& path) { removeUnusedStore(path); }

const std::filesystem::path& Store::path() const { return m_state->database.path(); }

Result<std::int64_t> Store::revision() const
{
    return m_state->database.integer("SELECT value FROM meta WHERE key = 'revision'");
}

Result<WorkspaceSettings> Store::settings() const { return readSettings(m_state->database); }

Result<void> Store::setSettings(const WorkspaceSettings& settings)
{
    Database& database = m_state->database;
    if (database.inTransaction())
        return writeSettings(database, settings);
    Result<Transaction> transaction = Transaction::begin(database, Transaction::Kind::Write);
    if (!transaction)
        return tl::unexpected(transaction.error());
    if (Result<void> written = writeSettings(database, settings); !written)
        return written;
    if (Result<void> raised = database.execute("UPDATE meta SET value = value + 1 WHERE key = 'revision'"); !raised)
        return raised;
    return transaction->commit();
}

Result<std::unique_ptr<ImportBatch>> Store::beginImport(const ImportStart& start)
{
    Result<std::unique_ptr<StoreTransaction>> batch
        = StoreTransaction::begin(m_state->database, m_state->schema, start.source);
    if (!batch)
        return tl::unexpected(batch.error());
    if (Result<void> started = (*batch)->startBatch(start); !started)
        return tl::unexpected(started.error());
    return std::unique_ptr<ImportBatch>(std::move(*batch));
}

Result<std::unique_ptr<ImportBatch>> Store::beginUndo(std::int64_t batch, const CellReader& reader, Progress& progress)
{
    Database& database = m_state->database;
    Result<Statement> find = database.prepare("SELECT source FROM batches WHERE batch = ? AND live = 1");
    if (!find)
        return tl::unexpected(find.error());
    find->bindAll(batch);
    const Result<bool> found = find->step();
    if (!found)
        return tl::unexpected(found.error());
    if (!*found)
        return failure(ErrorKind::NoSuchBatch, path().string(), {std::to_string(batch)});
    const std::string source(find->text(0));
    find->reset();
    Result<std::unique_ptr<StoreTransaction>> undo = StoreTransaction::begin(database, m_state->schema, source);
    if (!undo)
        return tl::unexpected(undo.error());
    if (Result<void> undone = (*undo)->undoBatch(batch, reader, progress); !undone)
        return tl::unexpected(undone.error());
    return std::unique_ptr<ImportBatch>(std::move(*undo));
}

Result<std::unique_ptr<ImportBatch>> Store::beginRebuild()
{
    Result<std::unique_ptr<StoreTransaction>> rebuild
        = StoreTransaction::begin(m_state->database, m_state->schema, "main");
    if (!rebuild)
        return tl::unexpected(rebuild.error());
    return std::unique_ptr<ImportBatch>(std::move(*rebuild));
}

Result<std::vector<Batch>> Store::batches() const
{
    return readAtOnce(m_state->database, [&] { return readBatches(m_state->database); });
}

Result<std::vector<StageMeaning>> Store::stages(const std::string& source) const
{
    return readAtOnce(m_state->database, [&] { return readStages(m_state->database, source); });
}

Result<std::shared_ptr<const Snapshot>> Store::snapshot() const
{
    Result<Snapshot> snapshot
        = readAtOnce(m_state->database, [&] { return readSnapshot(m_state->database, m_state->schema); });
    if (!snapshot)
        return tl::unexpected(snapshot.error());
    return std::make_shared<const Snapshot>(std::move(*snapshot));
}

Result<OriginalRows> Store::originals(std::string_view table, const std::vector<std::int64_t>& rows) const
{
    if (const EntityTable* entity = m_state->schema.table(table))
        return readAtOnce(m_state->database, [&] { return readOriginals(m_state->database, *entity, rows); });
    for (const FactSchema& fact : m_state->schema.ownFacts())
        if (fact.table == table && fact.column("owner"))
            return readAtOnce(m_state->database, [&]() -> Result<OriginalRows> {
                const Result<std::vector<std::int64_t>> users = usersOf(m_state->database, fact, rows);
                if (!users)
                    return tl::unexpected(users.error());
                return readOriginals(m_state->database, *m_state->schema.table("users"), *users);
            });
    return failure(ErrorKind::UnknownEntity, std::string(table), {std::string(table)});
}

Result<ReadableRows> Store::readable(std::string_view table, const std::vector<std::string>& fields,
    const std::vector<std::int64_t>& rows, const Progress& progress) const
{
    const EntityTable* entity = m_state->schema.table(table);
    if (!entity)
        return failure(ErrorKind::UnknownEntity, std::string(table), {std::string(table)});
    return readAtOnce(
        m_state->database, [&] { return readReadable(m_state->database, *entity, fields, rows, progress); });
}

Result<std::vector<std::string>> Store::problems() const
{
    return readAtOnce(m_state->database, [&] { return findProblems(m_state->database, m_state->schema); });
}

Result<std::vector<QualityFinding>> Store::quality() const
{
    return readAtOnce(m_state->database, [&] { return findQuality(m_state->database, m_state->schema); });
}

Result<std::string> Store::contentDigest() const
{
    return readAtOnce(
        m_state->database, [&] { return quarterdeck::contentDigest(m_state->database, m_state->schema); });
}

} // namespace quarterdeck
