// SPDX-License-Identifier: GPL-3.0-or-later
#include "test_store.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace quarterdeck {
namespace {

using testing::import;
using testing::Imported;
using testing::openStore;
using testing::TemporaryFolder;
using testing::TestFile;

TestFile dealsOf(const std::string& field, const std::vector<std::string>& references)
{
    TestFile file{"deals", {"id", "name", "stage", field}, {}, ""};
    for (const std::string& reference : references)
        file.rows.push_back({std::to_string(file.rows.size() + 1), "Deal", "New", reference});
    return file;
}

std::vector<std::string> labelsOf(const DimensionTable& table)
{
    std::vector<std::string> labels;
    for (std::size_t code = 0; code < table.entries.size(); ++code)
        if (table.entries[code].member == static_cast<Code>(code))
            labels.push_back(table.entries[code].label);
    std::sort(labels.begin(), labels.end());
    return labels;
}

const DimensionEntry* labelled(const DimensionTable& table, const std::string& label)
{
    for (std::size_t code = 0; code < table.entries.size(); ++code)
        if (table.entries[code].member == static_cast<Code>(code) && table.entries[code].label == label)
            return &table.entries[code];
    return nullptr;
}

class References : public ::testing::Test
{
protected:
    std::shared_ptr<const Snapshot> snapshot() { return m_store.snapshot().value(); }

