// SPDX-License-Identifier: GPL-3.0-or-later
// Laws of import and undo, over real files and real stores.
#include "any_case.h"
#include "company_files.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace quarterdeck {

using test::anyBelow;
using test::anyChance;
using test::anyOrder;
using test::anySome;
using test::expectInAnyCase;
using test::importInto;
using test::TemporaryFolder;
using test::wordsOf;

namespace {

using Files = std::vector<std::filesystem::path>;

/// Imports the files in this order, in any batches.
void importInAnyBatches(const std::filesystem::path& store, const Files& files)
{
    Files batch;
    for (const std::filesystem::path& file : files) {
        batch.push_back(file);
        if (file == files.back() || anyChance())
            importInto(store, std::exchange(batch, {}));
    }
}

void undo(const std::filesystem::path& store, std::int64_t batch)
{
    Progress progress;
    const auto undone = undoBatch(store, batch, progress);
    RC_ASSERT(undone.has_value());
}

} // namespace

TEST(StoreLaw, OrderAndBatchesOfFilesDoNotMatter)
{
    const TemporaryFolder folder;
    const Files parts = test::demoParts(folder);
    importInto(folder / "whole.db", test::demoFiles());
    const std::string whole = wordsOf(folder / "whole.db");
    int number = 0;
    expectInAnyCase(8, [&] {
        const auto store = folder / ("store-" + std::to_string(++number) + ".db");
        importInAnyBatches(store, anyOrder(parts));
        RC_ASSERT(wordsOf(store) == whole);
    });
}

TEST(StoreLaw, ImportingAgainChangesNothing)
{
    const TemporaryFolder folder;
    const Files parts = test::demoParts(folder);
    const auto store = folder / "store.db";
    importInto(store, parts);
    const std::string before = wordsOf(store);
    expectInAnyCase(8, [&] {
        for (const FileReport& file : importInto(store, anySome(parts)).files) {
            RC_ASSERT(file.counts.rows > 0);
            RC_ASSERT(file.counts.unchanged == file.counts.rows);
            RC_ASSERT(file.counts.rejected == 0);
        }
        RC_ASSERT(wordsOf(store) == before);
    });
}

TEST(StoreLaw, UndoingAnyBatchesInAnyOrderLeavesWhatTheOthersSay)
{
    const TemporaryFolder folder;
    int number = 0;
    int differing = 0;
    expectInAnyCase(15, [&] {
        const std::string name = std::to_string(++number);
        Files files;
        std::vector<std::size_t> batches;
        for (std::size_t i = 0; i < 5; ++i) {
            files.push_back(folder.write(name + "-" + std::to_string(i) + ".csv", test::anyExport()));
            importInto(folder / (name + ".db"), {files[i]});
            batches.push_back(i);
        }
        const std::string all = wordsOf(folder / (name + ".db"));
        batches = anyOrder(batches);
        const std::size_t undone = 1 + anyBelow(files.size() - 1);
        for (std::size_t i = 0; i < undone; ++i)
            undo(folder / (name + ".db"), static_cast<std::int64_t>(batches[i]) + 1);
        std::vector<std::size_t> live(batches.begin() + static_cast<std::ptrdiff_t>(undone), batches.end());
        std::sort(live.begin(), live.end());
        for (const std::size_t batch : live)
            importInto(folder / (name + "-fresh.db"), {files[batch]});
        const std::string left = wordsOf(folder / (name + ".db"));
        differing += left != all ? 1 : 0;
        RC_ASSERT(left == wordsOf(folder / (name + "-fresh.db")));
    });
    EXPECT_GE(differing, 10);
}

} // namespace quarterdeck
