// SPDX-License-Identifier: GPL-3.0-or-later
// What an import must not do to the files and the store that it meets.
#include "cli/command_line.h"
#include "support/temporary_folder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace quarterdeck {

using test::run;
using testing::Eq;
using testing::HasSubstr;
using testing::Not;

namespace {

constexpr std::string_view kHeader = "Deal ID,Stage,Amount,Created Date,Close Date\n";
constexpr std::string_view kBadRow = "D1,Closed Won,ten,2026-01-05,2026-02-13\n";

std::string deals(std::string_view row) { return std::string(kHeader) + std::string(row); }

std::string importInto(const std::filesystem::path& store, const std::string& files)
{
    return "qd import --json --store " + store.string() + " " + files;
}

} // namespace

TEST(RoughImport, ReadsAFileThatBeginsWithExcelsSeparatorHint)
{
    const test::TemporaryFolder folder;
    const auto file
        = folder.write("deals.csv", "sep=;\r\nDeal ID;Stage;Amount\r\nD1;Closed Won;10\r\nD2;Closed Lost;5\r\n");
    const auto outcome = run(importInto(folder / "s.db", file.string()));
    EXPECT_EQ(outcome.status, 0) << outcome.out;
    EXPECT_EQ(outcome.json()["files"][0]["inserted"], 2);
}

TEST(RoughImport, NamesTheFirstLineOfAReferenceThoughDecidedDealsAreReadApart)
{
    const test::TemporaryFolder folder;
    const auto products = folder.write("products.csv", "Product,Family\nGTX Pro,GTX\n");
    const auto file = folder.write("deals.csv",
        "Deal ID,Stage,Amount,Product,Created Date,Close Date\nD1,Won,10,GTXPro,2026-01-05,2026-02-13\n"
        "D2,Prospecting,10,GTXPro,2026-01-05,\n");
    const auto outcome = run(importInto(folder / "s.db", file.string() + " " + products.string()));
    const auto issues = outcome.json()["files"][0]["issues"];
    ASSERT_EQ(issues.size(), 1U) << issues;
    EXPECT_EQ(issues[0]["kind"], "folded_reference");
    EXPECT_EQ(issues[0]["row"], 2);
}

TEST(RoughImport, SaysAFindingThatRepeatsOnce)
{
    const test::TemporaryFolder folder;
    const auto file = folder.write("deals.csv",
        deals("D1,Closed Won,10,,2026-02-13\nD2,Closed Won,,2026-01-05,2026-02-13\nD3,Closed Won,10,,2026-02-13\n"));
    const auto outcome = run("qd import --store " + (folder / "s.db").string() + " " + file.string());
    EXPECT_THAT(outcome.out, HasSubstr("  line 2 and 1 more: The deal has no created date"));
    EXPECT_THAT(outcome.out, HasSubstr("  line 3: The deal is won but has no amount"));
    EXPECT_THAT(outcome.out, Not(HasSubstr("line 4")));
}

TEST(RoughImport, NeverWritesRejectsOverAFileThatItImports)
{
    const test::TemporaryFolder folder;
    const auto file = folder.write("deals.csv", deals(kBadRow));
    const std::string mended = deals("D1,Closed Won,10,2026-01-05,2026-02-13\n");
    const auto rejected = folder.write("deals.rejected.csv", mended);
    const auto outcome = run(importInto(folder / "s.db", file.string() + " " + rejected.string()));
    EXPECT_EQ(outcome.status, 3) << outcome.out;
    EXPECT_EQ(test::readFile(rejected), mended);
    EXPECT_EQ(outcome.json()["files"][0]["rejects_file"], (folder / "deals.rejected-2.csv").string());
    EXPECT_EQ(outcome.json()["files"][1]["inserted"], 1);
}

