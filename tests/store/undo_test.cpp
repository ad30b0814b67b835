// SPDX-License-Identifier: GPL-3.0-or-later
#include "test_store.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <set>

namespace quarterdeck {
namespace {

using testing::Cells;
using testing::import;
using testing::openStore;
using testing::TemporaryFolder;
using testing::TestFile;
using testing::undo;

/// Files with overlapping records, columns, references and stages' words, from a seed.
std::vector<TestFile> randomFiles(std::mt19937& random)
{
    const auto pick = [&](int count) { return std::to_string(std::uniform_int_distribution(0, count - 1)(random)); };
    const auto some = [&](const std::string& text) { return pick(4) == "0" ? std::string() : text; };
    std::vector<TestFile> files;
    std::vector<std::string> columns{"name", "owner", "account", "product", "stage", "outcome", "amount", "closed_on"};
    std::shuffle(columns.begin(), columns.end(), random);
    columns.resize(3);
    columns.insert(columns.begin(), "id");
    TestFile deals{"deals", columns, {}, ""};
    std::set<std::string> ids;
    for (int row = 0; row < 12; ++row) {
        Cells cells{pick(20)};
        if (!ids.insert(cells[0]).second)
            continue;
        for (std::size_t column = 1; column < columns.size(); ++column) {
            const std::string& name = columns[column];
            cells.push_back(some(name == "amount" ? pick(100)
                    : name == "closed_on"         ? "2017-0" + std::to_string(1 + std::stoi(pick(9))) + "-11"
                    : name == "outcome"           ? (pick(2) == "0" ? "won" : "lost")
                                                  : name + " " + pick(5)));
        }
        deals.rows.push_back(cells);
    }
    files.push_back(deals);
    files.push_back({"users", {"name", "team", "manager"},
        {{"owner " + pick(5), some("team " + pick(3)), some("owner " + pick(7))}}, ""});
    files.push_back({"products", {"name", "unit_cost"}, {{"PRODUCT-" + pick(5), pick(50)}}, ""});
    TestFile twins{"deals", {"name", "created_at", "owner", "stage"}, {}, "twins.csv"};
    for (int row = 0; row < 3; ++row)
        twins.rows.push_back({"twin", "2017-01-01", "owner 1", "stage " + pick(3)});
    files.push_back(twins);
    std::shuffle(files.begin(), files.end(), random);
    return files;
}

std::int64_t importStage(Store& store, const StageMeaning& meaning, const ImportStart& start = testing::kImportStart)
{
    std::unique_ptr<ImportBatch> batch = std::move(*store.beginImport(start));
    EXPECT_TRUE(batch->stages({meaning}).has_value());
    EXPECT_TRUE(batch->commit().has_value());
    return batch->batch();
}

/// Of the stage of each deal.
std::vector<std::int64_t> probabilities(Store& store)
{
    std::unique_ptr<ImportBatch> batch = std::move(*store.beginRebuild());
    return batch->read("deals", {"stage.probability"}).value().columns[0].values;
}

TEST(Undo, RestoresExactlyWhatWasBeforeTheLastBatch)
{
    for (unsigned seed = 1; seed <= 10; ++seed) {
        std::mt19937 random(seed);
        TemporaryFolder folder;
        Store store = std::move(*openStore(folder / "store.db"));
        import(store, randomFiles(random)).value();
        import(store, randomFiles(random)).value();
        const std::string before = store.contentDigest().value();
        const std::int64_t batch = import(store, randomFiles(random)).value().batch;
        ASSERT_NE(store.contentDigest().value(), before);
        ASSERT_TRUE(undo(store, batch).has_value());
        EXPECT_EQ(store.contentDigest().value(), before) << "seed " << seed;
        EXPECT_EQ(store.problems().value(), std::vector<std::string>{});
    }
}

TEST(Undo, OfAnyBatchesInAnyOrderLeavesWhatTheOthersAloneWouldGive)
{
    for (unsigned seed = 1; seed <= 8; ++seed) {
        std::mt19937 random(seed);
        std::vector<std::vector<TestFile>> imports;
        TemporaryFolder folder;
        Store store = std::move(*openStore(folder / "store.db"));
        std::vector<std::int64_t> batches;
        for (int index = 0; index < 5; ++index) {
            imports.push_back(randomFiles(random));
            batches.push_back(import(store, imports.back()).value().batch);
        }
        std::vector<std::size_t> order{0, 1, 2, 3, 4};
        std::shuffle(order.begin(), order.end(), random);
        std::set<std::size_t> dead;
        for (const std::size_t index : order) {
            ASSERT_TRUE(undo(store, batches[index]).has_value());
            dead.insert(index);
            Store alone = std::move(*openStore(folder / ("alone" + std::to_string(dead.size()) + ".db").c_str()));
            for (std::size_t other = 0; other < imports.size(); ++other)
                if (!dead.contains(other))
                    import(alone, imports[other]).value();
            ASSERT_EQ(store.contentDigest().value(), alone.contentDigest().value())
                << "seed " << seed << " after " << dead.size();
        }
        EXPECT_EQ(store.problems().value(), std::vector<std::string>{});
    }
}

TEST(Undo, LeavesNoNamesBehindThatNobodySpeaksOf)
{
    TemporaryFolder folder;
    Store store = std::move(*openStore(folder / "store.db"));
    import(store, {{"deals", {"id", "name", "owner", "stage"}, {{"1", "Alpha", "Ann", "New"}}, ""}}).value();
    const std::int64_t batch
        = import(store, {{"deals", {"id", "name", "owner", "stage"}, {{"2", "Beta", "Bob", "New"}}, ""}}).value().batch;
    ASSERT_TRUE(undo(store, batch).has_value());
    std::vector<std::string> labels;
    const std::shared_ptr<const Snapshot> snapshot = store.snapshot().value();
    for (const DimensionEntry& entry : snapshot->owners.entries)
        if (entry.member != kNoCode)
            labels.push_back(entry.label);
    EXPECT_EQ(labels, std::vector<std::string>{"Ann"});
}

TEST(Undo, RefusesABatchThatIsNotThereOrDead)
{
    TemporaryFolder folder;
    Store store = std::move(*openStore(folder / "store.db"));
    const std::int64_t batch = import(store, {{"users", {"name"}, {{"Ann"}}, ""}}).value().batch;
    EXPECT_EQ(undo(store, 99).error().kind, ErrorKind::NoSuchBatch);
    ASSERT_TRUE(undo(store, batch).has_value());
    EXPECT_EQ(undo(store, batch).error().kind, ErrorKind::NoSuchBatch);
    EXPECT_FALSE(store.batches().value()[0].live);
}

TEST(Undo, LeavesTheStoreAsItWasWhenCancelled)
{
    TemporaryFolder folder;
    Store store = std::move(*openStore(folder / "store.db"));
    const std::int64_t batch = import(store, {{"users", {"name"}, {{"Ann"}}, ""}}).value().batch;
    const std::string before = store.contentDigest().value();
    Progress progress;
    progress.cancel();
    EXPECT_EQ(store.beginUndo(batch, testing::readPlannedCells, progress).error().kind, ErrorKind::Cancelled);
    EXPECT_EQ(store.contentDigest().value(), before);
    EXPECT_TRUE(store.batches().value()[0].live);
}

TEST(Undo, TakesTheMeaningOfStagesBack)
{
    TemporaryFolder folder;
    Store store = std::move(*openStore(folder / "store.db"));
    import(store, {{"deals", {"id", "stage"}, {{"1", "Proposal"}}, ""}}).value();
    importStage(store, {"Proposal", "open", 2, 0.25});
    const std::int64_t later = importStage(store, {"Proposal", "open", 2, 0.5});
    EXPECT_EQ(probabilities(store), std::vector<std::int64_t>{5000});
    ASSERT_TRUE(undo(store, later).has_value());
    EXPECT_EQ(probabilities(store), std::vector<std::int64_t>{2500});
}

TEST(Stages, KeepWhatALaterBatchDoesNotSpeakOf)
{
    TemporaryFolder folder;
    Store store = std::move(*openStore(folder / "store.db"));
    importStage(store, {"Signed", "won", 2, 0.4});
    const std::string before = store.contentDigest().value();
    const std::int64_t later = importStage(store, {"Signed", "", 3, std::nullopt});
    const std::vector<StageMeaning> stages = store.stages("main").value();
    ASSERT_EQ(stages.size(), 1U);
    EXPECT_EQ(stages[0].outcome, "won");
    EXPECT_EQ(stages[0].order, 3);
    EXPECT_EQ(stages[0].probability, 0.4);
    ASSERT_TRUE(undo(store, later).has_value());
    EXPECT_EQ(store.contentDigest().value(), before);
}

TEST(Stages, MeanWhatTheirOwnSourceSays)
{
    TemporaryFolder folder;
    Store store = std::move(*openStore(folder / "store.db"));
    const ImportStart other{"other", testing::kImportStart.at, testing::kImportStart.importDay};
    import(store, {{"deals", {"id", "stage"}, {{"1", "Proposal"}}, ""}}).value();
    import(store, {{"deals", {"id", "stage"}, {{"2", "Proposal"}}, ""}}, other).value();
    importStage(store, {"Proposal", "open", 2, 0.25});
    importStage(store, {"Proposal", "open", 2, 0.5}, other);
    EXPECT_EQ(probabilities(store), (std::vector<std::int64_t>{2500, 5000}));
}

} // namespace
} // namespace quarterdeck
