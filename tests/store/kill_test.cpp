// SPDX-License-Identifier: GPL-3.0-or-later
#include "test_store.h"

#include <gtest/gtest.h>

#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <filesystem>
#include <random>
#include <thread>

namespace quarterdeck {
namespace {

using testing::import;
using testing::openStore;
using testing::TemporaryFolder;
using testing::TestFile;

constexpr int kMoments = 50;

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

/// Imports in a process of its own, which is killed after `delay`. True: it was still at work.
bool importAndKill(const std::filesystem::path& path, const TestFile& file, std::chrono::microseconds delay)
{
    const pid_t child = fork();
    if (child == 0) {
        Result<Store> store = openStore(path);
        _exit(store && import(*store, {file}) ? 0 : 1);
    }
    std::this_thread::sleep_for(delay); // the moment is what is tested, nothing is waited for
    kill(child, SIGKILL);
    int status = 0;
    waitpid(child, &status, 0);
    return WIFSIGNALED(status);
}

TEST(KilledImport, HoldsTheStateBeforeOrAfterAtAnyMoment)
{
    TemporaryFolder folder;
    const std::filesystem::path origin = folder / "origin.db";
    {
        Store store = std::move(*openStore(origin));
        ASSERT_TRUE(import(store, {deals(0, 1500)}).has_value());
    }
    const TestFile next = deals(1000, 3000); // some known, some new
    const std::filesystem::path path = folder / "store.db";
    copyStore(origin, path);
    std::string before;
    std::string after;
    const auto start = std::chrono::steady_clock::now();
    {
        Store store = std::move(*openStore(path));
        before = store.contentDigest().value();
        ASSERT_TRUE(import(store, {next}).has_value());
        after = store.contentDigest().value();
    }
    const auto duration
        = std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now() - start);
    ASSERT_NE(before, after);

    std::mt19937 random(20170301);
    int killed = 0;
    int attempts = 0;
    // How fast the machine is changes while it runs: a process that was done before its end narrows the span.
    for (auto span = duration; killed < kMoments && attempts < 10 * kMoments; ++attempts) {
        copyStore(origin, path);
        const std::chrono::microseconds delay(std::uniform_int_distribution<std::int64_t>(0, span.count())(random));
        if (importAndKill(path, next, delay))
            ++killed;
        else
            span = span * 9 / 10;
        const Result<Store> store = openStore(path, StoreAccess::ReadWrite);
        ASSERT_TRUE(store.has_value());
        const std::string digest = store->contentDigest().value();
        EXPECT_TRUE(digest == before || digest == after) << "killed after " << delay.count() << " microseconds";
        EXPECT_EQ(store->batches().value().size(), digest == before ? 1U : 2U);
        EXPECT_EQ(store->problems().value(), std::vector<std::string>{});
    }
    EXPECT_EQ(killed, kMoments) << "too few moments fell into the import";
}

TEST(KilledImport, CanBeRepeatedOnAStoreThatWasJustBeingMade)
{
    TemporaryFolder folder;
    const TestFile file = deals(0, 10);
    for (int moment = 0; moment < 15; ++moment) {
        const std::filesystem::path path = folder / ("new" + std::to_string(moment) + ".db").c_str();
        importAndKill(path, file, std::chrono::microseconds(1000 * moment));
        Result<Store> store = openStore(path);
        ASSERT_TRUE(store.has_value()) << "killed after " << moment << " ms";
        EXPECT_TRUE(import(*store, {file}).has_value());
        EXPECT_EQ(store->snapshot().value()->entityRows.at("deals"), 10);
    }
}

} // namespace
} // namespace quarterdeck
