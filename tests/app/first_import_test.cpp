// SPDX-License-Identifier: GPL-3.0-or-later
// The first import into a store that is not there yet: by several at once, and after one that was killed.
#include "support/demo_store.h"

#include <quarterdeck/store/database.h>

#include <gtest/gtest.h>

#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <random>
#include <thread>

namespace quarterdeck {

using test::TemporaryFolder;
using test::valueOf;

namespace {

constexpr int kDone = 0;
constexpr int kToldOfAnother = 1;
constexpr int kFailedOtherwise = 2;

std::string deals(int first, int count)
{
    std::string text = "Deal ID,Deal Name,Owner,Stage,Amount,Created Date,Close Date\n";
    for (int deal = first; deal < first + count; ++deal)
        text += "D" + std::to_string(deal) + ",Deal,Ann,Closed Won,10,2026-01-05,2026-02-01\n";
    return text;
}

Result<std::variant<ImportReport, Decision>> tryImport(
    const std::filesystem::path& store, const std::filesystem::path& file, Progress& progress)
{
    ImportRequest request;
    request.files = {file};
    request.now = test::kNow;
    return importFiles(store, request, progress);
}

/// A process that imports the file after a while.
pid_t importElsewhere(
    const std::filesystem::path& store, const std::filesystem::path& file, std::chrono::microseconds delay = {})
{
    const pid_t child = fork();
    if (child != 0)
        return child;
    std::this_thread::sleep_for(delay); // the moment is what is tested, nothing is waited for
    Progress progress;
    const auto outcome = tryImport(store, file, progress);
    _exit(outcome ? kDone : outcome.error().kind == ErrorKind::StoreLocked ? kToldOfAnother : kFailedOtherwise);
}

int statusOf(pid_t child)
{
    int status = 0;
    waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

Store open(const std::filesystem::path& path)
{
    const Catalog::Loaded loaded = loadCatalog();
    return valueOf(Store::open(path, StoreAccess::ReadOnly, loaded.catalog->entities(), loaded.catalog->facts()));
}

} // namespace

TEST(FirstImport, BySeveralAtOnceKeepsWhatEachWasToldIsIn)
{
    for (int round = 0; round < 20; ++round) {
        const TemporaryFolder folder;
        std::vector<pid_t> children;
        for (int child = 0; child < 3; ++child)
            children.push_back(importElsewhere(folder / "s.db",
                folder.write("deals" + std::to_string(child) + ".csv", deals(1000 * child, 300)),
                std::chrono::microseconds(500 * round * child)));
        std::size_t done = 0;
        for (const pid_t child : children) {
            const int status = statusOf(child);
            EXPECT_NE(status, kFailedOtherwise) << "round " << round;
            done += status == kDone ? 1 : 0;
        }
        ASSERT_GE(done, 1U);
        EXPECT_EQ(valueOf(open(folder / "s.db").batches()).size(), done) << "round " << round;
    }
}

TEST(FirstImport, GoesIntoAFileThatIsEmpty)
{
    const TemporaryFolder folder;
    const auto file = folder.write("deals.csv", deals(0, 10));
    const auto store = folder.write("s.db", "");
    EXPECT_EQ(test::importInto(store, {file}).batch, 1);
}

TEST(FirstImport, GoesIntoAFileOfWhichOnlyTheHeaderWasMade)
{
    const TemporaryFolder folder;
    const auto file = folder.write("deals.csv", deals(0, 10));
    {
        Database database = valueOf(Database::open(folder / "s.db", StoreAccess::CreateIfMissing));
        ASSERT_TRUE(database.execute("PRAGMA page_size = 32768; PRAGMA journal_mode = WAL;"));
    }
    EXPECT_EQ(test::importInto(folder / "s.db", {file}).batch, 1);
}

TEST(FirstImport, CanBeRepeatedAfterItWasKilledAtAnyMoment)
{
    const TemporaryFolder folder;
    const auto file = folder.write("deals.csv", deals(0, 5'000));
    const auto start = std::chrono::steady_clock::now();
    ASSERT_EQ(statusOf(importElsewhere(folder / "whole.db", file)), kDone);
    const auto span
        = std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now() - start).count();
    const std::string whole = test::digestOf(folder / "whole.db");

    std::mt19937 random(20260105);
    for (int moment = 0; moment < 25; ++moment) {
        const auto store = folder / ("s" + std::to_string(moment) + ".db");
        const pid_t child = importElsewhere(store, file);
        const std::chrono::microseconds delay(std::uniform_int_distribution<std::int64_t>(0, span)(random));
        std::this_thread::sleep_for(delay); // the moment is what is tested, nothing is waited for
        kill(child, SIGKILL);
        waitpid(child, nullptr, 0);
        test::importInto(store, {file});
        EXPECT_EQ(test::digestOf(store), whole) << "killed after " << delay.count() << " microseconds";
    }
}

TEST(FirstImport, ThatFailsLeavesTheStoreToTheOneThatIsFillingIt)
{
    const TemporaryFolder folder;
    const auto file = folder.write("deals.csv", deals(0, 10));
    const Catalog::Loaded loaded = loadCatalog();
    Store filling = valueOf(Store::open(
        folder / "s.db", StoreAccess::CreateIfMissing, loaded.catalog->entities(), loaded.catalog->facts()));
    auto batch = valueOf(filling.beginImport({"main", test::kNow, *Date::fromIso("2026-10-28")}));
    Store::removeUnused(folder / "s.db"); // what an import does that began it as well and failed
    ASSERT_TRUE(batch->commit());
    EXPECT_EQ(valueOf(open(folder / "s.db").batches()).size(), 1U);
}

TEST(FirstImport, ThatFailsTakesItsEmptyStoreAway)
{
    const TemporaryFolder folder;
    const auto file = folder.write("deals.csv", deals(0, 10));
    const Catalog::Loaded loaded = loadCatalog();
    {
        const Store begun = valueOf(Store::open(
            folder / "s.db", StoreAccess::CreateIfMissing, loaded.catalog->entities(), loaded.catalog->facts()));
    }
    Store::removeUnused(folder / "s.db");
    for (const char* part : {"s.db", "s.db-wal", "s.db-shm", "s.db-journal"})
        EXPECT_FALSE(std::filesystem::exists(folder / part)) << part;
}

TEST(FirstImport, IsToldWhenItsStoreWasTakenAwayBeneathIt)
{
    const TemporaryFolder folder;
    const Catalog::Loaded loaded = loadCatalog();
    Store store = valueOf(Store::open(
        folder / "s.db", StoreAccess::CreateIfMissing, loaded.catalog->entities(), loaded.catalog->facts()));
    std::filesystem::remove(folder / "s.db");
    const auto batch = store.beginImport({"main", test::kNow, *Date::fromIso("2026-10-28")});
    ASSERT_FALSE(batch);
    EXPECT_EQ(batch.error().kind, ErrorKind::StoreLocked);
}

} // namespace quarterdeck
