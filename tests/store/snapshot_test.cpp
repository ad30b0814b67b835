// SPDX-License-Identifier: GPL-3.0-or-later
#include "test_store.h"

#include <gtest/gtest.h>

namespace quarterdeck {
namespace {

using testing::import;
using testing::openStore;
using testing::TemporaryFolder;
using testing::TestFile;

const TestFile kDeals{"deals",
    {"id", "name", "stage", "outcome", "amount", "currency", "created_at", "closed_on", "owner"},
    {{"1", "Alpha", "Won", "won", "100", "EUR", "2017-01-02", "2017-02-01", "Ann"},
        {"2", "Beta", "Engaging", "open", "250.5", "EUR", "2016-11-30", "", "Bob"},
        {"3", "Gamma", "Lost", "lost", "", "", "", "2017-12-31", "Bob"},
        {"4", "Delta", "Won", "won", "-3", "EUR", "2017-06-01", "2019-01-01", "Ann"}},
    ""};

class SnapshotOfStore : public ::testing::Test
{
protected:
    std::shared_ptr<const Snapshot> snapshot() { return m_store.snapshot().value(); }
    std::map<std::pair<IssueKind, std::string>, std::int64_t> quality()
    {
        std::map<std::pair<IssueKind, std::string>, std::int64_t> counts;
        const std::vector<QualityFinding> findings = m_store.quality().value();
        for (const QualityFinding& finding : findings)
            counts[{finding.kind, finding.entity}] = finding.count;
        return counts;
    }

