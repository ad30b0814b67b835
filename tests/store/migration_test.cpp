// SPDX-License-Identifier: GPL-3.0-or-later
#include "../../src/store/migrations.h"
#include "temporary_folder.h"

#include <quarterdeck/store/database.h>

#include <gtest/gtest.h>

#include <array>

namespace quarterdeck {
namespace {

using testing::TemporaryFolder;

Database oldStore(const std::filesystem::path& path)
{
    Database database = std::move(*Database::open(path, StoreAccess::CreateIfMissing));
    EXPECT_TRUE(database
                    .execute("PRAGMA journal_mode = WAL; CREATE TABLE t(a); INSERT INTO t VALUES(1);"
                             "PRAGMA application_id = 7; PRAGMA user_version = 1")
                    .has_value());
    return database;
}

const MigrationStep kAddColumn = [](Database& database) { return database.execute("ALTER TABLE t ADD COLUMN b"); };
const MigrationStep kFillColumn = [](Database& database) { return database.execute("UPDATE t SET b = a + 1"); };
const MigrationStep kBreak = [](Database& database) { return database.execute("DELETE FROM t; UPDATE nothing"); };

TEST(Migration, RunsTheMissingStepsInOrderAndKeepsACopy)
{
    TemporaryFolder folder;
    Database database = oldStore(folder / "store.db");
    ASSERT_TRUE(migrate(database, std::array{kAddColumn, kFillColumn}).has_value());
    EXPECT_EQ(database.integer("PRAGMA user_version").value(), 3);
    EXPECT_EQ(database.integer("SELECT b FROM t").value(), 2);

    Database copy = std::move(*Database::open(folder / "store.db.v1.bak", StoreAccess::ReadOnly));
    EXPECT_EQ(copy.integer("PRAGMA user_version").value(), 1);
    EXPECT_EQ(copy.integer("PRAGMA application_id").value(), 7);
    EXPECT_EQ(copy.integer("SELECT a FROM t").value(), 1);
    EXPECT_FALSE(copy.prepare("SELECT b FROM t").has_value());
}

TEST(Migration, DoesNothingToAStoreThatIsUpToDate)
{
    TemporaryFolder folder;
    Database database = oldStore(folder / "store.db");
    ASSERT_TRUE(migrate(database, {}).has_value());
    EXPECT_FALSE(std::filesystem::exists(folder / "store.db.v1.bak"));
}

TEST(Migration, AStepThatFailsLeavesTheVersionBeforeIt)
{
    TemporaryFolder folder;
    Database database = oldStore(folder / "store.db");
    EXPECT_FALSE(migrate(database, std::array{kAddColumn, kBreak}).has_value());
    EXPECT_EQ(database.integer("PRAGMA user_version").value(), 2);
    EXPECT_EQ(database.integer("SELECT a FROM t").value(), 1);
    ASSERT_TRUE(migrate(database, std::array{kAddColumn, kFillColumn}).has_value());
    EXPECT_EQ(database.integer("SELECT b FROM t").value(), 2);
    EXPECT_TRUE(std::filesystem::exists(folder / "store.db.v2.bak"));
}

} // namespace
} // namespace quarterdeck
