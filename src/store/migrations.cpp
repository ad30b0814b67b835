// SPDX-License-Identifier: GPL-3.0-or-later
#include "migrations.h"

#include "schema_sql.h"

#include <fmt/format.h>

#include <array>

#include <unistd.h>

namespace quarterdeck {

namespace {

constexpr std::int64_t kFirstVersion = 1;

/// Settings of the connection, not of the file.
constexpr const char* kConnectionSql
    = "PRAGMA synchronous = FULL; PRAGMA cache_size = -65536; PRAGMA temp_store = MEMORY;";

/// Under its final name only once it is known to be of that version: another program may be migrating as well.
Result<void> backUp(Database& database, std::int64_t version)
{
    const std::filesystem::path copy = fmt::format("{}.v{}.bak", database.path().string(), version);
    const std::filesystem::path part = fmt::format("{}.part{}", copy.string(), getpid());
    std::error_code ignored;
    std::filesystem::remove(part, ignored);
    if (Result<void> copied = database.run("VACUUM INTO ?", part.string()); !copied)
        return copied;
    const Result<std::int64_t> found = [&]() -> Result<std::int64_t> {
        Result<Database> written = Database::open(part, StoreAccess::ReadOnly);
        if (!written)
            return tl::unexpected(written.error());
        return written->integer("PRAGMA user_version");
    }();
    std::error_code failed;
    if (found && *found == version)
        std::filesystem::rename(part, copy, failed);
    else
        std::filesystem::remove(part, ignored);
    if (!found)
        return tl::unexpected(found.error());
    if (failed)
        return failure(ErrorKind::WriteFailed, copy.string(), {copy.string(), failed.message()});
    return {};
}

/// Nothing was ever written to the file, or the making of a store was broken off.
Result<bool> isUnmade(Database& database)
{
    const Result<std::int64_t> application = database.integer("PRAGMA application_id");
    if (!application)
        return tl::unexpected(application.error());
    const Result<std::int64_t> tables = database.integer("SELECT count(*) FROM sqlite_master");
    if (!tables)
        return tl::unexpected(tables.error());
    return *application == 0 && *tables == 0;
}

Result<bool> isUnused(Database& database)
{
    const Result<bool> unmade = isUnmade(database);
    if (!unmade || *unmade)
        return unmade;
    const Result<std::int64_t> application = database.integer("PRAGMA application_id");
    if (!application)
        return tl::unexpected(application.error());
    if (*application != kApplicationId)
        return false;
    const Result<std::int64_t> revision = database.integer("SELECT value FROM meta WHERE key = 'revision'");
    if (!revision)
        return tl::unexpected(revision.error());
    return *revision == 0;
}

Result<void> createStore(Database& database, const StoreSchema& schema)
{
    if (Result<void> paged = database.execute("PRAGMA page_size = 32768; PRAGMA journal_mode = WAL;"); !paged)
        return paged;
    Result<Transaction> transaction = Transaction::begin(database, Transaction::Kind::Write);
    if (!transaction)
        return tl::unexpected(transaction.error());
    // Somebody else may have been quicker since we looked.
    const Result<std::int64_t> application = database.integer("PRAGMA application_id");
    if (!application)
        return tl::unexpected(application.error());
    if (*application != 0)
        return {};
    if (Result<void> created = database.execute(createStoreSql(schema)); !created)
        return created;
    return transaction->commit();
}

Result<void> unknownVersion(const Database& database, std::int64_t version)
{
    const std::string path = database.path().string();
    return failure(ErrorKind::StoreDamaged, path, {path, fmt::format("there is no version {}", version)});
}

Result<void> runStep(Database& database, const MigrationStep& step, std::int64_t version)
{
    Result<Transaction> transaction = Transaction::begin(database, Transaction::Kind::Write);
    if (!transaction)
        return tl::unexpected(transaction.error());
    const Result<std::int64_t> current = database.integer("PRAGMA user_version");
    if (!current)
        return tl::unexpected(current.error());
    if (*current >= version) // somebody else was quicker
        return {};
    if (Result<void> stepped = step(database); !stepped)
        return stepped;
    if (Result<void> raised = database.execute(fmt::format("PRAGMA user_version = {}", version)); !raised)
        return raised;
    return transaction->commit();
}

/// To 2: what stages mean belongs to the source, and "open" is not said where nothing was known. The next transaction
/// fills the table, finds that it changed, and derives all deals anew.
Result<void> stagesBySource(Database& database)
{
    return database.execute(
        std::string("DROP TABLE stages; UPDATE batch_stages SET outcome = '' WHERE outcome = 'open';") + kStagesSql);
}

} // namespace

std::span<const MigrationStep> migrationSteps()
{
    static const std::array<MigrationStep, kStoreVersion - kFirstVersion> kSteps{stagesBySource};
    return kSteps;
}

Result<void> migrate(Database& database, std::span<const MigrationStep> steps)
{
    const Result<std::int64_t> version = database.integer("PRAGMA user_version");
    if (!version)
        return tl::unexpected(version.error());
    if (*version < kFirstVersion)
        return unknownVersion(database, *version);
    for (auto index = static_cast<std::size_t>(*version - kFirstVersion); index < steps.size(); ++index) {
        const std::int64_t before = static_cast<std::int64_t>(index) + kFirstVersion;
        if (Result<void> copied = backUp(database, before); !copied)
            return copied;
        if (Result<void> stepped = runStep(database, steps[index], before + 1); !stepped)
            return stepped;
    }
    return {};
}

Result<void> checkStore(Database& database, std::span<const MigrationStep> steps)
{
    const std::string path = database.path().string();
    const Result<bool> unmade = isUnmade(database);
    if (!unmade)
        return tl::unexpected(unmade.error());
    if (*unmade)
        return failure(ErrorKind::EmptyStore, path, {path});
    const Result<std::int64_t> application = database.integer("PRAGMA application_id");
    if (!application)
        return tl::unexpected(application.error());
    if (*application != kApplicationId)
        return failure(ErrorKind::NotAStore, path, {path});
    const Result<std::int64_t> version = database.integer("PRAGMA user_version");
    if (!version)
        return tl::unexpected(version.error());
    const std::int64_t newest = static_cast<std::int64_t>(steps.size()) + kFirstVersion;
    if (*version > newest)
        return failure(ErrorKind::NewerStore, path, {path, std::to_string(*version), std::to_string(newest)});
    if (*version < kFirstVersion)
        return unknownVersion(database, *version);
    if (*version < newest)
        return failure(ErrorKind::OlderStore, path, {path, std::to_string(*version), std::to_string(newest)});
    return {};
}

Result<void> prepareStore(
    Database& database, StoreAccess access, const StoreSchema& schema, std::span<const MigrationStep> steps)
{
    if (Result<void> set = database.execute(kConnectionSql); !set)
        return set;
    Result<void> checked = checkStore(database, steps);
    const auto is = [&](ErrorKind kind) { return !checked && checked.error().kind == kind; };
    if (is(ErrorKind::EmptyStore) && access == StoreAccess::CreateIfMissing) {
        if (Result<void> created = createStore(database, schema); !created)
            return created;
        checked = checkStore(database, steps);
    }
    if (is(ErrorKind::OlderStore) && access != StoreAccess::ReadOnly)
        checked = migrate(database, steps);
    // A copy that was put back is not in WAL. Where somebody else is at work just now, the next will do it.
    if (checked && access != StoreAccess::ReadOnly)
        (void)database.execute("PRAGMA journal_mode = WAL");
    return checked;
}

void removeUnusedStore(const std::filesystem::path& path)
{
    Result<Database> database = Database::open(path, StoreAccess::ReadWrite, 0);
    if (!database || !isUnused(*database).value_or(false))
        return;
    // Leaving WAL takes the file for ourselves, so it fails while anybody else has the store open; it also takes the
    // log away, and what lies there afterwards is somebody else's.
    if (database->text("PRAGMA journal_mode = DELETE").value_or("") != "delete")
        return;
    bool removed = false;
    if (database->execute("BEGIN EXCLUSIVE")) {
        std::error_code failed;
        if (isUnused(*database).value_or(false) && !database->replaced())
            removed = std::filesystem::remove(std::filesystem::canonical(path, failed), failed);
        (void)database->execute("ROLLBACK");
    }
    if (!removed)
        (void)database->execute("PRAGMA journal_mode = WAL");
}

} // namespace quarterdeck