TEST(RoughImport, KeepsTheRejectsOfFilesOfTheSameNameApartInAFolderThatItMakes)
{
    const test::TemporaryFolder folder;
    std::filesystem::create_directory(folder / "a");
    std::filesystem::create_directory(folder / "b");
    const auto first = folder.write("a/deals.csv", deals(kBadRow));
    const auto second = folder.write("b/deals.csv", deals("D2,Closed Won,zwei,2026-01-05,2026-02-13\n"));
    const auto outcome = run(importInto(
        folder / "s.db", first.string() + " " + second.string() + " --rejects " + (folder / "new/rejects").string()));
    EXPECT_EQ(outcome.status, 3) << outcome.out;
    EXPECT_THAT(test::readFile(folder / "new/rejects/deals.rejected.csv"), HasSubstr("ten"));
    EXPECT_THAT(test::readFile(folder / "new/rejects/deals.rejected-2.csv"), HasSubstr("zwei"));
}

TEST(RoughImport, LeavesNoStoreBehindWhereItFails)
{
    const test::TemporaryFolder folder;
    const auto file = folder.write("deals.csv", deals(kBadRow));
    folder.write("plain", "a file, no folder");
    const auto outcome = run(importInto(folder / "s.db", file.string() + " --rejects " + (folder / "plain").string()));
    EXPECT_EQ(outcome.status, 1);
    EXPECT_EQ(outcome.json()["error"]["kind"], "write_failed");
    for (const char* name : {"s.db", "s.db-wal", "s.db-shm"})
        EXPECT_FALSE(std::filesystem::exists(folder / name)) << name;
}

TEST(RoughImport, KeepsTheStoreThatWasThereWhereItFails)
{
    const test::TemporaryFolder folder;
    const auto good = folder.write("good.csv", deals("D9,Closed Won,10,2026-01-05,2026-02-13\n"));
    ASSERT_EQ(run(importInto(folder / "s.db", good.string())).status, 0);
    const auto bad = folder.write("deals.csv", deals(kBadRow));
    folder.write("plain", "a file, no folder");
    EXPECT_EQ(run(importInto(folder / "s.db", bad.string() + " --rejects " + (folder / "plain").string())).status, 1);
    EXPECT_EQ(run("qd batches --json --store " + (folder / "s.db").string()).json()["batches"].size(), 1U);
}

TEST(RoughImport, FillsAFileThatIsEmpty)
{
    const test::TemporaryFolder folder;
    const auto file = folder.write("deals.csv", deals("D9,Closed Won,10,2026-01-05,2026-02-13\n"));
    const std::string store = folder.write("s.db", "").string();
    const auto read = run("qd batches --json --store " + store);
    EXPECT_EQ(read.status, 1);
    EXPECT_EQ(read.json()["error"]["kind"], "empty_store");
    EXPECT_EQ(run(importInto(store, file.string())).status, 0);

    const std::string other = folder.write("t.db", "").string();
    EXPECT_EQ(run("qd settings base_currency=EUR --store " + other).status, 0);
    EXPECT_EQ(run("qd settings --store " + other).json()["settings"]["base_currency"]["value"], "EUR");
}

TEST(RoughImport, NamesTheOptionForRejectsThatCannotBeWritten)
{
    const test::TemporaryFolder folder;
    const auto file = folder.write("deals.csv", deals(kBadRow));
    folder.write("taken", "a file, no folder");
    const auto outcome = run(importInto(folder / "s.db", file.string() + " --rejects " + (folder / "taken").string()));
    EXPECT_EQ(outcome.status, 1);
    EXPECT_THAT(outcome.json()["error"]["remedy"], HasSubstr("--rejects DIR"));
    EXPECT_THAT(outcome.json()["error"]["where"], Eq((folder / "taken/deals.rejected.csv").string()));
}

TEST(RoughImport, KeepsARejectsFileThatWasMended)
{
    const test::TemporaryFolder folder;
    const auto file = folder.write("deals.csv", deals(kBadRow));
    ASSERT_EQ(run(importInto(folder / "s.db", file.string())).status, 3);
    const auto first = test::readFile(folder / "deals.rejected.csv");
    EXPECT_EQ(run(importInto(folder / "s.db", file.string())).json()["files"][0]["rejects_file"],
        (folder / "deals.rejected.csv").string())
        << "the same rows need no second file";

    const auto mended = folder.write("deals.rejected.csv", deals("D1,Closed Won,10,2026-01-05,2026-02-13\n"));
    const std::string text = test::readFile(mended);
    const auto again = run(importInto(folder / "s.db", file.string()));
    EXPECT_EQ(test::readFile(mended), text);
    EXPECT_EQ(again.json()["files"][0]["rejects_file"], (folder / "deals.rejected-2.csv").string());
    EXPECT_EQ(test::readFile(folder / "deals.rejected-2.csv"), first);
}

