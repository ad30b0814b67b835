// SPDX-License-Identifier: GPL-3.0-or-later
// Questions that contradict themselves, or that no data can answer.
#include "cli/command_line.h"
#include "support/temporary_folder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace quarterdeck {

using nlohmann::json;
using test::run;
using testing::HasSubstr;

namespace {

/// Three deals of 2026, made once.
const std::string& store()
{
    static const test::TemporaryFolder folder;
    static const std::string path = [] {
        const auto file = folder.write("deals.csv",
            "Deal ID,Owner,Stage,Amount,Probability,Created Date,Expected Close Date,Closed On\n"
            "D1,Ann,Closed Won,100,100,2026-01-05,2026-02-13,2026-02-13\n"
            "D2,Bob,Closed Won,300,100,2026-01-05,2026-03-01,2026-03-13\n"
            "D3,Bob,Proposal,500,50,2026-03-15,,\n");
        const std::string made = (folder / "s.db").string();
        const auto outcome = run("qd import --store " + made + " " + file.string());
        if (outcome.status != 0)
            throw std::runtime_error("the deals could not be imported: " + outcome.out);
        return made;
    }();
    return path;
}

test::Outcome ask(const std::string& question) { return run("qd kpi " + question + " --json --store " + store()); }

std::string refusal(const std::string& question)
{
    const auto outcome = ask(question);
    EXPECT_EQ(outcome.status, 2) << question;
    const json error = outcome.json()["error"];
    EXPECT_NE(error["remedy"], "") << question;
    return error["found"].get<std::string>() + " " + error["remedy"].get<std::string>();
}

} // namespace

TEST(Question, RefusesOptionsThatContradictEachOther)
{
    EXPECT_THAT(refusal("revenue --period 2026 --from 2026-01-01"), HasSubstr("either --period, or --from and --to"));
    EXPECT_THAT(refusal("revenue --by month,quarter"), HasSubstr("one grain"));
    EXPECT_THAT(refusal("revenue --by month --grain quarter"), HasSubstr("one grain"));
    EXPECT_EQ(ask("revenue --by month --grain month").status, 0);
}

TEST(Question, RefusesMoreBucketsThanAnybodyReads)
{
    EXPECT_THAT(refusal("revenue --grain day --from 0001-01-01"), HasSubstr("a shorter period"));
    EXPECT_EQ(ask("revenue --grain year --from 0001-01-01").status, 0);
}

TEST(Question, FilteredByWhatTargetsAreNotStatedForHasNoTarget)
{
    const json reading = ask("target_attainment --where stage=Proposal").json()["readings"][0];
    EXPECT_EQ(reading["absence"], "no target");
}

TEST(Question, AnswersInJsonWhatTheCommandLineItselfRefuses)
{
    for (const char* line : {"kpi revenue --compare decade --json --store ", "kpi revenue --nonsense --json --store ",
             "undo abc --json --store "}) {
        const auto outcome = run("qd " + std::string(line) + store());
        EXPECT_EQ(outcome.status, 2) << line;
        EXPECT_EQ(outcome.json()["error"]["kind"], "wrong_command_line") << line;
        EXPECT_NE(outcome.json()["error"]["found"], "") << line;
    }
    EXPECT_EQ(run("qd kpi --help --json").status, 0);
}

TEST(Question, FailsWhereItsAnswerCannotBeWritten)
{
    for (const char* question : {"kpi revenue --store ", "rows revenue --store ", "batches --store "})
        EXPECT_EQ(run("qd " + std::string(question) + store() + " > /dev/full").status, 1) << question;
}

TEST(Question, SaysWhatIsWrongWithADay)
{
    EXPECT_THAT(refusal("revenue --as-of 2026-02-30"), HasSubstr("a day such as"));
    EXPECT_THAT(refusal("revenue --from 2026-03-01 --to 2026-02-01"), HasSubstr("a day after 2026-03-01"));
    EXPECT_THAT(refusal("revenue --from 2027-01-01"), HasSubstr("a day up to 2026-03-15"));
}

TEST(Question, SaysHowToNameWhatItDoesNotKnow)
{
    EXPECT_THAT(refusal("revenue --where owner"), HasSubstr("DIM=VALUE"));
    EXPECT_THAT(refusal("revenue --where owner=An"), HasSubstr("Did you mean Ann"));
    EXPECT_THAT(refusal("revenue --where product=Xyz"), HasSubstr("--by product"));
    EXPECT_THAT(refusal("revenue --viewer Zacharias"), HasSubstr("--by owner"));
    EXPECT_THAT(refusal("revenue --variant x"), HasSubstr("leave --variant out"));
}

TEST(Question, HasNoAnswerYetInAPeriodThatHasNotBegun)
{
    const json readings = ask("sales_growth_month sales_growth_year revenue sales_velocity --period 2026-07").json();
    for (const json& reading : readings["readings"]) {
        EXPECT_TRUE(reading["value"].is_null()) << reading["kpi"];
        EXPECT_EQ(reading["absence"], "not yet") << reading["kpi"];
    }
}

TEST(Question, CountsDealsWithoutAnExpectedDayInTheWeightedPipeline)
{
    const json reading = ask("weighted_pipeline --period 2026-03").json()["readings"][0];
    EXPECT_EQ(reading["value"], 250.0);
    EXPECT_EQ(reading["notes"], json::array());
}

TEST(Question, CountsOpenDealsOfAnExportWithoutDays)
{
    const test::TemporaryFolder folder;
    const auto file = folder.write("deals.csv", "Deal ID,Stage,Amount\nD1,Proposal,10\nD2,Proposal,5\n");
    const std::string made = (folder / "s.db").string();
    ASSERT_EQ(run("qd import --store " + made + " " + file.string()).status, 0);
    const auto undated = run("qd kpi open_pipeline --json --store " + made);
    EXPECT_EQ(undated.status, 2);
    EXPECT_EQ(undated.json()["error"]["where"], "--as-of");
    const auto dated = run("qd kpi open_pipeline revenue --json --as-of 2026-03-01 --store " + made).json();
    EXPECT_EQ(dated["readings"][0]["value"], 15.0);
    EXPECT_EQ(dated["readings"][1]["value"], 0.0);
}

TEST(Question, RoundsWhatIsNeededUpForPeopleAlone)
{
    const test::TemporaryFolder folder;
    const auto targets = folder.write("targets.csv", "KPI,Scope,Name,Period,Value\nrevenue,company,,2026-03,950\n");
    const std::string made = (folder / "s.db").string();
    std::filesystem::copy_file(store(), made);
    ASSERT_EQ(run("qd import --store " + made + " " + targets.string()).status, 0);
    const std::string question = "qd kpi deals_needed --period 2026-03 --store " + made;
    EXPECT_THAT(run(question).out, HasSubstr("deals_needed: 4 ")); // 650 to go, 200 a deal
    EXPECT_EQ(run(question + " --json").json()["readings"][0]["value"], 3.25);
}

} // namespace quarterdeck
