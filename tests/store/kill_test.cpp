// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/killed_process.h"
#include "test_store.h"

#include <gtest/gtest.h>

#include <filesystem>

namespace quarterdeck {
namespace {

using test::FileChanges;
using testing::import;
using testing::openStore;
using testing::TemporaryFolder;
using testing::TestFile;

constexpr int kMoments = 50;
constexpr int kMomentsOfBirth = 20;

/// How many of the changes are made before a moment, the last of which comes before the last change.
int allowedAt(int moment, int moments, int changes) { return (changes - 1) * moment / (moments - 1); }

TestFile deals(int from, int count)
{
    TestFile file{"deals", {"id", "name", "stage", "outcome", "amount", "owner", "created_at", "closed_on"}, {}, ""};
    for (int row = from; row < from + count; ++row)
        file.rows.push_back({std::to_string(row), "Deal " + std::to_string(row * 7919 % 10007), "Won", "won",
            std::to_string(row % 977), "Owner " + std::to_string(row % 50), "2017-01-02", "2017-03-04"});
    return file;
}

void copyStore(const std::filesystem::path& from, const std::filesystem::path& to)
{
    for (const char* suffix : {"-wal", "-shm"})
        std::filesystem::remove(to.string() + suffix);
    std::filesystem::copy_file(from, to, std::filesystem::copy_options::overwrite_existing);
}

/// The work of a process: opens the store, imports the file and closes the store.
std::function<bool()> importing(const std::filesystem::path& path, const TestFile& file)
{
    return [&path, &file] {
        Result<Store> store = openStore(path);
        return store && import(*store, {file});
    };
}

TEST(KilledImport, HoldsTheStateBeforeOrAfterAtAnyMoment)
{
    TemporaryFolder folder;
    const std::filesystem::path origin = folder / "origin.db";
    ASSERT_TRUE(importing(origin, deals(0, 1500))());
    const TestFile next = deals(1000, 3000); // some known, some new
    const std::filesystem::path path = folder / "store.db";
    copyStore(origin, path);
    const std::string before = openStore(path)->contentDigest().value();
    const int changes = FileChanges::countOf(importing(path, next));
    const std::string after = openStore(path)->contentDigest().value();
    ASSERT_NE(before, after);
    ASSERT_GT(changes, kMoments);

    int unchanged = 0;
    int imported = 0;
    for (int moment = 0; moment < kMoments; ++moment) {
        const int allowed = allowedAt(moment, kMoments, changes);
        SCOPED_TRACE("killed after " + std::to_string(allowed) + " of " + std::to_string(changes) + " changes");
        copyStore(origin, path);
        ASSERT_TRUE(FileChanges::killAfter(allowed, importing(path, next)));
        const Result<Store> store = openStore(path, StoreAccess::ReadWrite);
        ASSERT_TRUE(store.has_value());
        const std::string digest = store->contentDigest().value();
        EXPECT_TRUE(digest == before || digest == after);
        EXPECT_EQ(store->batches().value().size(), digest == before ? 1U : 2U);
        EXPECT_EQ(store->problems().value(), std::vector<std::string>{});
        ++(digest == before ? unchanged : imported);
    }
    EXPECT_GE(unchanged, 10);
    EXPECT_GE(imported, 10);
}

TEST(KilledImport, CanBeRepeatedOnAStoreThatWasJustBeingMade)
{
    TemporaryFolder folder;
    const TestFile file = deals(0, 10);
    const std::filesystem::path counted = folder / "counted.db";
    const int changes = FileChanges::countOf(importing(counted, file));
    for (int moment = 0; moment < kMomentsOfBirth; ++moment) {
        const int allowed = allowedAt(moment, kMomentsOfBirth, changes);
        SCOPED_TRACE("killed after " + std::to_string(allowed) + " of " + std::to_string(changes) + " changes");
        const std::filesystem::path path = folder / ("new" + std::to_string(moment) + ".db").c_str();
        ASSERT_TRUE(FileChanges::killAfter(allowed, importing(path, file)));
        Result<Store> store = openStore(path);
        ASSERT_TRUE(store.has_value());
        EXPECT_TRUE(import(*store, {file}).has_value());
        EXPECT_EQ(store->snapshot().value()->entityRows.at("deals"), 10);
    }
}

} // namespace
} // namespace quarterdeck