TEST(RoughImport, LeavesNoRejectsBehindWhereALaterFileFails)
{
    const test::TemporaryFolder folder;
    const auto file = folder.write("deals.csv", deals(kBadRow));
    const auto other = folder.write(std::string(245, 'x') + ".csv", deals(kBadRow)); // with more, too long for a name
    const auto outcome = run(importInto(folder / "s.db", file.string() + " " + other.string()));
    EXPECT_EQ(outcome.status, 1) << outcome.out;
    EXPECT_FALSE(std::filesystem::exists(folder / "deals.rejected.csv"));
    EXPECT_FALSE(std::filesystem::exists(folder / "s.db"));
}

TEST(RoughImport, SaysThatRowsThatAreNotUsedYetAreKept)
{
    const test::TemporaryFolder folder;
    const auto file = folder.write("leads.csv",
        "Lead ID,First Name,Last Name,Company,Email,Lead Status,Lead Source,Created "
        "Date\nL1,Ann,Lee,Acme,a@acme.example,New,Web,2026-01-05\n");
    const auto outcome = run("qd import --store " + (folder / "s.db").string() + " " + file.string());
    EXPECT_THAT(outcome.out, HasSubstr("  1 rows kept\n"));
    EXPECT_THAT(outcome.out, Not(HasSubstr("0 inserted")));
}

TEST(RoughImport, NamesOnlyTheColumnsThatAreMissing)
{
    const test::TemporaryFolder folder;
    const auto file = folder.write("deals.csv", "Deal Name,Amount,Created Date\nOne,2,2026-01-05\n");
    const auto outcome = run(importInto(folder / "s.db", file.string()));
    EXPECT_EQ(outcome.status, 1);
    EXPECT_EQ(outcome.json()["error"]["expected"], "stage or outcome");
}

TEST(RoughImport, TellsAFolderThatIsMissingFromOneThatIsForbidden)
{
    const test::TemporaryFolder folder;
    const auto file = folder.write("deals.csv", deals("D9,Closed Won,10,2026-01-05,2026-02-13\n"));
    const auto missing = run(importInto(folder / "nowhere/s.db", file.string()));
    EXPECT_EQ(missing.status, 1);
    EXPECT_EQ(missing.json()["error"]["kind"], "file_not_found");
    const auto itself = run(importInto(folder.path(), file.string()));
    EXPECT_EQ(itself.status, 1);
    EXPECT_EQ(itself.json()["error"]["kind"], "not_a_store");
}

TEST(RoughImport, PrintsNoControlCharactersThatAFileBringsAlong)
{
    const test::TemporaryFolder folder;
    const auto file = folder.write("deals.csv",
        "Deal ID,Owner,Stage,Amount,Created Date,Close Date\n"
        "D1,\"Ann\x1b[31m\nLee\",Closed Won,1,2026-01-05,2026-02-13\n"
        "D2,Bob,Closed Won,2\x1b[2J,2026-01-05,2026-02-13\n");
    const std::string store = (folder / "s.db").string();
    const auto imported = run("qd import --store " + store + " " + file.string());
    EXPECT_EQ(imported.status, 3);
    EXPECT_THAT(imported.out, Not(HasSubstr("\x1b")));
    const auto answer = run("qd kpi revenue --by owner --store " + store);
    EXPECT_THAT(answer.out, HasSubstr("[31m Lee: 1.00"));
    EXPECT_THAT(answer.out, Not(HasSubstr("\x1b")));
}

