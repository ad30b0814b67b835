// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/demo_store.h"
#include "support/killed_process.h"

#include <gtest/gtest.h>

namespace quarterdeck {

using test::demoFile;
using test::FileChanges;
using test::importInto;
using test::TemporaryFolder;
using test::valueOf;

namespace {

constexpr int kMoments = 50;

struct State
{
    std::string digest;
    std::size_t batches = 0;

    friend bool operator==(const State&, const State&) = default;
};

/// Requires: the store is sound.
State stateOf(const std::filesystem::path& path)
{
    const Catalog::Loaded loaded = loadCatalog();
    const Store store
        = valueOf(Store::open(path, StoreAccess::ReadWrite, loaded.catalog->entities(), loaded.catalog->facts()));
    EXPECT_EQ(valueOf(store.problems()), std::vector<std::string>{});
    return {valueOf(store.contentDigest()), valueOf(store.batches()).size()};
}

void copyStore(const std::filesystem::path& from, const std::filesystem::path& to)
{
    for (const char* log : {"-wal", "-shm"})
        std::filesystem::remove(to.string() + log);
    std::filesystem::copy_file(from, to, std::filesystem::copy_options::overwrite_existing);
}

} // namespace

TEST(KilledImportOfFiles, HoldsTheStateBeforeOrAfterAtAnyMoment)
{
    const TemporaryFolder folder;
    const auto origin = folder / "origin.db";
    importInto(origin, {demoFile("users"), demoFile("accounts")});
    const auto path = folder / "store.db";
    const auto importing = [&path] {
        importInto(path, {demoFile("deals"), demoFile("products"), demoFile("targets")});
        return true;
    };
    copyStore(origin, path);
    const State before = stateOf(path);
    const int changes = FileChanges::countOf(importing);
    const State after = stateOf(path);
    ASSERT_GT(changes, kMoments);
    ASSERT_NE(before, after);

    int unchanged = 0;
    int imported = 0;
    for (int moment = 0; moment < kMoments; ++moment) {
        const int allowed = (changes - 1) * moment / (kMoments - 1);
        SCOPED_TRACE("killed after " + std::to_string(allowed) + " of " + std::to_string(changes) + " changes");
        copyStore(origin, path);
        ASSERT_TRUE(FileChanges::killAfter(allowed, importing));
        const State state = stateOf(path);
        EXPECT_TRUE(state == before || state == after);
        ++(state == before ? unchanged : imported);
    }
    EXPECT_GE(unchanged, 10);
    EXPECT_GE(imported, 10);
}

} // namespace quarterdeck
