// SPDX-License-Identifier: GPL-3.0-or-later
#include "migrations.h"

#include "schema_sql.h"

#include <fmt/format.h>

namespace quarterdeck {

namespace {

/// Settings of the connection, not of the file.
constexpr const char* kConnectionSql
    = "PRAGMA synchronous = FULL; PRAGMA cache_size = -65536; PRAGMA temp_store = MEMORY;";

Result<void> backUp(Database& database, std::int64_t version)
{
    const std::filesystem::path copy = fmt::format("{}.v{}.bak", database.path().string(), version);
    std::error_code ignored;
    std::filesystem::remove(copy, ignored); // of an attempt that failed: this file is the newer one
    return database.run("VACUUM INTO ?", copy.string());
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

Result<void> runStep(Database& database, const MigrationStep& step, std::int64_t version)
{
    Result<Transaction> transaction = Transaction::begin(database, Transaction::Kind::Write);
    if (!transaction)
        return tl::unexpected(transaction.error());
    if (Result<void> stepped = step(database); !stepped)
        return stepped;
    if (Result<void> raised = database.execute(fmt::format("PRAGMA user_version = {}", version)); !raised)
        return raised;
    return transaction->commit();
}

} // namespace

std::span<const MigrationStep> migrationSteps()
{
    return {}; // version 1 is the first
}

Result<void> migrate(Database& database, std::span<const MigrationStep> steps)
{
    const Result<std::int64_t> version = database.integer("PRAGMA user_version");
    if (!version)
        return tl::unexpected(version.error());
    const auto done = static_cast<std::size_t>(*version - 1);
    if (done >= steps.size())
        return {};
    if (Result<void> copied = backUp(database, *version); !copied)
        return copied;
    for (std::size_t index = done; index < steps.size(); ++index)
        if (Result<void> stepped = runStep(database, steps[index], static_cast<std::int64_t>(index) + 2); !stepped)
            return stepped;
    return {};
}

Result<void> prepareStore(Database& database, StoreAccess access, const StoreSchema& schema)
{
    const std::string path = database.path().string();
    if (Result<void> set = database.execute(kConnectionSql); !set)
        return set;
    if (access == StoreAccess::CreateIfMissing) {
        const Result<bool> unmade = isUnmade(database);
        if (!unmade)
            return tl::unexpected(unmade.error());
        if (*unmade)
            if (Result<void> created = createStore(database, schema); !created)
                return created;
    }
    const Result<std::int64_t> application = database.integer("PRAGMA application_id");
    if (!application)
        return tl::unexpected(application.error());
    if (*application != kApplicationId)
        return failure(ErrorKind::NotAStore, path, {path});
    const Result<std::int64_t> version = database.integer("PRAGMA user_version");
    if (!version)
        return tl::unexpected(version.error());
    if (*version > kStoreVersion)
        return failure(ErrorKind::NewerStore, path, {path, std::to_string(*version), std::to_string(kStoreVersion)});
    if (*version == kStoreVersion)
        return {};
    if (access == StoreAccess::ReadOnly)
        return failure(ErrorKind::StoreReadOnly, path, {path});
    return migrate(database, migrationSteps());
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