    TemporaryFolder m_folder;
    Store m_store = std::move(*openStore(m_folder / "store.db"));
};

TEST_F(References, AFoldedNameMeansTheRecordAndIsReportedOnce)
{
    const TestFile products{"products", {"name", "family"}, {{"GTX Pro", "GTX"}}, ""};
    const Imported imported = import(m_store, {dealsOf("product", {"GTXPro", "GTX Pro", "GTXPro"}), products}).value();
    ASSERT_EQ(imported.issues.size(), 1U);
    EXPECT_EQ(imported.issues[0].file, "deals.csv");
    EXPECT_EQ(imported.issues[0].issue.kind, IssueKind::FoldedReference);
    EXPECT_EQ(imported.issues[0].issue.row, 2);
    EXPECT_EQ(imported.issues[0].issue.column, "product");
    EXPECT_EQ(imported.issues[0].issue.value, "GTXPro");
    EXPECT_EQ(imported.issues[0].issue.arguments, std::vector<std::string>{"GTX Pro"});
    EXPECT_EQ(labelsOf(snapshot()->products), std::vector<std::string>{"GTX Pro"});
}

TEST_F(References, AnIdComesBeforeAName)
{
    const TestFile users{"users", {"id", "name", "team"}, {{"7", "Ann", "North"}, {"8", "7", "South"}}, ""};
    import(m_store, {users, dealsOf("owner", {"7"})}).value();
    const std::shared_ptr<const Snapshot> now = snapshot();
    const DimensionEntry* ann = labelled(now->owners, "Ann");
    ASSERT_TRUE(ann);
    EXPECT_EQ(now->texts[static_cast<std::size_t>(ann->attributes.at("team"))], "North");
}

TEST_F(References, ThatAreNoRecordAreCalledAsMostRecordsSpellThem)
{
    import(m_store, {dealsOf("owner", {"ann LEE", "Ann Lee", "Ann Lee"})}).value();
    EXPECT_EQ(labelsOf(snapshot()->owners), std::vector<std::string>{"Ann Lee"});
}

TEST_F(References, ThatAreNoRecordAreCalledTheSameInAnyOrder)
{
    import(m_store, {dealsOf("owner", {"ann-lee", "Ann Lee"})}).value();
    TemporaryFolder folder;
    Store other = std::move(*openStore(folder / "store.db"));
    import(other, {dealsOf("owner", {"Ann Lee", "ann-lee"})}).value();
    EXPECT_EQ(labelsOf(snapshot()->owners), std::vector<std::string>{"Ann Lee"});
    EXPECT_EQ(labelsOf(other.snapshot().value()->owners), std::vector<std::string>{"Ann Lee"});
}

TEST_F(References, ThatAreNoRecordAreCalledAnewWhenSpellingsChange)
{
    import(m_store, {dealsOf("owner", {"ann lee", "ann lee", "Ann Lee"})}).value();
    EXPECT_EQ(labelsOf(snapshot()->owners), std::vector<std::string>{"ann lee"});
    import(m_store, {dealsOf("owner", {"Ann Lee", "Ann Lee", "Ann Lee"})}).value();
    EXPECT_EQ(labelsOf(snapshot()->owners), std::vector<std::string>{"Ann Lee"});
}

TEST_F(References, AreReportedWhenTheRecordsComeLater)
{
    import(m_store, {dealsOf("owner", {"ann lee", "Ben", "Cid"})}).value();
    const TestFile users{"users", {"name", "manager"}, {{"Ann Lee", "Eve"}, {"Ben", ""}}, ""};
    const Imported imported = import(m_store, {users}).value();
    ASSERT_EQ(imported.issues.size(), 2U);
    for (const FileIssue& found : imported.issues) {
        EXPECT_EQ(found.file, "users.csv");
        EXPECT_EQ(found.issue.row, 0);
        EXPECT_EQ(found.issue.column, "owner");
    }
    EXPECT_EQ(imported.issues[0].issue.kind, IssueKind::FoldedReference);
    EXPECT_EQ(imported.issues[0].issue.value, "ann lee");
    EXPECT_EQ(imported.issues[0].issue.arguments, std::vector<std::string>{"Ann Lee"});
    EXPECT_EQ(imported.issues[1].issue.kind, IssueKind::UnknownReference);
    EXPECT_EQ(imported.issues[1].issue.value, "Cid");
    EXPECT_TRUE(import(m_store, {users}).value().issues.empty()) << "nothing changed since";
}

TEST_F(References, AreReportedWhenAnotherRecordOfTheNameComes)
{
    const TestFile users{"users", {"id", "name"}, {{"U1", "Ann"}}, ""};
    import(m_store, {users, dealsOf("owner", {"Ann"})}).value();
    const Imported imported = import(m_store, {{"users", {"id", "name"}, {{"U2", "Ann"}}, ""}}).value();
    ASSERT_EQ(imported.issues.size(), 1U);
    EXPECT_EQ(imported.issues[0].issue.kind, IssueKind::AmbiguousName);
    EXPECT_EQ(imported.issues[0].issue.value, "Ann");
}

TEST_F(References, AreResolvedWhenTheRecordsComeLater)
{
    import(m_store, {dealsOf("owner", {"ann lee"})}).value();
    EXPECT_FALSE(labelled(snapshot()->owners, "ann lee")->isEntity);
    import(m_store, {{"users", {"id", "name"}, {{"U1", "Ann Lee"}}, ""}}).value();
    const std::shared_ptr<const Snapshot> now = snapshot();
    EXPECT_EQ(labelsOf(now->owners), std::vector<std::string>{"Ann Lee"});
    EXPECT_TRUE(labelled(now->owners, "Ann Lee")->isEntity);
}

TEST_F(References, UnknownOnesAreReportedOnlyWhereRecordsExist)
{
    EXPECT_TRUE(import(m_store, {dealsOf("owner", {"Ann", "Bob"})}).value().issues.empty());
    const Imported later
        = import(m_store, {{"users", {"name"}, {{"Ann"}}, ""}, dealsOf("owner", {"Ann", "Bob"})}).value();
    ASSERT_EQ(later.issues.size(), 1U);
    EXPECT_EQ(later.issues[0].issue.kind, IssueKind::UnknownReference);
    EXPECT_EQ(later.issues[0].issue.value, "Bob");
    EXPECT_EQ(later.issues[0].issue.arguments, std::vector<std::string>{"users"});
}

TEST_F(References, AnAmbiguousNameStaysText)
{
    const TestFile users{"users", {"id", "name"}, {{"1", "Ann Lee"}, {"2", "Ann-Lee"}}, ""};
    const Imported imported = import(m_store, {users, dealsOf("owner", {"ANN LEE", "Ann Lee"})}).value();
    ASSERT_EQ(imported.issues.size(), 1U);
    EXPECT_EQ(imported.issues[0].issue.kind, IssueKind::AmbiguousName);
    EXPECT_EQ(imported.issues[0].issue.value, "ANN LEE");
    EXPECT_EQ(labelsOf(snapshot()->owners), (std::vector<std::string>{"ANN LEE", "Ann Lee", "Ann-Lee"}));
}

TEST_F(References, RecordsOfTheSameNameHaveDifferentLabels)
{
    import(m_store, {{"users", {"id", "name"}, {{"1", "Ann"}, {"2", "Ann"}}, ""}}).value();
    EXPECT_EQ(labelsOf(snapshot()->owners), (std::vector<std::string>{"Ann", "Ann (2)"}));
}

TEST_F(References, EveryRecordHasACodeEvenIfItsNameIsAnothersToo)
{
    import(m_store, {{"users", {"name"}, {{"Ann"}}, ""}}).value();
    import(m_store, {{"users", {"id", "name"}, {{"7", "Ann"}}, ""}}).value();
    const std::shared_ptr<const Snapshot> now = snapshot();
    std::size_t records = 0;
    for (std::size_t code = 0; code < now->owners.entries.size(); ++code)
        records += now->owners.entries[code].isEntity && now->owners.entries[code].member == static_cast<Code>(code);
    EXPECT_EQ(records, 2U);
}

TEST_F(References, AManagerWhoIsNoUserIsAnOwnerWithoutARecord)
{
    const TestFile users{"users", {"name", "manager", "region"},
        {{"Ann", "Carol", "West"}, {"Bob", "Carol", "East"}, {"Dan", "Ann", ""}}, ""};
    const Imported imported = import(m_store, {users}).value();
    EXPECT_TRUE(imported.issues.empty());
    const std::shared_ptr<const Snapshot> now = snapshot();
    EXPECT_EQ(now->entityRows.at("users"), 3);
    EXPECT_EQ(labelsOf(now->owners), (std::vector<std::string>{"Ann", "Bob", "Carol", "Dan"}));
    EXPECT_FALSE(labelled(now->owners, "Carol")->isEntity);
    const Code carol = labelled(now->owners, "Bob")->attributes.at("manager");
    EXPECT_EQ(now->owners.entry(carol).label, "Carol");
    EXPECT_FALSE(labelled(now->owners, "Bob")->attributes.contains("team"));
}

TEST_F(References, AttributesStandOnEveryCodeOfAMember)
{
    const TestFile accounts{"accounts", {"id", "name", "segment", "owner", "parent"},
        {{"A1", "Acme", "SMB", "Ann", ""}, {"A2", "Acme Sub", "", "", "acme"}}, ""};
    import(m_store, {dealsOf("account", {"Acme", "ACME", "A1"}), accounts}).value();
    const std::shared_ptr<const Snapshot> now = snapshot();
    std::size_t found = 0;
    for (const DimensionEntry& entry : now->accounts.entries) {
        if (entry.label != "Acme")
            continue;
        ++found;
        EXPECT_EQ(now->texts[static_cast<std::size_t>(entry.attributes.at("segment"))], "SMB");
        EXPECT_EQ(now->owners.entry(entry.attributes.at("owner")).label, "Ann");
    }
    EXPECT_EQ(found, 4U); // Acme, ACME, A1 and what the other account calls its parent
    const Code parent = labelled(now->accounts, "Acme Sub")->attributes.at("parent");
    EXPECT_EQ(now->accounts.entry(parent).label, "Acme");
}

TEST_F(References, UnresolvedNamesThatFoldToTheSameAreOneMember)
{
    import(m_store, {dealsOf("account", {"Acme Corp", "acme-corp", "Other"})}).value();
    EXPECT_EQ(labelsOf(snapshot()->accounts), (std::vector<std::string>{"Acme Corp", "Other"}));
}

TEST_F(References, AChangedCostReachesDealsThatTheFileDoesNotTouch)
{
    import(m_store, {dealsOf("product", {"GTX"}), {"products", {"name", "unit_cost"}, {{"GTX", "5"}}, ""}}).value();
    import(m_store, {{"products", {"name", "unit_cost"}, {{"GTX", "7"}}, ""}}).value();
    std::unique_ptr<ImportBatch> batch = std::move(*m_store.beginRebuild());
    EXPECT_EQ(batch->read("deals", {"cost"}).value().columns[0].values, std::vector<std::int64_t>{700});
}

TEST_F(References, ReadsTheOwnMemberOfUsers)
{
    import(m_store, {dealsOf("owner", {"Zoe"}), {"users", {"name"}, {{"Ann"}, {"Zoe"}}, ""}}).value();
    std::unique_ptr<ImportBatch> batch = std::move(*m_store.beginRebuild());
    const ColumnBlock users = batch->read("users", {"owner"}).value();
    EXPECT_EQ(users.columns[0].values, (std::vector<std::int64_t>{1, 0}));
    const ColumnBlock deals = batch->read("deals", {"owner.member"}).value();
    EXPECT_EQ(deals.columns[0].values, std::vector<std::int64_t>{0});
}

TEST_F(References, APathThatNamesNothingIsAnError)
{
    std::unique_ptr<ImportBatch> batch = std::move(*m_store.beginRebuild());
    EXPECT_FALSE(batch->read("deals", {"owner.shoe_size"}).has_value());
    EXPECT_FALSE(batch->read("deals", {"shoe_size"}).has_value());
    EXPECT_FALSE(batch->read("shoes", {"size"}).has_value());
}

} // namespace
} // namespace quarterdeck