TEST(RoughImport, RefusesAMappingThatNamesFieldsThatDoNotExist)
{
    const test::TemporaryFolder folder;
    const auto file = folder.write("deals.csv", deals("D9,Closed Won,10,2026-01-05,2026-02-13\n"));
    for (const char* text : {R"({"values": {"deals.stag": {"Won": {"outcome": "won"}}}})",
             R"({"values": {"dealz.stage": {"Won": {"outcome": "won"}}}})", R"({"constants": {"curency": "EUR"}})"}) {
        const auto mapping = folder.write("crm.json", text);
        const auto outcome = run(importInto(folder / "s.db", file.string() + " --mapping " + mapping.string()));
        EXPECT_EQ(outcome.status, 2) << text;
        EXPECT_EQ(outcome.json()["error"]["kind"], "mapping_invalid") << text;
        EXPECT_FALSE(std::filesystem::exists(folder / "s.db")) << text;
    }
}

TEST(RoughImport, MakesNoStoreForASettingThatDoesNotExist)
{
    const test::TemporaryFolder folder;
    const std::string store = (folder / "s.db").string();
    EXPECT_EQ(run("qd settings --store " + store + " nosuch=1").status, 2);
    EXPECT_EQ(run("qd settings --store " + store + " week_start=bogus").status, 2);
    EXPECT_FALSE(std::filesystem::exists(store));
    EXPECT_EQ(run("qd settings --store " + store + " week_start=sunday").status, 0);
    EXPECT_EQ(run("qd settings --json --store " + store).json()["settings"]["week_start"]["value"], "sunday");
}

TEST(RoughImport, SaysWhichDaysANewTimeZoneDoesNotMove)
{
    const test::TemporaryFolder folder;
    const auto file = folder.write("deals.csv", deals("D9,Closed Won,10,2026-01-05,2026-01-31T23:30:00Z\n"));
    const std::string store = (folder / "s.db").string();
    ASSERT_EQ(run(importInto(store, file.string())).status, 0);
    EXPECT_THAT(run("qd settings time_zone=Europe/Berlin --store " + store + " 2>&1").out, HasSubstr("in UTC"));
    ASSERT_EQ(run(importInto(store, file.string())).status, 0);
    EXPECT_EQ(run("qd kpi revenue --period 2026-02 --json --store " + store).json()["readings"][0]["value"], 10.0);
}

TEST(RoughImport, CountsTheTargetsThatNothingAnswersTo)
{
    const test::TemporaryFolder folder;
    const auto file = folder.write("targets.csv",
        "KPI,Scope,Name,Period,Value\n"
        "revenue,company,,2026-01,100\nrevenu,company,,2026-02,100\nrevenue,owner,Nobody,2026-01,100\n"
        "revenue,company,,2026-13,100\n");
    const auto outcome = run(importInto(folder / "s.db", file.string()));
    EXPECT_EQ(outcome.status, 0) << outcome.out;
    const nlohmann::json imported = outcome.json()["files"][0];
    EXPECT_EQ(imported["issues"][0]["kind"], "unknown_target_scope");
    EXPECT_THAT(imported["issues"][0]["message"].get<std::string>(), HasSubstr(": 3."));
}

TEST(RoughImport, TakesTheSeparatorThatIsNamed)
{
    const test::TemporaryFolder folder;
    const auto file = folder.write(
        "deals.csv", "Deal ID|Stage|Amount|Name, city, and more, of it\nD1|Closed Won|10|a, b\nD2|Closed Lost|5|c\n");
    const std::string store = (folder / "s.db").string();
    EXPECT_EQ(test::run("qd import --separator '|' --store " + store + " " + file.string()).status, 0);
}

TEST(RoughImport, SaysWhichFormatsAreStillToCome)
{
    const test::TemporaryFolder folder;
    const auto file = folder.write("deals.csv", "Deal ID,Stage\nD1,Closed Won\n");
    const std::string line = "qd import --json --store " + (folder / "s.db").string() + " " + file.string();
    for (const std::string option : {" --encoding latin1", " --profile salesforce", " --sheet Deals"}) {
        const auto outcome = test::run(line + option);
        EXPECT_EQ(outcome.status, 2) << option;
        EXPECT_EQ(outcome.json()["error"]["kind"], "invalid_option") << option;
    }
    EXPECT_FALSE(std::filesystem::exists(folder / "s.db"));
    EXPECT_EQ(test::run(line + " --encoding UTF-8").status, 0);
}

} // namespace quarterdeck
