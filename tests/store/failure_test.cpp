// SPDX-License-Identifier: GPL-3.0-or-later
#include "test_store.h"

#include <quarterdeck/store/database.h>

#include <gtest/gtest.h>

#include <sys/mount.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <fstream>
#include <functional>

namespace quarterdeck {
namespace {

using testing::import;
using testing::openStore;
using testing::TemporaryFolder;
using testing::TestFile;

const TestFile kUsers{"users", {"name", "team"}, {{"Ann", "North"}, {"Bob", "South"}}, ""};

TestFile manyDeals(int count)
{
    TestFile file{"deals", {"id", "name", "stage", "amount"}, {}, ""};
    for (int row = 0; row < count; ++row) {
        const std::string number = std::to_string(row * 7919 % 1'000'003); // not to be compressed away
        file.rows.push_back({std::to_string(row), "Deal " + number, "New", number});
    }
    return file;
}

Result<Store> withStoreAt(const std::filesystem::path& path)
{
    Result<Store> store = openStore(path);
    EXPECT_TRUE(store.has_value());
    EXPECT_TRUE(import(*store, {kUsers}).has_value());
    return store;
}

/// Runs the check as a user whom permissions bind, in a process of its own; tests may run as root.
::testing::AssertionResult asNobody(const std::function<bool()>& check)
{
    constexpr int kNobody = 65534;
    const pid_t child = fork();
    if (child == 0) {
        if (getuid() == 0 && (setgid(kNobody) != 0 || setuid(kNobody) != 0))
            _exit(2);
        _exit(check() ? 0 : 1);
    }
    int status = 0;
    waitpid(child, &status, 0);
    if (WIFEXITED(status) && WEXITSTATUS(status) == 0)
        return ::testing::AssertionSuccess();
    return ::testing::AssertionFailure() << "the check failed with status " << status;
}

TEST(StoreFailure, AFileThatIsNoDatabaseIsNoStore)
{
    TemporaryFolder folder;
    std::ofstream(folder / "store.db") << std::string(100, '?') << "not a database at all";
    EXPECT_EQ(openStore(folder / "store.db").error().kind, ErrorKind::NotAStore);
}

TEST(StoreFailure, AnotherProgramsDatabaseIsNoStore)
{
    TemporaryFolder folder;
    {
        Database database = std::move(*Database::open(folder / "other.db", StoreAccess::CreateIfMissing));
        ASSERT_TRUE(database.execute("CREATE TABLE notes(text)").has_value());
    }
    EXPECT_EQ(openStore(folder / "other.db").error().kind, ErrorKind::NotAStore);
}

TEST(StoreFailure, AnEmptyFileIsAnEmptyStoreUnlessOneMayBeMade)
{
    TemporaryFolder folder;
    std::ofstream(folder / "store.db").close();
    EXPECT_EQ(openStore(folder / "store.db", StoreAccess::ReadWrite).error().kind, ErrorKind::EmptyStore);
    EXPECT_TRUE(openStore(folder / "store.db", StoreAccess::CreateIfMissing).has_value());
}

TEST(StoreFailure, ANewerStoreIsRefusedWithBothVersions)
{
    TemporaryFolder folder;
    (void)withStoreAt(folder / "store.db");
    {
        Database database = std::move(*Database::open(folder / "store.db", StoreAccess::ReadWrite));
        ASSERT_TRUE(database.execute("PRAGMA user_version = 99").has_value());
    }
    const Result<Store> store = openStore(folder / "store.db");
    ASSERT_FALSE(store.has_value());
    EXPECT_EQ(store.error().kind, ErrorKind::NewerStore);
    EXPECT_EQ(store.error().arguments, (std::vector<std::string>{(folder / "store.db").string(), "99", "2"}));
}

TEST(StoreFailure, AMissingFolderOrFileIsNamed)
{
    TemporaryFolder folder;
    EXPECT_EQ(openStore(folder / "store.db", StoreAccess::ReadOnly).error().kind, ErrorKind::FileNotFound);
    EXPECT_EQ(openStore(folder / "no/such/store.db").error().kind, ErrorKind::FileNotFound);
    EXPECT_EQ(openStore(folder.path()).error().kind, ErrorKind::NotAStore);
}

TEST(StoreFailure, AStoreThatAnotherWritesIsLockedForWritingAndReadable)
{
    TemporaryFolder folder;
    Store first = std::move(*withStoreAt(folder / "store.db"));
    Store second = std::move(*openStore(folder / "store.db", StoreAccess::ReadWrite));
    const std::unique_ptr<ImportBatch> writing = std::move(*first.beginImport(testing::kImportStart));
    EXPECT_EQ(second.beginImport(testing::kImportStart).error().kind, ErrorKind::StoreLocked);
    EXPECT_EQ(second.snapshot().value()->entityRows.at("users"), 2);
}

TEST(StoreFailure, AnExclusiveLockIsSaid)
{
    TemporaryFolder folder;
    (void)withStoreAt(folder / "store.db");
    Database holder = std::move(*Database::open(folder / "store.db", StoreAccess::ReadWrite));
    ASSERT_TRUE(holder.execute("PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE; DELETE FROM settings").has_value());
    EXPECT_EQ(openStore(folder / "store.db").error().kind, ErrorKind::StoreLocked);
}

TEST(StoreFailure, AReadOnlyFileCannotBeWritten)
{
    TemporaryFolder folder;
    const std::filesystem::path path = folder / "store.db";
    (void)withStoreAt(path);
    chmod(folder.path().c_str(), 0755);
    chmod(path.c_str(), 0444);
    EXPECT_TRUE(asNobody([&] {
        const Result<Store> store = openStore(path, StoreAccess::ReadWrite);
        return !store && store.error().kind == ErrorKind::StoreReadOnly;
    }));
}

TEST(StoreFailure, AReadOnlyFileInAReadOnlyFolderCanBeRead)
{
    TemporaryFolder folder;
    const std::filesystem::path path = folder / "store.db";
    (void)withStoreAt(path);
    chmod(path.c_str(), 0444);
    chmod(folder.path().c_str(), 0555);
    EXPECT_TRUE(asNobody([&] {
        const Result<Store> store = openStore(path, StoreAccess::ReadOnly);
        return store && store->snapshot().value()->entityRows.at("users") == 2;
    }));
    chmod(folder.path().c_str(), 0755);
}

TEST(StoreFailure, AFileThatMayNotBeReadIsSaid)
{
    TemporaryFolder folder;
    const std::filesystem::path path = folder / "store.db";
    (void)withStoreAt(path);
    chmod(folder.path().c_str(), 0755);
    chmod(path.c_str(), 0000);
    EXPECT_TRUE(asNobody([&] {
        const Result<Store> store = openStore(path, StoreAccess::ReadOnly);
        return !store && store.error().kind == ErrorKind::NoPermission;
    }));
}

TEST(StoreFailure, AFullDiskLeavesTheStoreAsItWas)
{
    TemporaryFolder folder;
    if (mount("tmpfs", folder.path().c_str(), "tmpfs", 0, "size=4m") != 0)
        GTEST_SKIP() << "NOT TESTED: a file system of 4 MB cannot be mounted here (" << strerror(errno) << ")";
    {
        Store store = std::move(*withStoreAt(folder / "store.db"));
        const std::string before = store.contentDigest().value();
        const Result<testing::Imported> imported = import(store, {manyDeals(60'000)});
        EXPECT_FALSE(imported.has_value());
        if (!imported) {
            EXPECT_EQ(imported.error().kind, ErrorKind::DiskFull);
        }
        EXPECT_EQ(store.contentDigest().value(), before);
        EXPECT_EQ(store.problems().value(), std::vector<std::string>{});
        EXPECT_EQ(store.batches().value().size(), 1U);
    }
    umount2(folder.path().c_str(), MNT_DETACH);
}

TEST(StoreFailure, DamageIsFound)
{
    TemporaryFolder folder;
    const std::filesystem::path path = folder / "store.db";
    {
        Store store = std::move(*openStore(path));
        ASSERT_TRUE(import(store, {manyDeals(20'000)}).has_value());
    }
    {
        std::fstream file(path, std::ios::in | std::ios::out | std::ios::binary);
        const auto size = static_cast<std::streamoff>(std::filesystem::file_size(path));
        for (std::streamoff offset = size / 2; offset < size - 4096; offset += 32768) {
            file.seekp(offset);
            file << std::string(600, '\x5a');
        }
    }
    const Store store = std::move(*openStore(path, StoreAccess::ReadOnly));
    EXPECT_FALSE(store.problems().value().empty());
}

TEST(StoreFailure, ADamagedBlockIsNamedAndCannotBeOpened)
{
    TemporaryFolder folder;
    (void)withStoreAt(folder / "store.db");
    {
        Database database = std::move(*Database::open(folder / "store.db", StoreAccess::ReadWrite));
        ASSERT_TRUE(database.execute("UPDATE blocks SET data = zeroblob(40)").has_value());
    }
    const Store store = std::move(*openStore(folder / "store.db"));
    EXPECT_EQ(store.problems().value(), std::vector<std::string>{"block 1 cannot be read"});
    EXPECT_EQ(store.originals("users", {1}).error().kind, ErrorKind::StoreDamaged);
}

TEST(StoreFailure, CodesAndOriginsThatDoNotExistAreFound)
{
    TemporaryFolder folder;
    (void)withStoreAt(folder / "store.db");
    {
        Database database = std::move(*Database::open(folder / "store.db", StoreAccess::ReadWrite));
        ASSERT_TRUE(database.execute("UPDATE users SET team = 999, _position = 77 WHERE row = 1").has_value());
    }
    const Store store = std::move(*openStore(folder / "store.db"));
    EXPECT_EQ(store.problems().value(),
        (std::vector<std::string>{
            "users: rows whose origin does not exist: 1", "users.team: codes that do not exist: 1"}));
}

} // namespace
} // namespace quarterdeck
