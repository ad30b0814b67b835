// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quarterdeck/core/progress.h>
#include <quarterdeck/core/result.h>
#include <quarterdeck/store/statement.h>
#include <quarterdeck/store/store_access.h>

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

struct sqlite3;

namespace quarterdeck {

/// A connection to an SQLite file. One thread at a time. Errors are of the store's kinds (NotAStore, StoreLocked,
/// StoreReadOnly, DiskFull, StoreDamaged, NoPermission, FileNotFound, Cancelled, else StoreFailed), `where` is the
/// path.
/// Movable; statements and transactions stay valid when it moves and must not outlive it.
class Database
{
public:
    static constexpr int kBusyMilliseconds = 2000;

    /// Opens the file and reads its header, so that what is no SQLite file fails here. A read-only file in a folder
    /// that cannot be written is read as it lies.
    static Result<Database> open(
        const std::filesystem::path& path, StoreAccess access, int busyMilliseconds = kBusyMilliseconds);
    Database(Database&& other) noexcept;
    Database& operator=(Database&& other) noexcept;
    ~Database();

    /// Runs one or more statements, without answers.
    Result<void> execute(const std::string& sql);
    /// Runs one statement with its values bound in order (integers, text, doubles, nullptr, optional integers).
    template <typename... Values>
    Result<void> run(std::string_view sql, const Values&... values);
    /// The first column of the first row; 0 where there is none.
    template <typename... Values>
    Result<std::int64_t> integer(std::string_view sql, const Values&... values);
    Result<std::string> text(std::string_view sql);
    /// Compiles one statement.
    Result<Statement> prepare(std::string_view sql);

    /// Rows changed by the last statement.
    std::int64_t changes() const;
    std::int64_t lastRow() const;
    bool inTransaction() const;
    /// The path names another file by now, or none: what is written here would be lost.
    bool replaced() const;
    const std::filesystem::path& path() const { return m_path; }

    /// Statements stop with Cancelled once this is cancelled; nullptr: nobody watches. `progress` outlives the watch.
    void watch(const Progress* progress);

private:
    Database(sqlite3* handle, std::filesystem::path path);
    Error lastError() const;

    sqlite3* m_handle = nullptr;
    std::filesystem::path m_path;
};

/// A transaction: rolled back when destroyed without commit().
class Transaction
{
public:
    enum class Kind { Read, Write };

    /// A Write transaction holds the file's write lock from the start; a Read one sees one state throughout. Writing to
    /// a file that was replaced fails with StoreLocked: another program is at work there.
    static Result<Transaction> begin(Database& database, Kind kind);
    Transaction(Transaction&& other) noexcept;
    Transaction& operator=(Transaction&&) = delete;
    ~Transaction();

    Result<void> commit();

private:
    explicit Transaction(Database& database);
    Database* m_database; // nullptr: finished
};

template <typename... Values>
Result<void> Database::run(std::string_view sql, const Values&... values)
{
    Result<Statement> statement = prepare(sql);
    if (!statement)
        return tl::unexpected(statement.error());
    statement->bindAll(values...);
    return statement->run();
}

template <typename... Values>
Result<std::int64_t> Database::integer(std::string_view sql, const Values&... values)
{
    Result<Statement> statement = prepare(sql);
    if (!statement)
        return tl::unexpected(statement.error());
    statement->bindAll(values...);
    const Result<bool> row = statement->step();
    if (!row)
        return tl::unexpected(row.error());
    return *row ? statement->integer(0) : 0;
}

} // namespace quarterdeck
