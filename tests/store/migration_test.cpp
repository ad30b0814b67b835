// SPDX-License-Identifier: GPL-3.0-or-later
#include "../../src/store/migrations.h"
#include "test_store.h"

#include <quarterdeck/store/database.h>

#include <gtest/gtest.h>

#include <array>

namespace quarterdeck {
namespace {

using testing::openStore;
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

/// As the first version made it, with a deal and two stages.
void makeStoreOfVersion1(const std::filesystem::path& path)
{
    {
        Store store = std::move(*openStore(path));
        std::unique_ptr<ImportBatch> batch = std::move(*store.beginImport(testing::kImportStart));
        EXPECT_TRUE(batch->stages({{"Proposal", "open", 1, 0.25}, {"Signed", "won", 2, std::nullopt}}).has_value());
        EXPECT_TRUE(batch->commit().has_value());
        batch.reset();
        EXPECT_TRUE(testing::import(store, {{"deals", {"id", "stage"}, {{"1", "Proposal"}}, ""}}).has_value());
    }
    Database database = std::move(*Database::open(path, StoreAccess::ReadWrite));
    EXPECT_TRUE(database
                    .execute("DROP TABLE stages; CREATE TABLE stages(stage INTEGER PRIMARY KEY, outcome TEXT NOT NULL, "
                             "ord INTEGER, probability INTEGER);"
                             "INSERT INTO stages SELECT stage, outcome, ord, probability FROM batch_stages;"
                             "PRAGMA user_version = 1")
                    .has_value());
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

TEST(Migration, KeepsACopyOfTheFileBeforeEachStep)
{
    TemporaryFolder folder;
    Database database = oldStore(folder / "store.db");
    ASSERT_TRUE(migrate(database, std::array{kAddColumn, kFillColumn}).has_value());
    Database copy = std::move(*Database::open(folder / "store.db.v2.bak", StoreAccess::ReadOnly));
    EXPECT_EQ(copy.integer("PRAGMA user_version").value(), 2);
    EXPECT_EQ(copy.integer("SELECT count(*) FROM t WHERE b IS NULL").value(), 1);
    std::size_t files = 0;
    for (const auto& entry : std::filesystem::directory_iterator(folder.path()))
        files += entry.path().extension() == ".bak" ? 1 : 0;
    EXPECT_EQ(files, 2U);
}

TEST(Migration, RefusesAVersionThatNeverWas)
{
    TemporaryFolder folder;
    Database database = oldStore(folder / "store.db");
    ASSERT_TRUE(database.execute("PRAGMA user_version = 0").has_value());
    const Result<void> migrated = migrate(database, std::array{kAddColumn});
    ASSERT_FALSE(migrated.has_value());
    EXPECT_EQ(migrated.error().kind, ErrorKind::StoreDamaged);
}

TEST(Migration, OfAStoreWithoutAVersionIsRefusedByOpening)
{
    TemporaryFolder folder;
    ASSERT_TRUE(openStore(folder / "store.db").has_value());
    {
        Database database = std::move(*Database::open(folder / "store.db", StoreAccess::ReadWrite));
        ASSERT_TRUE(database.execute("PRAGMA user_version = 0").has_value());
    }
    for (const StoreAccess access : {StoreAccess::ReadOnly, StoreAccess::ReadWrite, StoreAccess::CreateIfMissing}) {
        const Result<Store> store = openStore(folder / "store.db", access);
        ASSERT_FALSE(store.has_value());
        EXPECT_EQ(store.error().kind, ErrorKind::StoreDamaged);
    }
}

TEST(Migration, IsLeftToTheNextThatWrites)
{
    TemporaryFolder folder;
    const std::filesystem::path path = folder / "store.db";
    makeStoreOfVersion1(path);
    const Result<Store> read = openStore(path, StoreAccess::ReadOnly);
    ASSERT_FALSE(read.has_value());
    EXPECT_EQ(read.error().kind, ErrorKind::OlderStore);
    EXPECT_EQ(read.error().arguments, (std::vector<std::string>{path.string(), "1", "2"}));
    EXPECT_TRUE(openStore(path, StoreAccess::ReadWrite).has_value());
    EXPECT_TRUE(openStore(path, StoreAccess::ReadOnly).has_value());
    EXPECT_TRUE(std::filesystem::exists(folder / "store.db.v1.bak"));
}

TEST(Migration, TheCopyCanBePutBackAndIsReadBesideAWriterAgain)
{
    TemporaryFolder folder;
    makeStoreOfVersion1(folder / "store.db");
    ASSERT_TRUE(openStore(folder / "store.db").has_value());
    std::filesystem::copy_file(folder / "store.db.v1.bak", folder / "back.db");
    ASSERT_TRUE(openStore(folder / "back.db").has_value());
    Database database = std::move(*Database::open(folder / "back.db", StoreAccess::ReadOnly));
    EXPECT_EQ(database.text("PRAGMA journal_mode").value(), "wal");
}

TEST(Migration, ToVersion2KeepsWhatWasSaidOfStages)
{
    TemporaryFolder folder;
    makeStoreOfVersion1(folder / "store.db");
    Store store = std::move(*openStore(folder / "store.db", StoreAccess::ReadWrite));
    const std::vector<StageMeaning> stages = store.stages("main").value();
    ASSERT_EQ(stages.size(), 2U);
    EXPECT_EQ(stages[0].stage, "Proposal");
    EXPECT_EQ(stages[0].outcome, "");
    EXPECT_EQ(stages[0].probability, 0.25);
    EXPECT_EQ(stages[1].stage, "Signed");
    EXPECT_EQ(stages[1].outcome, "won");
    std::unique_ptr<ImportBatch> batch = std::move(*store.beginRebuild());
    EXPECT_EQ(batch->read("deals", {"stage.probability"}).value().columns[0].values, std::vector<std::int64_t>{2500});
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
