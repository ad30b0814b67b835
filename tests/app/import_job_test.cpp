// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/demo_store.h"

#include <quarterdeck/store/database.h>

#include <gtest/gtest.h>

#include <algorithm>

namespace quarterdeck {

using test::importInto;
using test::TemporaryFolder;
using test::valueOf;

namespace {

constexpr const char* kDeals = "Deal ID,Deal Name,Owner,Stage,Amount,Created Date,Close Date\n"
                               "D1,First,Ann,Closed Won,1000.50,2026-01-05,2026-02-01\n"
                               "D2,Second,Ben,Closed Lost,500,2026-01-10,2026-02-03\n"
                               "D3,Third,Ann,Proposal,700,2026-02-01,2026-03-15\n";

std::int64_t rowsOf(const std::filesystem::path& store, const std::string& entity)
{
    const Workspace workspace = valueOf(openWorkspace(store, StoreAccess::ReadOnly));
    const auto found = workspace.snapshot->entityRows.find(entity);
    return found == workspace.snapshot->entityRows.end() ? 0 : found->second;
}

std::vector<StageMeaning> stagesOf(const std::filesystem::path& path)
{
    const Catalog::Loaded loaded = loadCatalog();
    const Store store
        = valueOf(Store::open(path, StoreAccess::ReadOnly, loaded.catalog->entities(), loaded.catalog->facts()));
    return valueOf(store.stages("main"));
}

Result<std::variant<ImportReport, Decision>> tryImport(
    const std::filesystem::path& store, const std::filesystem::path& file, bool dryRun = false)
{
    ImportRequest request;
    request.files = {file};
    request.now = test::kNow;
    request.dryRun = dryRun;
    Progress progress;
    return importFiles(store, request, progress);
}

} // namespace

TEST(ImportJob, CountsWhatItInserted)
{
    const TemporaryFolder folder;
    const ImportReport report = importInto(folder / "s.db", {folder.write("deals.csv", kDeals)});
    ASSERT_EQ(report.files.size(), 1u);
    EXPECT_EQ(report.files[0].entity, "deals");
    EXPECT_EQ(report.files[0].counts.rows, 3);
    EXPECT_EQ(report.files[0].counts.inserted, 3);
    EXPECT_EQ(report.batch, 1);
    EXPECT_EQ(rowsOf(folder / "s.db", "deals"), 3);
}

TEST(ImportJob, ChangesNothingTheSecondTime)
{
    const TemporaryFolder folder;
    const auto file = folder.write("deals.csv", kDeals);
    importInto(folder / "s.db", {file});
    const std::string before = test::digestOf(folder / "s.db");
    const ImportReport again = importInto(folder / "s.db", {file});
    EXPECT_EQ(again.files[0].counts.unchanged, 3);
    EXPECT_EQ(again.files[0].counts.inserted + again.files[0].counts.updated, 0);
    EXPECT_EQ(test::digestOf(folder / "s.db"), before);
}

TEST(ImportJob, WritesNothingInADryRun)
{
    const TemporaryFolder folder;
    const auto outcome = valueOf(tryImport(folder / "s.db", folder.write("deals.csv", kDeals), true));
    const ImportReport& report = std::get<ImportReport>(outcome);
    EXPECT_FALSE(report.batch);
    EXPECT_EQ(report.files[0].counts.inserted, 3);
    EXPECT_FALSE(std::filesystem::exists(folder / "s.db"));
}

TEST(ImportJob, NeedsNoWriteLockForADryRun)
{
    const TemporaryFolder folder;
    const auto file = folder.write("deals.csv", kDeals);
    importInto(folder / "s.db", {file});
    Database writing = valueOf(Database::open(folder / "s.db", StoreAccess::ReadWrite));
    ASSERT_TRUE(writing.execute("BEGIN IMMEDIATE"));
    const auto outcome = valueOf(tryImport(folder / "s.db", file, true));
    EXPECT_EQ(std::get<ImportReport>(outcome).files[0].counts.unchanged, 3);
}

TEST(ImportJob, LeavesTheStoreAloneInADryRun)
{
    const TemporaryFolder folder;
    const auto file = folder.write("deals.csv", kDeals);
    importInto(folder / "s.db", {file});
    const std::string before = test::readFile(folder / "s.db");
    const auto more = folder.write("more.csv",
        "Deal ID,Stage,Amount,Created Date,Close Date\nD1,Closed Won,9,2026-01-05,2026-02-01\nD9,Closed "
        "Won,1,2026-01-05,2026-02-13\n");
    const auto outcome = valueOf(tryImport(folder / "s.db", more, true));
    EXPECT_EQ(std::get<ImportReport>(outcome).files[0].counts.inserted, 1);
    EXPECT_EQ(std::get<ImportReport>(outcome).files[0].counts.updated, 1);
    EXPECT_EQ(test::readFile(folder / "s.db"), before);
}

TEST(ImportJob, LeavesNoStoreBehindWhenAFileCannotBeRead)
{
    const TemporaryFolder folder;
    const auto outcome = tryImport(folder / "s.db", folder / "absent.csv");
    ASSERT_FALSE(outcome);
    EXPECT_EQ(outcome.error().kind, ErrorKind::FileNotFound);
    EXPECT_FALSE(std::filesystem::exists(folder / "s.db"));
}

TEST(ImportJob, WritesRejectedRowsThatCanBeMendedAndImportedAgain)
{
    const TemporaryFolder folder;
    std::string broken = kDeals;
    broken.replace(broken.find("500"), 3, "5oo");
    const ImportReport first = importInto(folder / "s.db", {folder.write("deals.csv", broken)});
    EXPECT_EQ(first.files[0].counts.rejected, 1);
    ASSERT_TRUE(first.files[0].rejectsFile);
    std::string rejected = test::readFile(*first.files[0].rejectsFile);
    EXPECT_NE(rejected.find("quarterdeck_reason"), std::string::npos);
    EXPECT_NE(rejected.find("D2"), std::string::npos);
    EXPECT_EQ(rejected.find("D1"), std::string::npos);

    rejected.replace(rejected.find("5oo"), 3, "500");
    const ImportReport second = importInto(folder / "s.db", {folder.write("mended.csv", rejected)});
    EXPECT_EQ(second.files[0].counts.inserted, 1);
    EXPECT_EQ(second.files[0].counts.rejected, 0);
    importInto(folder / "whole.db", {folder.write("deals.csv", kDeals)});
    EXPECT_EQ(test::digestOf(folder / "s.db"), test::digestOf(folder / "whole.db"));
}

TEST(ImportJob, RefusesTheSecondOfTwoRowsWithOneIdAndSaysWhereTheFirstIs)
{
    const TemporaryFolder folder;
    const std::string twins = std::string(kDeals) + "D1,First again,Ann,Closed Won,2000,2026-01-05,2026-02-01\n";
    const ImportReport report = importInto(folder / "s.db", {folder.write("deals.csv", twins)});
    EXPECT_EQ(report.files[0].counts.rejected, 1);
    const auto& issues = report.files[0].issues;
    const auto duplicate = std::find_if(
        issues.begin(), issues.end(), [](const Issue& issue) { return issue.kind == IssueKind::DuplicateId; });
    ASSERT_NE(duplicate, issues.end());
    EXPECT_EQ(duplicate->row, 5);
    EXPECT_EQ(duplicate->arguments.front(), "2");
}

TEST(ImportJob, AsksWhichWayAmbiguousDatesAreMeant)
{
    const TemporaryFolder folder;
    const auto file = folder.write("deals.csv",
        "Deal ID,Stage,Amount,Created Date,Close Date\nD1,Closed Won,100,03/04/2026,05/06/2026\nD2,Closed "
        "Won,50,01/02/2026,03/02/2026\n");
    const auto outcome = valueOf(tryImport(folder / "s.db", file));
    ASSERT_TRUE(std::holds_alternative<Decision>(outcome));
    const Decision& decision = std::get<Decision>(outcome);
    EXPECT_EQ(decision.option, "--date-order");
    ASSERT_EQ(decision.readings.size(), 2u);
    EXPECT_FALSE(std::filesystem::exists(folder / "s.db"));
}

TEST(ImportJob, KeepsExportsOfEntitiesThatAreNotUsedYet)
{
    const TemporaryFolder folder;
    const auto file = folder.write("leads.csv",
        "Lead ID,First Name,Last Name,Company,Email,Lead Status,Lead Source,Created "
        "Date\nL1,Ann,Lee,Acme,a@acme.example,New,Web,2026-01-05\n");
    const ImportReport report = importInto(folder / "s.db", {file});
    EXPECT_EQ(report.files[0].entity, "leads");
    EXPECT_FALSE(report.files[0].used);
    const auto& issues = report.files[0].issues;
    EXPECT_TRUE(std::any_of(
        issues.begin(), issues.end(), [](const Issue& issue) { return issue.kind == IssueKind::EntityNotUsed; }));
}

TEST(ImportJob, StopsWhenCancelledAndLeavesTheStoreAsItWas)
{
    const TemporaryFolder folder;
    importInto(folder / "s.db", {folder.write("deals.csv", kDeals)});
    const std::string before = test::digestOf(folder / "s.db");
    ImportRequest request;
    request.files = test::demoFiles();
    request.now = test::kNow;
    Progress progress;
    progress.cancel();
    const auto outcome = importFiles(folder / "s.db", request, progress);
    ASSERT_FALSE(outcome);
    EXPECT_EQ(outcome.error().kind, ErrorKind::Cancelled);
    EXPECT_EQ(test::digestOf(folder / "s.db"), before);
}

TEST(ImportJob, KeepsProbabilitiesThatALaterExportDoesNotShow)
{
    const TemporaryFolder folder;
    const std::string header = "Deal ID,Stage,Amount,Created Date,Close Date\n";
    std::string all = header;
    int id = 0;
    for (const char* stage :
        {"Prospecting", "Qualification", "Needs Analysis", "Value Proposition", "Id. Decision Makers",
            "Perception Analysis", "Proposal/Price Quote", "Negotiation/Review", "Closed Won", "Closed Lost"})
        all += "D" + std::to_string(++id) + "," + stage + ",100,2026-01-05,2026-12-01\n";
    importInto(folder / "s.db", {folder.write("all.csv", all)});
    const std::string before = test::digestOf(folder / "s.db");
    const auto stages = stagesOf(folder / "s.db");
    ASSERT_EQ(stages.size(), 10U);
    EXPECT_TRUE(std::all_of(
        stages.begin(), stages.end(), [](const StageMeaning& stage) { return stage.probability.has_value(); }));

    importInto(folder / "s.db", {folder.write("one.csv", header + "D1,Prospecting,100,2026-01-05,2026-12-01\n")});
    EXPECT_EQ(test::digestOf(folder / "s.db"), before);
}

TEST(ImportJob, KeepsTheMeaningsOfASourceThatAMappingGave)
{
    const TemporaryFolder folder;
    const auto file = folder.write("deals.csv",
        "Deal ID,Stage,Amount,Created Date,Close Date\nD1,Signed,100,2026-01-05,2026-02-01\nD2,Talking,"
        "50,2026-01-06,2026-12-01\n");
    ImportRequest request;
    request.files = {file};
    request.now = test::kNow;
    request.options.mappings = {valueOf(Mapping::parse(
        R"({"values": {"deals.stage": {"Signed": {"outcome": "won"}, "Talking": {"order": 2, "probability": 0.4}}}})",
        "crm.json"))};
    Progress progress;
    ASSERT_TRUE(importFiles(folder / "s.db", request, progress));
    const std::string before = test::digestOf(folder / "s.db");

    const ImportReport again = importInto(folder / "s.db", {file});
    EXPECT_EQ(again.files[0].counts.unchanged, 2);
    EXPECT_EQ(test::digestOf(folder / "s.db"), before);
    for (const Issue& issue : again.files[0].issues)
        EXPECT_FALSE(issue.kind == IssueKind::UnknownStageOutcome && issue.value == "Signed");
    ASSERT_TRUE(undoBatch(folder / "s.db", 2, progress));
    EXPECT_EQ(test::digestOf(folder / "s.db"), before);
}

TEST(ImportJob, GivesNoMeaningToStagesOfAnotherSource)
{
    const TemporaryFolder folder;
    ImportRequest request;
    request.now = test::kNow;
    request.files = {folder.write(
        "deals.csv", "Deal ID,Stage,Amount,Created Date,Close Date\nD1,Signed,100,2026-01-05,2026-02-01\n")};
    request.options.mappings
        = {valueOf(Mapping::parse(R"({"values": {"deals.stage": {"Signed": {"outcome": "won"}}}})", "crm.json"))};
    request.source = "other";
    Progress progress;
    ASSERT_TRUE(importFiles(folder / "s.db", request, progress));
    request.options.mappings.clear();
    request.source = "main";
    const auto outcome = valueOf(importFiles(folder / "s.db", request, progress));
    const auto& issues = std::get<ImportReport>(outcome).files[0].issues;
    EXPECT_TRUE(std::any_of(
        issues.begin(), issues.end(), [](const Issue& issue) { return issue.kind == IssueKind::UnknownStageOutcome; }));
}

TEST(ChangeJobs, UndoTakesABatchBackAndKeepsTheRest)
{
    const TemporaryFolder folder;
    importInto(folder / "s.db", {folder.write("deals.csv", kDeals)});
    const std::string before = test::digestOf(folder / "s.db");
    std::string changed = kDeals;
    changed.replace(changed.find("1000.50"), 7, "9999");
    const ImportReport second = importInto(
        folder / "s.db", {folder.write("deals.csv", changed + "D4,Fourth,Ben,Proposal,1,2026-02-02,2026-04-01\n")});
    EXPECT_EQ(second.files[0].counts.updated, 1);
    EXPECT_EQ(second.files[0].counts.inserted, 1);
    EXPECT_NE(test::digestOf(folder / "s.db"), before);
    Progress progress;
    ASSERT_TRUE(undoBatch(folder / "s.db", 2, progress));
    EXPECT_EQ(test::digestOf(folder / "s.db"), before);
    const auto twice = undoBatch(folder / "s.db", 2, progress);
    ASSERT_FALSE(twice);
    EXPECT_EQ(twice.error().kind, ErrorKind::NoSuchBatch);
}

TEST(ChangeJobs, UndoRestoresDaysAsTheyWereReadThoughTheTimeZoneChangedSince)
{
    const TemporaryFolder folder;
    const std::string header = "Deal ID,Stage,Amount,Created Date,Close Date\n";
    const auto first = folder.write("z1.csv",
        header
            + "D1,Closed Won,100,2017-01-05T10:00:00Z,2017-02-03T23:30:00Z\nD2,Closed "
              "Won,50,2017-01-06T10:00:00Z,2017-02-04T23:30:00Z\n");
    const auto second
        = folder.write("z2.csv", header + "D1,Closed Won,200,2017-01-05T10:00:00Z,2017-02-03T23:30:00Z\n");
    WorkspaceSettings settings;
    ASSERT_TRUE(settings.set("time_zone", "Europe/Berlin"));
    Progress progress;

    importInto(folder / "one.db", {first});
    ASSERT_TRUE(changeSettings(folder / "one.db", settings, progress));
    importInto(folder / "two.db", {first});
    importInto(folder / "two.db", {second});
    ASSERT_TRUE(changeSettings(folder / "two.db", settings, progress));
    ASSERT_TRUE(undoBatch(folder / "two.db", 2, progress));
    EXPECT_EQ(test::digestOf(folder / "two.db"), test::digestOf(folder / "one.db"));
}

TEST(ChangeJobs, ChangingTheBaseCurrencyDerivesAmountsAnew)
{
    const TemporaryFolder folder;
    importInto(folder / "s.db",
        {folder.write("deals.csv",
            "Deal ID,Stage,Amount,Currency,Created Date,Close Date\nD1,Closed "
            "Won,100,EUR,2026-01-05,2026-02-25\nD2,Closed Won,50,USD,2026-01-06,2026-02-26\n")});
    EXPECT_TRUE(valueOf(openWorkspace(folder / "s.db", StoreAccess::ReadOnly)).snapshot->mixedCurrencies);
    WorkspaceSettings settings;
    ASSERT_TRUE(settings.set("base_currency", "EUR"));
    Progress progress;
    ASSERT_TRUE(changeSettings(folder / "s.db", settings, progress));
    EXPECT_EQ(valueOf(openWorkspace(folder / "s.db", StoreAccess::ReadOnly)).snapshot->settings.baseCurrency(), "EUR");
}

} // namespace quarterdeck