    TemporaryFolder m_folder;
    Store m_store = std::move(*openStore(m_folder / "store.db"));
};

TEST_F(SnapshotOfStore, OfAnEmptyStoreHasNoFactsAndNoDate)
{
    EXPECT_TRUE(snapshot()->facts.empty());
    EXPECT_FALSE(snapshot()->dataDate.has_value());
    EXPECT_EQ(snapshot()->entityRows.at("deals"), 0);
    EXPECT_TRUE(quality().empty());
}

TEST_F(SnapshotOfStore, KnowsCountFirstDateAndNewestKnownDate)
{
    import(m_store, {kDeals}).value();
    const std::shared_ptr<const Snapshot> now = snapshot();
    EXPECT_EQ(now->facts.at("deal").rows, 4);
    EXPECT_EQ(now->facts.at("deal").first, Date::fromIso("2016-11-30"));
    EXPECT_EQ(now->dataDate, Date::fromIso("2017-12-31")); // not the close after the day of the import
    EXPECT_EQ(now->entityRows.at("deals"), 4);
}

TEST_F(SnapshotOfStore, NamesASecondCurrencyWithoutABaseCurrency)
{
    import(m_store, {kDeals}).value();
    EXPECT_FALSE(snapshot()->mixedCurrencies);
    import(m_store, {{"deals", {"id", "currency"}, {{"2", "USD"}}, ""}}).value();
    EXPECT_TRUE(snapshot()->mixedCurrencies);
    EXPECT_EQ((quality()[{IssueKind::MixedCurrency, "deals"}]), 1);
}

TEST_F(SnapshotOfStore, ACurrencyWithoutAnAmountMixesNothing)
{
    import(m_store, {kDeals}).value();
    import(m_store, {{"deals", {"id", "currency"}, {{"3", "USD"}}, ""}}).value();
    EXPECT_FALSE(snapshot()->mixedCurrencies);
}

TEST_F(SnapshotOfStore, HasTheTargetsOfScopesThatExist)
{
    const TestFile users{"users", {"id", "name", "team", "role"}, {{"U1", "Ann", "North", "rep"}}, ""};
    const TestFile targets{"targets", {"kpi", "scope", "name", "period", "value"},
        {{"revenue", "company", "", "2017", "1000.5"}, {"revenue", "team", "NORTH", "2017-Q2", "300"},
            {"revenue", "owner", "ann", "2017-06", "20"}, {"revenue", "owner", "U1", "2017-07", "21"},
            {"revenue", "owner", "Nobody", "2017-06", "20"}, {"revenue", "planet", "Mars", "2017", "1"},
            {"revenue", "company", "", "sometime", "1"}},
        ""};
    import(m_store, {users, targets}).value();
    const std::shared_ptr<const Snapshot> now = snapshot();
    ASSERT_EQ(now->targets.size(), 4U);
    std::map<TargetScope, double> sums;
    for (const Target& target : now->targets) {
        sums[target.scope] += target.value;
        EXPECT_EQ(target.kpi, "revenue");
        if (target.scope == TargetScope::Owner) {
            EXPECT_EQ(now->owners.entry(target.member).label, "Ann");
        }
        if (target.scope == TargetScope::Team) {
            EXPECT_EQ(now->texts[static_cast<std::size_t>(target.member)], "North");
            EXPECT_EQ(target.period, (Period{*Date::fromIso("2017-04-01"), *Date::fromIso("2017-07-01")}));
        }
    }
    EXPECT_EQ(sums,
        (std::map<TargetScope, double>{
            {TargetScope::Company, 1000.5}, {TargetScope::Team, 300}, {TargetScope::Owner, 41}}));
    EXPECT_EQ((quality()[{IssueKind::UnknownTargetScope, "targets"}]), 3);
}

TEST_F(SnapshotOfStore, QualityCountsWhatRecordsSayAgainstThemselves)
{
    TestFile deals = kDeals;
    deals.rows.push_back({"5", "E", "Won", "won", "1", "EUR", "2017-05-01", "", "Ann"});
    deals.rows.push_back({"6", "F", "Won", "won", "", "EUR", "2017-05-01", "2017-04-01", "Zed"});
    import(m_store, {deals, {"users", {"name"}, {{"Ann"}, {"Bob"}}, ""}}).value();
    const std::map<std::pair<IssueKind, std::string>, std::int64_t> expected{
        {{IssueKind::DecidedWithoutDate, "deals"}, 1}, {{IssueKind::ClosedBeforeCreated, "deals"}, 1},
        {{IssueKind::MissingCreated, "deals"}, 1}, {{IssueKind::WonWithoutAmount, "deals"}, 1},
        {{IssueKind::NegativeAmount, "deals"}, 1}, {{IssueKind::DateInFuture, "deals"}, 1},
        {{IssueKind::UnknownReference, "deals"}, 1}};
    EXPECT_EQ(quality(), expected);
}

TEST_F(SnapshotOfStore, CarriesTheSettings)
{
    WorkspaceSettings settings;
    ASSERT_TRUE(settings.set("base_currency", "JPY").has_value());
    ASSERT_TRUE(m_store.setSettings(settings).has_value());
    EXPECT_EQ(snapshot()->settings, settings);
    EXPECT_EQ(snapshot()->revision, 1);
    EXPECT_EQ(m_store.settings().value(), settings);
}

TEST_F(SnapshotOfStore, SettingsOfARebuildThatIsGivenUpAreNotKept)
{
    {
        std::unique_ptr<ImportBatch> rebuild = std::move(*m_store.beginRebuild());
        WorkspaceSettings settings;
        ASSERT_TRUE(settings.set("base_currency", "JPY").has_value());
        ASSERT_TRUE(m_store.setSettings(settings).has_value());
    }
    EXPECT_EQ(m_store.settings().value(), WorkspaceSettings());
}

TEST_F(SnapshotOfStore, OriginalsAreTheCellsOfTheFileThatSpokeLast)
{
    import(m_store, {kDeals}).value();
    import(m_store, {{"deals", {"name", "id", "stage"}, {{"Beta 2", "2", "Proposal"}}, "late.csv"}}).value();
    const OriginalRows rows = m_store.originals("deals", {3, 2, 99, 1}).value();
    EXPECT_EQ(rows.columns, kDeals.fields);
    EXPECT_EQ(rows.ids, (std::vector<std::string>{"3", "2", "", "1"}));
    EXPECT_EQ(rows.cells[0], kDeals.rows[2]);
    EXPECT_EQ(rows.cells[1], (testing::Cells{"2", "Beta 2", "Proposal", "", "", "", "", "", ""}));
    EXPECT_EQ(rows.cells[2], testing::Cells(9));
    EXPECT_EQ(rows.cells[3], kDeals.rows[0]);
}

TEST_F(SnapshotOfStore, OriginalsUniteTheColumnsOfDifferentFiles)
{
    import(m_store, {kDeals}).value();
    import(m_store, {{"deals", {"id", "stage", "lost_reason"}, {{"3", "Lost", "Price"}}, "late.csv"}}).value();
    const OriginalRows rows = m_store.originals("deals", {1, 3}).value();
    EXPECT_EQ(rows.columns.size(), kDeals.fields.size() + 1);
    EXPECT_EQ(rows.columns.back(), "lost_reason");
    EXPECT_EQ(rows.cells[1].back(), "Price");
    EXPECT_EQ(rows.cells[0].back(), "");
}

TEST_F(SnapshotOfStore, OriginOfARowIsFileAndLine)
{
    import(m_store, {kDeals}).value();
    std::unique_ptr<ImportBatch> rebuild = std::move(*m_store.beginRebuild());
    EXPECT_EQ(rebuild->origin("deals", 3).value(), (std::pair<std::string, std::int64_t>{"deals.csv", 4}));
}

TEST_F(SnapshotOfStore, ReadableRowsHaveNamesAndDaysInTheOrderAsked)
{
    import(m_store, {kDeals}).value();
    const std::vector<std::string> fields{"name", "owner", "stage", "amount", "closed_on"};
    const ReadableRows rows = m_store.readable("deals", fields, {3, 99, 2}, Progress()).value();
    EXPECT_EQ(rows.ids, (std::vector<std::string>{"3", "", "2"}));
    EXPECT_EQ(rows.cells[0], (testing::Cells{"Gamma", "Bob", "Lost", "", "2017-12-31"}));
    EXPECT_EQ(rows.cells[1], testing::Cells(5));
    EXPECT_EQ(rows.cells[2], (testing::Cells{"Beta", "Bob", "Engaging", "250.5", ""}));
}

TEST_F(SnapshotOfStore, ReadableRowsHaveFieldsThatThereAreAndStopWhenAsked)
{
    EXPECT_EQ(m_store.readable("deals", {"wishes"}, {1}, Progress()).error().kind, ErrorKind::StoreFailed);
    EXPECT_EQ(m_store.readable("wishes", {"name"}, {1}, Progress()).error().kind, ErrorKind::UnknownEntity);
    Progress stopped;
    stopped.cancel();
    EXPECT_EQ(m_store.readable("deals", {"name"}, {1}, stopped).error().kind, ErrorKind::Cancelled);
}

} // namespace
} // namespace quarterdeck
