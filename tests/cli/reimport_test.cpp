// SPDX-License-Identifier: GPL-3.0-or-later
// What a further import must leave as an earlier one said it.
#include "cli/command_line.h"
#include "support/temporary_folder.h"

#include <gtest/gtest.h>

namespace quarterdeck {

namespace {

/// A store that files are imported into one after the other.
class Reimport : public ::testing::Test
{
protected:
    nlohmann::json import(const std::string& text)
    {
        const auto file = m_folder.write("deals.csv", text);
        const auto outcome = test::run("qd import --json --store " + m_store + " " + file.string());
        EXPECT_EQ(outcome.status, 0) << outcome.out;
        return outcome.json();
    }
    double value(const std::string& question) const
    {
        const auto answer = test::run("qd kpi --json --store " + m_store + " " + question);
        const nlohmann::json value = answer.json()["readings"][0]["value"];
        return value.is_number() ? value.get<double>() : -1;
    }
    std::string store() const { return m_store; }

private:
    test::TemporaryFolder m_folder;
    std::string m_store = (m_folder / "s.db").string();
};

} // namespace

TEST_F(Reimport, KeepsTheOutcomeThatAFileWithoutOneDoesNotKnow)
{
    import("Deal ID,Title,Stage,Status,Amount,Created Date,Closed On\n"
           "D1,One,Offer,Won,100,2026-01-05,2026-02-13\nD2,Two,Offer,Open,50,2026-01-05,\n");
    EXPECT_EQ(value("revenue --period 2026-02"), 100);
    import("Deal ID,Title,Stage\nD1,One renamed,Offer\nD3,Three,Offer\n");
    EXPECT_EQ(value("revenue --period 2026-02"), 100);
    EXPECT_EQ(test::run("qd undo 2 --store " + store()).status, 0);
    EXPECT_EQ(value("revenue --period 2026-02"), 100);
}

TEST_F(Reimport, TakesTheOutcomeOfAnUnknownStageFromWhatIsKnown)
{
    import("Deal ID,Stage,Amount,Created Date,Close Date\nD1,Closed Won,100,2026-01-05,2026-02-13\n"
           "D2,Proposal,50,2026-01-05,2026-02-20\n");
    import("Deal ID,Stage\nD1,Handed Over\nD2,Closed Won\n");
    EXPECT_EQ(value("revenue --period 2026-02"), 100);
}

TEST_F(Reimport, ReopensADealAndEmptiesItsCloseDate)
{
    const std::string other = "D2,Closed Lost,50,2026-01-05,2026-02-20\n";
    const std::string header = "Deal ID,Stage,Amount,Created Date,Close Date\n";
    import(header + "D1,Closed Won,100,2026-01-05,2026-02-13\n" + other);
    import(header + "D1,Proposal,100,2026-01-05,2026-03-31\n" + other);
    EXPECT_EQ(value("revenue --period 2026-02"), 0);
    EXPECT_EQ(value("open_pipeline --as-of 2026-03-01"), 100);
}

TEST_F(Reimport, ChangesNothingTheSecondTimeWhateverTheRowsSpeakOf)
{
    const std::string text = "Deal ID,Stage,Amount,Created Date,Close Date\nD1,Closed Won,100,2026-01-05,2026-02-13\n"
                             "D2,Proposal,50,2026-01-05,2026-02-20\nD3,Nurturing,5,2026-01-05,2026-02-20\n";
    EXPECT_EQ(import(text)["files"][0]["inserted"], 3);
    EXPECT_EQ(import(text)["files"][0]["unchanged"], 3);
}

} // namespace quarterdeck
