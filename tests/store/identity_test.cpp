// SPDX-License-Identifier: GPL-3.0-or-later
#include "test_store.h"

#include <quarterdeck/store/database.h>

#include <gtest/gtest.h>

namespace quarterdeck {
namespace {

using testing::import;
using testing::Imported;
using testing::openStore;
using testing::TemporaryFolder;
using testing::TestFile;

const TestFile kDeals{"deals", {"id", "name", "stage", "outcome", "amount", "created_at", "closed_on"},
    {{"1", "Alpha", "Won", "won", "100", "2017-01-02", "2017-02-01"},
        {"2", "Beta", "Engaging", "open", "250.5", "2017-03-01", ""},
        {"3", "Gamma", "Lost", "lost", "", "", "2017-05-05"}},
    ""};

class Identity : public ::testing::Test
{
protected:
    std::int64_t count(const std::string& sql)
    {
        Database reader = std::move(*Database::open(m_path, StoreAccess::ReadOnly));
        return reader.integer(sql).value();
    }
    std::string text(const std::string& sql)
    {
        Database reader = std::move(*Database::open(m_path, StoreAccess::ReadOnly));
        return reader.text(sql).value();
    }

    TemporaryFolder m_folder;
    std::filesystem::path m_path = m_folder / "store.db";
    Store m_store = std::move(*openStore(m_path));
};

TEST_F(Identity, TheSameFileTwiceChangesNothing)
{
    const Imported first = import(m_store, {kDeals}).value();
    EXPECT_EQ(first.files[0].counts.inserted, 3);
    const std::string digest = m_store.contentDigest().value();

    const Imported second = import(m_store, {kDeals}).value();
    EXPECT_EQ(second.files[0].counts.unchanged, 3);
    EXPECT_EQ(second.files[0].counts.inserted, 0);
    EXPECT_EQ(m_store.contentDigest().value(), digest);
    EXPECT_EQ(m_store.batches().value().size(), 2U);
}

TEST_F(Identity, AColumnThatAFileDoesNotHaveLeavesTheField)
{
    import(m_store, {kDeals}).value();
    const Imported later = import(m_store, {{"deals", {"id", "stage"}, {{"2", "Proposal"}}, ""}}).value();
    EXPECT_EQ(later.files[0].counts.updated, 1);
    EXPECT_EQ(text("SELECT name || stage || amount FROM deals_readable WHERE id = '2'"), "BetaProposal250.5");
}

TEST_F(Identity, AnEmptyCellEmptiesTheField)
{
    import(m_store, {kDeals}).value();
    import(m_store, {{"deals", {"id", "amount"}, {{"2", ""}}, ""}}).value();
    EXPECT_EQ(count("SELECT count(*) FROM deals WHERE id = '2' AND amount_original IS NULL AND amount IS NULL"), 1);
}

TEST_F(Identity, AnAbsentRecordIsNotDeleted)
{
    import(m_store, {kDeals}).value();
    import(m_store, {{"deals", {"id", "name"}, {{"1", "Alpha"}}, ""}}).value();
    EXPECT_EQ(count("SELECT count(*) FROM deals"), 3);
}

TEST_F(Identity, TwinsWithoutAnIdStayTwo)
{
    const TestFile twins{"deals", {"name", "created_at", "owner", "stage", "amount"},
        {{"Alpha", "2017-01-01", "Ann", "New", "1"}, {"Alpha", "2017-01-01", "Ann", "New", "2"},
            {"Alpha", "2017-01-01", "Ann", "New", "2"}},
        ""};
    EXPECT_EQ(import(m_store, {twins}).value().files[0].counts.inserted, 3);
    const Imported again = import(m_store, {twins}).value();
    EXPECT_EQ(again.files[0].counts.unchanged, 3);
    EXPECT_EQ(count("SELECT count(*) FROM deals"), 3);
}

TEST_F(Identity, ANaturalKeyIsNotConfusedByItsOwnMarks)
{
    const TestFile marks{"deals", {"name", "owner", "stage"},
        {{"a|b", "c", "New"}, {"a", "b|c", "New"}, {"Alpha", "x", "New"}, {"Alpha", "x", "New"},
            {"Alpha", "x#2", "New"}},
        ""};
    EXPECT_EQ(import(m_store, {marks}).value().files[0].counts.inserted, 5);
}

TEST_F(Identity, TheSameIdWithOtherValuesIsRefusedWithTheLineOfTheFirst)
{
    TestFile file = kDeals;
    file.rows.push_back({"1", "Alpha", "Lost", "lost", "100", "2017-01-02", "2017-02-01"});
    const Imported imported = import(m_store, {file}).value();
    ASSERT_EQ(imported.files[0].rejections.size(), 1U);
    const StoreRejection& rejection = imported.files[0].rejections[0];
    EXPECT_EQ(rejection.row, 3U);
    EXPECT_EQ(rejection.reason.kind, IssueKind::DuplicateId);
    EXPECT_EQ(rejection.reason.row, 5);
    EXPECT_EQ(rejection.reason.value, "1");
    EXPECT_EQ(rejection.reason.arguments, std::vector<std::string>{"2"});
    EXPECT_EQ(imported.files[0].counts.rejected, 1);
    EXPECT_EQ(imported.files[0].counts.rows, 4);
    EXPECT_EQ(text("SELECT outcome FROM deals_readable WHERE id = '1'"), "won");
}

TEST_F(Identity, ADuplicateIsFoundInALaterBlockToo)
{
    TestFile file = kDeals;
    file.rows.push_back({"1", "Other", "Lost", "lost", "100", "2017-01-02", "2017-02-01"});
    const Imported imported = import(m_store, {file}, testing::kImportStart, 1).value();
    EXPECT_EQ(imported.files[0].rejections.size(), 1U);
}

TEST_F(Identity, TheSameRowTwiceUnderOneIdIsUnchanged)
{
    TestFile file = kDeals;
    file.rows.push_back(file.rows[0]);
    const Imported imported = import(m_store, {file}).value();
    EXPECT_TRUE(imported.files[0].rejections.empty());
    EXPECT_EQ(imported.files[0].counts.unchanged, 1);
}

TEST_F(Identity, TheSameIdOfAnotherSourceIsAnotherRecord)
{
    import(m_store, {kDeals}).value();
    ImportStart other = testing::kImportStart;
    other.source = "other";
    EXPECT_EQ(import(m_store, {kDeals}, other).value().files[0].counts.inserted, 3);
}

TEST_F(Identity, NothingIsWrittenWithoutCommit)
{
    const std::string digest = m_store.contentDigest().value();
    {
        std::unique_ptr<ImportBatch> batch = std::move(*m_store.beginImport(testing::kImportStart));
        ASSERT_TRUE(batch->beginFile({"deals.csv", "", "deals", "", kDeals.fields, planOf(kDeals)}).has_value());
        batch->add(blockOf(kDeals, 0, 3)).value();
    }
    EXPECT_EQ(m_store.contentDigest().value(), digest);
    EXPECT_TRUE(m_store.batches().value().empty());
    EXPECT_EQ(m_store.revision().value(), 0);
}

TEST_F(Identity, EveryCommitRaisesTheRevision)
{
    import(m_store, {kDeals}).value();
    EXPECT_EQ(m_store.revision().value(), 1);
    import(m_store, {kDeals}).value();
    EXPECT_EQ(m_store.revision().value(), 2);
}

TEST_F(Identity, RecordsOfAnEntityThatIsNotUsedYetAreKept)
{
    const TestFile leads{"leads", {"id", "name"}, {{"L1", "Ann"}, {"L2", "Bob"}}, ""};
    const Imported imported = import(m_store, {leads}).value();
    EXPECT_EQ(imported.files[0].counts.rows, 2);
    EXPECT_EQ(imported.files[0].counts.inserted, 0);
    EXPECT_EQ(count("SELECT sum(records) FROM blocks"), 2);
    EXPECT_TRUE(m_store.problems().value().empty());
}

TEST_F(Identity, OrderOfFilesDoesNotMatterForDifferentColumns)
{
    const TestFile names{"deals", {"id", "name", "owner"}, {{"1", "Alpha", "Ann"}, {"2", "Beta", "Bob"}}, ""};
    const TestFile stages{"deals", {"id", "stage", "amount"}, {{"2", "Won", "7"}, {"1", "Lost", "8"}}, ""};
    const TestFile users{"users", {"name", "team"}, {{"Ann", "North"}, {"Bob", "South"}}, ""};
    import(m_store, {names, stages}).value();
    import(m_store, {users}).value();

    Store other = std::move(*openStore(m_folder / "other.db"));
    import(other, {users, stages}).value();
    import(other, {names}).value();
    EXPECT_EQ(m_store.contentDigest().value(), other.contentDigest().value());
}

TEST_F(Identity, TheLaterBatchWinsPerColumn)
{
    import(m_store, {{"deals", {"id", "name", "stage"}, {{"1", "Alpha", "New"}}, ""}}).value();
    import(m_store, {{"deals", {"id", "stage"}, {{"1", "Won"}}, ""}}).value();
    EXPECT_EQ(text("SELECT name || stage FROM deals_readable"), "AlphaWon");
}

} // namespace
} // namespace quarterdeck
