// SPDX-License-Identifier: GPL-3.0-or-later
// Laws of import and undo, over real files and real stores.
#include "support/demo_store.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

namespace quarterdeck {

using test::digestOf;
using test::importInto;
using test::TemporaryFolder;

namespace {

/// Some batches that overlap: other columns, other values, other records of the same deals.
std::vector<std::string> overlappingFiles()
{
    return {
        "Deal ID,Deal Name,Owner,Stage,Amount,Created Date,Close Date\n"
        "D1,First,Ann,Proposal,100,2026-01-05,2026-04-01\nD2,Second,Ben,Proposal,200,2026-01-06,2026-04-02\n",
        "Deal ID,Stage,Amount,Close Date\nD1,Closed Won,150,2026-02-01\nD3,Proposal,300,2026-05-01\n",
        "Deal ID,Stage,Product\nD1,Closed Lost,Chart\nD2,Closed Won,Globe\n",
        "Deal ID,Stage,Amount,Owner\nD2,Closed Won,,Cem\nD3,Closed Won,333,Ann\n",
        "Name,Manager,Region\nAnn,Mia,North\nBen,Mia,South\n",
    };
}

void undo(const std::filesystem::path& store, std::int64_t batch)
{
    Progress progress;
    const auto undone = undoBatch(store, batch, progress);
    ASSERT_TRUE(undone) << word(undone.error()).sentence().toStdString();
}

/// The digest of a store into which the files with these numbers were imported, in this order.
std::string digestAfter(const TemporaryFolder& folder, const std::vector<std::filesystem::path>& files,
    const std::vector<std::size_t>& order)
{
    std::string name = "fresh";
    for (const std::size_t file : order)
        name += "-" + std::to_string(file);
    const auto store = folder / (name + ".db");
    if (!std::filesystem::exists(store))
        for (const std::size_t file : order)
            importInto(store, {files[file]});
    return digestOf(store);
}

} // namespace

TEST(StoreLaw, UndoingAnyBatchInAnyOrderRestoresWhatTheOthersSay)
{
    std::mt19937 random(20261028);
    const TemporaryFolder folder;
    std::vector<std::filesystem::path> files;
    for (const std::string& text : overlappingFiles())
        files.push_back(folder.write("f" + std::to_string(files.size()) + ".csv", text));
    for (int round = 0; round < 12; ++round) {
        const auto store = folder / ("undo-" + std::to_string(round) + ".db");
        std::vector<std::size_t> live;
        for (std::size_t i = 0; i < files.size(); ++i) {
            importInto(store, {files[i]});
            live.push_back(i);
        }
        std::vector<std::size_t> toUndo = live;
        std::shuffle(toUndo.begin(), toUndo.end(), random);
        toUndo.resize(1 + static_cast<std::size_t>(round) % (files.size() - 1));
        for (const std::size_t batch : toUndo) {
            undo(store, static_cast<std::int64_t>(batch) + 1);
            live.erase(std::find(live.begin(), live.end(), batch));
        }
        EXPECT_EQ(digestOf(store), digestAfter(folder, files, live)) << "round " << round;
    }
}

TEST(StoreLaw, ImportOrderOfFilesDoesNotMatter)
{
    const TemporaryFolder folder;
    std::vector<std::filesystem::path> files = test::demoFiles();
    importInto(folder / "forward.db", files);
    std::reverse(files.begin(), files.end());
    importInto(folder / "backward.db", files);
    EXPECT_EQ(digestOf(folder / "forward.db"), digestOf(folder / "backward.db"));
}

TEST(StoreLaw, OneBatchOrOnePerFileIsTheSame)
{
    const TemporaryFolder folder;
    importInto(folder / "together.db", test::demoFiles());
    for (const auto& file : test::demoFiles())
        importInto(folder / "apart.db", {file});
    EXPECT_EQ(digestOf(folder / "together.db"), digestOf(folder / "apart.db"));
}

TEST(StoreLaw, ImportingTwiceChangesNothing)
{
    const TemporaryFolder folder;
    importInto(folder / "s.db", test::demoFiles());
    const std::string before = digestOf(folder / "s.db");
    for (const FileReport& file : importInto(folder / "s.db", test::demoFiles()).files) {
        EXPECT_EQ(file.counts.unchanged, file.counts.rows) << file.file;
        EXPECT_EQ(file.counts.rejected, 0) << file.file;
    }
    EXPECT_EQ(digestOf(folder / "s.db"), before);
}

} // namespace quarterdeck
