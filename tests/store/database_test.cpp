// SPDX-License-Identifier: GPL-3.0-or-later
#include "temporary_folder.h"

#include <quarterdeck/store/database.h>

#include <gtest/gtest.h>

#include <fstream>

namespace quarterdeck {
namespace {

using testing::TemporaryFolder;

Database created(const std::filesystem::path& path)
{
    Result<Database> database = Database::open(path, StoreAccess::CreateIfMissing, 0);
    EXPECT_TRUE(database.has_value());
    EXPECT_TRUE(database->execute("PRAGMA journal_mode=WAL; CREATE TABLE t(a, b)").has_value());
    return std::move(*database);
}

TEST(Database, GivesBackWhatWasBound)
{
    TemporaryFolder folder;
    Database database = created(folder / "a.db");
    ASSERT_TRUE(database.run("INSERT INTO t VALUES(?, ?)", 7, "text").has_value());
    ASSERT_TRUE(database.run("INSERT INTO t VALUES(?, ?)", 0.5, nullptr).has_value());

    Result<Statement> rows = database.prepare("SELECT a, b FROM t ORDER BY rowid");
    ASSERT_TRUE(rows.has_value());
    ASSERT_TRUE(rows->step().value());
    EXPECT_EQ(rows->integer(0), 7);
    EXPECT_EQ(rows->text(1), "text");
    ASSERT_TRUE(rows->step().value());
    EXPECT_DOUBLE_EQ(rows->real(0), 0.5);
    EXPECT_TRUE(rows->isNull(1));
    EXPECT_FALSE(rows->step().value());
}

TEST(Database, BindsAnEmptyViewAsEmptyTextAndNotAsNothing)
{
    TemporaryFolder folder;
    Database database = created(folder / "a.db");
    ASSERT_TRUE(database.run("INSERT INTO t VALUES(?, ?)", std::string_view(), 1).has_value());
    EXPECT_EQ(database.integer("SELECT count(*) FROM t WHERE a = ''").value(), 1);
}

TEST(Database, KeepsNothingOfATransactionThatWasNotCommitted)
{
    TemporaryFolder folder;
    Database database = created(folder / "a.db");
    {
        Result<Transaction> transaction = Transaction::begin(database, Transaction::Kind::Write);
        ASSERT_TRUE(transaction.has_value());
        ASSERT_TRUE(database.execute("INSERT INTO t VALUES(1, 2)").has_value());
    }
    EXPECT_EQ(database.integer("SELECT count(*) FROM t").value(), 0);
}

TEST(Database, SaysThatAnotherConnectionHoldsTheLock)
{
    TemporaryFolder folder;
    Database first = created(folder / "a.db");
    Result<Database> second = Database::open(folder / "a.db", StoreAccess::ReadWrite, 0);
    ASSERT_TRUE(second.has_value());
    Result<Transaction> held = Transaction::begin(first, Transaction::Kind::Write);
    ASSERT_TRUE(held.has_value());

    const Result<Transaction> refused = Transaction::begin(*second, Transaction::Kind::Write);
    ASSERT_FALSE(refused.has_value());
    EXPECT_EQ(refused.error().kind, ErrorKind::StoreLocked);
}

TEST(Database, SaysThatAFileIsNoDatabase)
{
    TemporaryFolder folder;
    std::ofstream(folder / "a.db") << std::string(5000, 'x');
    EXPECT_EQ(Database::open(folder / "a.db", StoreAccess::ReadWrite).error().kind, ErrorKind::NotAStore);
}

TEST(Database, SaysThatAFileIsMissing)
{
    TemporaryFolder folder;
    EXPECT_EQ(Database::open(folder / "a.db", StoreAccess::ReadOnly).error().kind, ErrorKind::FileNotFound);
    EXPECT_EQ(Database::open(folder.path(), StoreAccess::CreateIfMissing).error().kind, ErrorKind::NotAStore);
}

TEST(Database, StopsAStatementThatNobodyWaitsFor)
{
    TemporaryFolder folder;
    Database database = created(folder / "a.db");
    Progress progress;
    progress.cancel();
    database.watch(&progress);
    const Result<std::int64_t> counted
        = database.integer("WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT count(*) FROM n");
    ASSERT_FALSE(counted.has_value());
    EXPECT_EQ(counted.error().kind, ErrorKind::Cancelled);
}

TEST(Database, OpensAPathWithLettersThatMeanSomethingInAddresses)
{
    TemporaryFolder folder;
    const std::filesystem::path path = folder / "100% ?a#b.db";
    created(path);
    EXPECT_TRUE(std::filesystem::exists(path));
}

} // namespace
} // namespace quarterdeck
