// SPDX-License-Identifier: GPL-3.0-or-later
#include "database_error.h"

#include <quarterdeck/store/database.h>

#include <sqlite3.h>

#include <utility>

namespace quarterdeck {

namespace {

constexpr int kInstructionsBetweenPolls = 20'000;

Error errorOf(int code, sqlite3* handle, const std::filesystem::path& path)
{
    return databaseError(code, path.string(), handle ? sqlite3_errmsg(handle) : sqlite3_errstr(code));
}

int flagsOf(StoreAccess access)
{
    switch (access) {
    case StoreAccess::ReadOnly:
        return SQLITE_OPEN_READONLY;
    case StoreAccess::ReadWrite:
        return SQLITE_OPEN_READWRITE;
    case StoreAccess::CreateIfMissing:
        break;
    }
    return SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
}

std::string uriOf(const std::filesystem::path& path, bool asItLies)
{
    std::string uri = "file:";
    for (const char letter : std::filesystem::absolute(path).string()) {
        if (letter == '?' || letter == '#' || letter == '%') {
            constexpr char kHex[] = "0123456789ABCDEF";
            const auto byte = static_cast<unsigned char>(letter);
            uri += {'%', kHex[byte >> 4], kHex[byte & 15]};
        } else {
            uri += letter;
        }
    }
    return asItLies ? uri + "?immutable=1" : uri;
}

/// Opens and reads the header; the handle is closed on failure.
Result<sqlite3*> openHandle(const std::filesystem::path& path, StoreAccess access, bool asItLies, int busyMilliseconds)
{
    sqlite3* handle = nullptr;
    const int flags = flagsOf(access) | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_URI;
    int code = sqlite3_open_v2(uriOf(path, asItLies).c_str(), &handle, flags, nullptr);
    if (code == SQLITE_OK) {
        sqlite3_extended_result_codes(handle, 1);
        sqlite3_busy_timeout(handle, busyMilliseconds);
        code = sqlite3_exec(handle, "SELECT count(*) FROM sqlite_master", nullptr, nullptr, nullptr);
    }
    if (code == SQLITE_OK)
        return handle;
    Error error = errorOf(code, handle, path);
    sqlite3_close(handle);
    return tl::unexpected(std::move(error));
}

bool hasUnmergedLog(const std::filesystem::path& path)
{
    std::error_code ignored;
    const auto size = std::filesystem::file_size(path.string() + "-wal", ignored);
    return !ignored && size > 0;
}

int pollProgress(void* progress) { return static_cast<const Progress*>(progress)->cancelled() ? 1 : 0; }

} // namespace

Database::Database(sqlite3* handle, std::filesystem::path path) : m_handle(handle), m_path(std::move(path)) { }

Database::Database(Database&& other) noexcept
    : m_handle(std::exchange(other.m_handle, nullptr)), m_path(std::move(other.m_path))
{
}

Database& Database::operator=(Database&& other) noexcept
{
    std::swap(m_handle, other.m_handle);
    std::swap(m_path, other.m_path);
    return *this;
}

Database::~Database() { sqlite3_close_v2(m_handle); }

Result<Database> Database::open(const std::filesystem::path& path, StoreAccess access, int busyMilliseconds)
{
    std::error_code ignored;
    if (access != StoreAccess::CreateIfMissing && !std::filesystem::exists(path, ignored))
        return failure(ErrorKind::FileNotFound, path.string(), {path.string()});
    if (std::filesystem::is_directory(path, ignored))
        return failure(ErrorKind::NotAStore, path.string(), {path.string()});
    const std::filesystem::path folder = std::filesystem::absolute(path, ignored).parent_path();
    if (!std::filesystem::exists(folder, ignored) && !ignored)
        return failure(ErrorKind::FileNotFound, path.string(), {folder.string()});

    Result<sqlite3*> handle = openHandle(path, access, false, busyMilliseconds);
    // A file in WAL mode cannot be read where its log cannot be created (read-only medium or folder), unless it is
    // promised that nobody changes it. That holds where we cannot write and no log waits to be merged.
    const auto failedWith = [&](ErrorKind kind) { return !handle && handle.error().kind == kind; };
    if (access == StoreAccess::ReadOnly && (failedWith(ErrorKind::NoPermission) || failedWith(ErrorKind::StoreReadOnly))
        && !hasUnmergedLog(path))
        handle = openHandle(path, access, true, busyMilliseconds);
    if (!handle)
        return tl::unexpected(handle.error());
    Database database(*handle, path);
    // SQLite falls back to reading where it may not write, without a word.
    if (access != StoreAccess::ReadOnly && sqlite3_db_readonly(*handle, "main") == 1)
        return failure(ErrorKind::StoreReadOnly, path.string(), {path.string()});
    return database;
}

Error Database::lastError() const { return errorOf(sqlite3_extended_errcode(m_handle), m_handle, m_path); }

Result<void> Database::execute(const std::string& sql)
{
    if (sqlite3_exec(m_handle, sql.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK)
        return tl::unexpected(lastError());
    return {};
}

Result<std::string> Database::text(std::string_view sql)
{
    Result<Statement> statement = prepare(sql);
    if (!statement)
        return tl::unexpected(statement.error());
    const Result<bool> row = statement->step();
    if (!row)
        return tl::unexpected(row.error());
    return *row ? std::string(statement->text(0)) : std::string();
}

Result<Statement> Database::prepare(std::string_view sql)
{
    sqlite3_stmt* handle = nullptr;
    const int code = sqlite3_prepare_v3(m_handle, sql.data(), static_cast<int>(sql.size()), 0, &handle, nullptr);
    if (code != SQLITE_OK)
        return tl::unexpected(lastError());
    return Statement(handle);
}

std::int64_t Database::changes() const { return sqlite3_changes64(m_handle); }

std::int64_t Database::lastRow() const { return sqlite3_last_insert_rowid(m_handle); }

bool Database::inTransaction() const { return sqlite3_get_autocommit(m_handle) == 0; }

bool Database::replaced() const
{
    int moved = 0;
    return sqlite3_file_control(m_handle, "main", SQLITE_FCNTL_HAS_MOVED, &moved) == SQLITE_OK && moved != 0;
}

void Database::watch(const Progress* progress)
{
    if (progress)
        sqlite3_progress_handler(m_handle, kInstructionsBetweenPolls, &pollProgress, const_cast<Progress*>(progress));
    else
        sqlite3_progress_handler(m_handle, 0, nullptr, nullptr);
}

Transaction::Transaction(Database& database) : m_database(&database) { }

Transaction::Transaction(Transaction&& other) noexcept : m_database(std::exchange(other.m_database, nullptr)) { }

Result<Transaction> Transaction::begin(Database& database, Kind kind)
{
    // A deferred transaction sees its state from the first read on, so one is made at once.
    const char* sql = kind == Kind::Write ? "BEGIN IMMEDIATE" : "BEGIN DEFERRED; SELECT count(*) FROM sqlite_master";
    if (Result<void> begun = database.execute(sql); !begun) {
        if (kind == Kind::Read)
            (void)database.execute("ROLLBACK");
        return tl::unexpected(begun.error());
    }
    Transaction transaction(database);
    if (kind == Kind::Write && database.replaced())
        return failure(ErrorKind::StoreLocked, database.path().string(), {database.path().string()});
    return transaction;
}

Transaction::~Transaction()
{
    if (m_database) {
        m_database->watch(nullptr);
        (void)m_database->execute("ROLLBACK");
    }
}

Result<void> Transaction::commit()
{
    Result<void> done = m_database->execute("COMMIT");
    if (done)
        m_database = nullptr;
    return done;
}

} // namespace quarterdeck
