// SPDX-License-Identifier: GPL-3.0-or-later
// The contract of the command line: statuses and JSON, on the built program.
#include "cli/command_line.h"
#include "support/temporary_folder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>

namespace quarterdeck {

using nlohmann::json;
using test::keysOf;
using test::run;
using testing::ElementsAre;
using testing::HasSubstr;

namespace {

/// A store with the demo company, made once.
const std::string& store()
{
    static const test::TemporaryFolder folder;
    static const std::string path = [] {
        const std::string made = (folder / "demo.db").string();
        const auto outcome = run("qd import --store " + made + " " + QUARTERDECK_SOURCE_DIR + "/data/demo/*.csv");
        if (outcome.status != 0)
            throw std::runtime_error("the demo company could not be imported: " + outcome.out);
        return made;
    }();
    return path;
}

double valueOf(const json& answer) { return answer["readings"][0]["value"].get<double>(); }

} // namespace

TEST(CommandLine, ImportsAndTellsWhatItDidInJson)
{
    const test::TemporaryFolder folder;
    const auto file = folder.write(
        "deals.csv", "Deal ID,Stage,Amount,Created Date,Close Date\nD1,Closed Won,10,2026-01-05,2026-02-13\n");
    const auto outcome = run("qd import --json --store " + (folder / "s.db").string() + " " + file.string());
    EXPECT_EQ(outcome.status, 0);
    const json answer = outcome.json();
    EXPECT_THAT(keysOf(answer), ElementsAre("batch", "files"));
    EXPECT_EQ(answer["batch"], 1);
    EXPECT_THAT(keysOf(answer["files"][0]),
        ElementsAre("entity", "file", "inserted", "issues", "issues_total", "profile", "rejected", "rejects_file",
            "rows", "unchanged", "updated"));
    EXPECT_EQ(answer["files"][0]["inserted"], 1);
}

TEST(CommandLine, EndsWithThreeWhereRowsWereRejectedAndNamesTheFile)
{
    const test::TemporaryFolder folder;
    const auto file = folder.write("deals.csv",
        "Deal ID,Stage,Amount,Created Date,Close Date\nD1,Closed Won,10,2026-01-05,2026-02-13\nD2,Closed "
        "Won,ten,2026-01-05,2026-02-13\n");
    const auto outcome = run("qd import --json --store " + (folder / "s.db").string() + " " + file.string());
    EXPECT_EQ(outcome.status, 3);
    const json imported = outcome.json()["files"][0];
    EXPECT_EQ(imported["rejected"], 1);
    EXPECT_TRUE(std::filesystem::exists(imported["rejects_file"].get<std::string>()));
    EXPECT_THAT(keysOf(imported["issues"][0]), ElementsAre("column", "kind", "message", "row", "value"));
    EXPECT_EQ(imported["issues"][0]["kind"], "not_a_number");
    EXPECT_EQ(imported["issues"][0]["row"], 3);
}

TEST(CommandLine, AsksForADecisionWithTwoAndNamesTheOption)
{
    const test::TemporaryFolder folder;
    const auto file = folder.write(
        "deals.csv", "Deal ID,Stage,Amount,Created Date,Close Date\nD1,Closed Won,10,03/04/2026,05/06/2026\n");
    const std::string line = "qd import --json --store " + (folder / "s.db").string() + " " + file.string();
    const auto outcome = run(line);
    EXPECT_EQ(outcome.status, 2);
    const json decision = outcome.json()["decision"];
    EXPECT_THAT(keysOf(decision), ElementsAre("column", "file", "option", "readings"));
    EXPECT_EQ(decision["option"], "--date-order");
    EXPECT_THAT(keysOf(decision["readings"][0]), ElementsAre("amount", "first", "last", "rows", "value"));
    EXPECT_EQ(run(line + " --date-order dmy").status, 0);
    const auto april
        = run("qd kpi opportunities_created --json --period 2026-04 --store " + (folder / "s.db").string());
    EXPECT_EQ(valueOf(april.json()), 1);
}

TEST(CommandLine, FailsWithOneWhereTheWorldFails)
{
    const auto outcome = run("qd kpi revenue --json --store /nowhere/at/all.db");
    EXPECT_EQ(outcome.status, 1);
    EXPECT_THAT(keysOf(outcome.json()["error"]), ElementsAre("expected", "found", "kind", "remedy", "where"));
}

TEST(CommandLine, CallsWrongUsageTwoAndSaysWhatIsAllowed)
{
    EXPECT_EQ(run("qd kpi revenue").status, 2);
    EXPECT_EQ(run("qd nonsense").status, 2);
    const auto unknown = run("qd kpi revenu --json --store " + store());
    EXPECT_EQ(unknown.status, 2);
    EXPECT_THAT(unknown.json()["error"]["remedy"].get<std::string>(), HasSubstr("revenue"));
    const auto refused = run("qd kpi revenue_vs_plan --by product,owner --grain eon --json --store " + store());
    EXPECT_EQ(refused.status, 2);
    const auto dimension = run("qd kpi revenue --by planet --json --store " + store());
    EXPECT_EQ(dimension.status, 2);
    EXPECT_THAT(dimension.json()["error"]["expected"].get<std::string>(), HasSubstr("region"));
    EXPECT_EQ(run("qd kpi revenue --period soon --store " + store()).status, 2);
    EXPECT_EQ(run("qd kpi revenue --where region=Atlantis --store " + store()).status, 2);
    EXPECT_EQ(run("qd kpi revenue --viewer Nobody --store " + store()).status, 2);
}

TEST(CommandLine, AnswersAKpiInTheAgreedShape)
{
    const auto outcome = run("qd kpi win_rate --json --period 2025 --compare year --store " + store());
    ASSERT_EQ(outcome.status, 0);
    const json reading = outcome.json()["readings"][0];
    EXPECT_THAT(keysOf(reading),
        ElementsAre("absence", "as_of", "beside", "compare", "currency", "inputs", "interval", "keys", "kpi", "notes",
            "period", "target", "unit", "value", "variant"));
    EXPECT_EQ(reading["period"], json({{"from", "2025-01-01"}, {"to", "2026-01-01"}}));
    EXPECT_TRUE(reading["keys"].empty());
    EXPECT_THAT(keysOf(reading["compare"]), ElementsAre("absence", "as_of", "change", "period", "ratio", "value"));
    EXPECT_GT(reading["value"], reading["interval"][0]);
    EXPECT_LT(reading["value"], reading["interval"][1]);
    const double won = reading["inputs"]["won_deals"];
    const double lost = reading["inputs"]["lost_deals"];
    EXPECT_DOUBLE_EQ(reading["value"], won / (won + lost));
}

TEST(CommandLine, CarriesTheMeanBesideTheMedianCycle)
{
    const json reading = run("qd kpi sales_cycle --json --period 2025 --store " + store()).json()["readings"][0];
    EXPECT_TRUE(reading["beside"]["mean"].is_number());
}

TEST(CommandLine, BreaksDownByDimensionsAndGrains)
{
    const json answer = run("qd kpi revenue --json --period 2025 --by region,quarter --store " + store()).json();
    double sum = 0;
    for (const json& reading : answer["readings"]) {
        EXPECT_THAT(keysOf(reading["keys"]), ElementsAre("quarter", "region"));
        sum += reading["value"].is_number() ? reading["value"].get<double>() : 0;
    }
    const double whole = valueOf(run("qd kpi revenue --json --period 2025 --store " + store()).json());
    EXPECT_NEAR(sum, whole, 0.01);
}

TEST(CommandLine, TakesWhereTwiceOnOneDimensionAsOr)
{
    const auto revenue = [](const std::string& where) {
        return valueOf(run("qd kpi revenue --json --period 2025 " + where + " --store " + store()).json());
    };
    EXPECT_NEAR(revenue("--where region=North --where region=South"),
        revenue("--where region=North") + revenue("--where region=South"), 0.01);
    EXPECT_LT(revenue("--where region=North --where deal_type='New business'"), revenue("--where region=North"));
}

TEST(CommandLine, PrintsStatementsThatTheSqliteShellRuns)
{
    const json reading = run("qd kpi deals_won --json --period 2025 --store " + store()).json()["readings"][0];
    const auto shell = run("qd sql deals_won --period 2025 --store " + store() + " | sqlite3 " + store());
    ASSERT_EQ(shell.status, 0);
    EXPECT_THAT(shell.out, HasSubstr("|" + std::to_string(reading["value"].get<std::int64_t>())));
}

TEST(CommandLine, OpensANumberDownToItsRowsWithTheCrmsOwnColumns)
{
    const auto rows = run("qd rows deals_won --period 2025-Q1 --store " + store());
    ASSERT_EQ(rows.status, 0);
    EXPECT_EQ(rows.out.substr(0, 22), "input,value,entity,id,");
    EXPECT_THAT(rows.out.substr(0, rows.out.find('\n')), HasSubstr("Deal Name"));
    const double deals = valueOf(run("qd kpi deals_won --json --period 2025-Q1 --store " + store()).json());
    EXPECT_EQ(std::count(rows.out.begin(), rows.out.end(), '\n') - 1, static_cast<long>(deals));
}

TEST(CommandLine, ListsTheKpisWithTheirDefinitions)
{
    const json answer = run("qd kpis --json").json();
    EXPECT_GE(answer["kpis"].size(), 24u);
    EXPECT_THAT(keysOf(answer["kpis"][0]),
        ElementsAre("bands", "better", "dimensions", "explain", "facts", "family", "formula", "id", "name", "needs",
            "source", "unit", "variants"));
}

TEST(CommandLine, ReadsEachDashboard)
{
    for (const std::string role : {"executive", "manager", "rep"}) {
        const auto outcome = run("qd dashboard " + role + " --json --store " + store());
        ASSERT_EQ(outcome.status, 0) << role;
        const json answer = outcome.json();
        EXPECT_THAT(keysOf(answer), ElementsAre("dashboard", "sentence", "tiles", "viewer"));
        EXPECT_GT(answer["tiles"].size(), 4u);
        EXPECT_THAT(keysOf(answer["tiles"][0]), ElementsAre("kind", "readings", "title"));
        EXPECT_EQ(answer["viewer"].is_string(), role != "executive");
    }
    EXPECT_EQ(run("qd dashboard captain --store " + store()).status, 2);
}

TEST(CommandLine, KeepsSettings)
{
    const test::TemporaryFolder folder;
    const std::string path = (folder / "s.db").string();
    EXPECT_EQ(run("qd settings --store " + path + " fiscal_year_start=4 time_zone=Europe/Berlin").status, 0);
    const json settings = run("qd settings --json --store " + path).json()["settings"];
    EXPECT_THAT(keysOf(settings["time_zone"]), ElementsAre("default", "explain", "value"));
    EXPECT_EQ(settings["time_zone"]["value"], "Europe/Berlin");
    EXPECT_EQ(run("qd settings --store " + path + " fiscal_year_start=13").status, 2);
    EXPECT_EQ(run("qd settings --store " + path + " wind=west").status, 2);
}

TEST(CommandLine, ListsAndUndoesBatches)
{
    const test::TemporaryFolder folder;
    const std::string path = (folder / "s.db").string();
    const auto file = folder.write(
        "deals.csv", "Deal ID,Stage,Amount,Created Date,Close Date\nD1,Closed Won,10,2026-01-05,2026-02-13\n");
    ASSERT_EQ(run("qd import --store " + path + " " + file.string()).status, 0);
    const json batch = run("qd batches --json --store " + path).json()["batches"][0];
    EXPECT_THAT(keysOf(batch), ElementsAre("at", "batch", "files", "live"));
    EXPECT_THAT(keysOf(batch["files"][0]), ElementsAre("entity", "file", "inserted", "sha256", "updated"));
    EXPECT_EQ(batch["files"][0]["sha256"].get<std::string>().size(), 64u);
    EXPECT_EQ(run("qd undo 1 --store " + path).status, 0);
    EXPECT_EQ(run("qd batches --json --store " + path).json()["batches"][0]["live"], false);
    EXPECT_EQ(run("qd undo 1 --store " + path).status, 2);
}

TEST(CommandLine, ChecksTheStoreAndTheData)
{
    const auto outcome = run("qd check --json --store " + store());
    EXPECT_EQ(outcome.status, 0);
    const json check = outcome.json();
    EXPECT_THAT(keysOf(check), ElementsAre("quality", "store"));
    EXPECT_EQ(check["store"]["ok"], true);
    for (const json& finding : check["quality"])
        EXPECT_THAT(keysOf(finding), ElementsAre("count", "kind", "kpis", "remedy"));
}

TEST(CommandLine, WritesTheDemoCompany)
{
    const test::TemporaryFolder folder;
    ASSERT_EQ(run("qd demo --deals 50 --seed 3 --out " + folder.path().string()).status, 0);
    EXPECT_EQ(
        run("qd import --store " + (folder / "s.db").string() + " " + folder.path().string() + "/*.csv").status, 0);
}

TEST(CommandLine, HelpsWithExamplesForEachCommand)
{
    for (const std::string command :
        {"import", "kpis", "kpi", "rows", "sql", "dashboard", "settings", "batches", "undo", "check", "demo"}) {
        const auto help = run("qd " + command + " --help");
        EXPECT_EQ(help.status, 0);
        EXPECT_THAT(help.out, HasSubstr("Examples:")) << command;
        EXPECT_THAT(help.out, HasSubstr("quarterdeck-cli " + command)) << command;
    }
}

} // namespace quarterdeck
