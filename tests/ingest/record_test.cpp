// SPDX-License-Identifier: GPL-3.0-or-later
#include "import_fixture.h"

#include <gmock/gmock.h>

#include <fstream>
#include <sstream>

namespace quarterdeck {

namespace {

using ::testing::ElementsAre;
using ::testing::Pair;

using Records = ImportTest;

std::string contents(const std::filesystem::path& path)
{
    std::ostringstream text;
    text << std::ifstream(path, std::ios::binary).rdbuf();
    return text.str();
}

const std::string kLeft = "left";

/// What a record says of a field; kLeft where it leaves it as it is.
std::string said(const RecordText& record, const std::string& field)
{
    const auto found = record.find(field);
    return found == record.end() ? kLeft : found->second;
}

std::string kindOf(const Issue& issue) { return std::string(issueKindName(issue.kind)); }

} // namespace

TEST_F(Records, RejectRowsThatHaveNotTheHeadersCells)
{
    const ReadFile read = readText("Deal ID,Stage,Amount\nD1,Won,5\nD2,Won\nD3,Won,5,,\nD4,Won,5,extra\n");
    ASSERT_EQ(read.records.size(), 2U);
    EXPECT_EQ(read.records[1].at("id"), "D3");
    ASSERT_EQ(read.rejected.size(), 2U);
    EXPECT_EQ(read.rejected[0].reason.kind, IssueKind::RaggedRow);
    EXPECT_EQ(read.rejected[0].reason.row, 3);
    EXPECT_THAT(read.rejected[0].reason.arguments, ElementsAre("3", "2"));
    EXPECT_THAT(read.rejected[1].cells, ElementsAre("D4", "Won", "5", "extra"));
}

TEST_F(Records, RejectALineWithAnOpenQuote)
{
    const ReadFile read = readText("Deal ID,Stage,Amount\nD1,Won,5\nD2,\"Won,5\nD3,Won,5\n");
    EXPECT_EQ(read.records.size(), 2U);
    ASSERT_EQ(read.rejected.size(), 1U);
    EXPECT_EQ(read.rejected[0].reason.kind, IssueKind::UnterminatedQuote);
    EXPECT_EQ(read.rejected[0].reason.row, 3);
}

TEST_F(Records, RejectALineWithAStrayQuoteAndReadTheNextOnes)
{
    const ReadFile read = readText("Deal ID,Deal Name,Stage\n6,\"H,Won\n7,\"I\",Won\n8,K,Won\n9,\"12\" monitor\",Won\n"
                                   "10,\"two\nlines\" ,Won\n");
    std::vector<std::string> names;
    for (const RecordText& record : read.records)
        names.push_back(record.at("name"));
    EXPECT_THAT(names, ElementsAre("I", "K", "12 monitor\"", "two\nlines"));
    ASSERT_EQ(read.rejected.size(), 1U);
    EXPECT_EQ(kindOf(read.rejected[0].reason), "unterminated_quote");
    EXPECT_EQ(read.rejected[0].reason.row, 2);
    EXPECT_THAT(read.rejected[0].cells, ElementsAre("6", "H,Won"));
}

TEST_F(Records, RejectNumbersThatAreNone)
{
    const ReadFile read = readText("Deal ID,Stage,Amount\nD1,Won,5.5\nD2,Won,lots\nD3,Won,99999999999999999999\n");
    EXPECT_EQ(read.records.size(), 1U);
    ASSERT_EQ(read.rejected.size(), 2U);
    EXPECT_EQ(kindOf(read.rejected[0].reason), "not_a_number");
    EXPECT_EQ(read.rejected[0].reason.column, "Amount");
    EXPECT_EQ(read.rejected[0].reason.value, "lots");
    EXPECT_EQ(kindOf(read.rejected[1].reason), "number_too_large");
}

TEST_F(Records, RejectYesAndNoThatIsNeither)
{
    const ReadFile read = readText(
        "User ID,Name,Email,Is Active\nU1,Anna,a@b.example,TRUE\nU2,Ben,b@b.example,maybe\n", {}, "users.csv");
    EXPECT_EQ(read.records.at(0).at("active"), "yes");
    EXPECT_EQ(kindOf(read.rejected.at(0).reason), "not_a_boolean");
}

TEST_F(Records, RejectRowsWithoutWhatMakesThemARecord)
{
    const ReadFile read = readText("Deal ID,Deal Name,Stage\n,Big,Won\n,,Won\nD3,,\n");
    EXPECT_EQ(read.records.size(), 1U);
    ASSERT_EQ(read.rejected.size(), 2U);
    EXPECT_EQ(kindOf(read.rejected[0].reason), "required_empty");
    EXPECT_THAT(read.rejected[0].reason.arguments, ElementsAre("id or name"));
    EXPECT_EQ(read.rejected[1].reason.column, "Stage");
    EXPECT_THAT(read.rejected[1].reason.arguments, ElementsAre("stage or outcome"));
}

TEST_F(Records, ReadADecimalMarkFromAllValuesOfTheColumn)
{
    const ReadFile comma = readText("Deal ID,Stage,Amount\nD1,Won,\"1.200\"\nD2,Won,\"1.234,56\"\n");
    EXPECT_EQ(comma.records.at(0).at("amount"), "1200");
    EXPECT_EQ(comma.records.at(1).at("amount"), "1234.56");
    const ReadFile point = readText("Deal ID,Stage,Amount\nD1,Won,\"1,200\"\nD2,Won,12.5\n");
    EXPECT_EQ(point.records.at(0).at("amount"), "1200");
}

TEST_F(Records, TakeTheDecimalMarkOfTheFileWhereAColumnLeavesItOpen)
{
    EXPECT_EQ(readText("Deal ID,Stage,Amount\nD1,Won,\"1,200\"\n").records.at(0).at("amount"), "1200");
    EXPECT_EQ(readText("Deal ID;Stage;Amount\nD1;Won;1.200\n").records.at(0).at("amount"), "1200");
    EXPECT_EQ(readText("Deal ID,Stage,Amount,Cost\nD1,Won,\"1,200\",\"7,5\"\n").records.at(0).at("amount"), "1.2");
    ReadingOptions options;
    options.decimal = ',';
    EXPECT_EQ(readText("Deal ID,Stage,Amount\nD1,Won,\"1,200\"\n", options).records.at(0).at("amount"), "1.2");
}

TEST_F(Records, AskForTheDecimalMarkThatNothingTells)
{
    const auto path = write("deals.csv",
        "Deal ID,Stage,Amount,Close Date\nD1,Won,1.200,2017-01-02\nD2,Won,12.500,2017-04-02\nD3,Won,500,\n");
    const Decision asked = decision(path);
    EXPECT_EQ(asked.option, "--decimal");
    EXPECT_EQ(asked.column, "Amount");
    ASSERT_EQ(asked.readings.size(), 2U);
    EXPECT_EQ(asked.readings[0].value, ".");
    EXPECT_EQ(asked.readings[0].first, "1.2");
    EXPECT_EQ(asked.readings[0].last, "500");
    EXPECT_EQ(asked.readings[1].value, ",");
    EXPECT_EQ(asked.readings[1].first, "500");
    EXPECT_EQ(asked.readings[1].last, "12500");
    EXPECT_THAT(asked.readings[1].rows, ElementsAre(Pair("", 1), Pair("2017-01", 1), Pair("2017-04", 1)));
    EXPECT_THAT(asked.readings[1].amount, ElementsAre(Pair("", 500), Pair("2017-Q1", 1200), Pair("2017-Q2", 12500)));
    ReadingOptions options;
    options.decimal = ',';
    EXPECT_EQ(read(path, options).records.at(0).at("amount"), "1200");
    EXPECT_EQ(decision(write("tab.csv", "Deal ID\tStage\tAmount\nD1\tWon\t1,200\n")).option, "--decimal");
}

TEST_F(Records, NeedNoDecisionWhereAValueProvesTheDecimalMark)
{
    EXPECT_EQ(readText("Deal ID,Stage,Amount\nD1,Won,1.200\nD2,Won,12.25\n").records.at(0).at("amount"), "1.2");
    EXPECT_EQ(readText("Deal ID,Stage,Amount\nD1,Won,1.200\nD2,Won,1.5\n").records.at(0).at("amount"), "1.2");
    EXPECT_EQ(readText("Deal ID,Stage,Amount,Cost\nD1,Won,1.200,7.5\n").records.at(0).at("amount"), "1.2");
    ReadingOptions options;
    options.decimal = ',';
    EXPECT_EQ(readText("Deal ID,Stage,Amount\nD1,Won,12.5\n", options).records.at(0).at("amount"), "12.5")
        << "an option decides what is open";
}

TEST_F(Records, ReadProbabilitiesAsShares)
{
    const auto probabilities = [this](const std::string& header, const std::string& first, const std::string& second) {
        const ReadFile read = readText("Deal ID,Stage," + header + "\nD1,Open," + first + "\nD2,Open," + second + "\n");
        return read.records.at(0).at("probability") + " " + read.records.at(1).at("probability");
    };
    EXPECT_EQ(probabilities("Probability", "40", "1"), "0.4 0.01");
    EXPECT_EQ(probabilities("Probability", "0.4", "1"), "0.4 1");
    EXPECT_EQ(probabilities("Probability", "40%", "100%"), "0.4 1");
    EXPECT_EQ(probabilities("Probability (%)", "1", "0"), "0.01 0");
}

TEST_F(Records, AreEmptyWhereAWordSaysThatThereIsNoDateOrNumber)
{
    std::string text = "Deal ID,Deal Name,Stage,Amount,Created Date\nD0,-,Won,5,2017-03-01\n";
    for (const char* blank : {"NULL", "null", "N/A", "-", "0000-00-00", "0000-00-00 00:00:00", "#N/A"})
        for (int i = 0; i < 4; ++i)
            text += "D" + std::to_string(i) + blank + ",-,Won," + (blank[0] == '0' ? "-" : blank) + "," + blank + "\n";
    const ReadFile read = readText(text);
    EXPECT_TRUE(read.rejected.empty());
    ASSERT_EQ(read.records.size(), 29U);
    EXPECT_EQ(read.records.at(0).at("created_at"), "2017-03-01");
    for (std::size_t row = 1; row < read.records.size(); ++row) {
        EXPECT_EQ(read.records[row].at("amount"), "");
        EXPECT_EQ(read.records[row].at("created_at"), "");
        EXPECT_EQ(read.records[row].at("name"), "-") << "text is what it is";
    }
}

TEST_F(Records, RejectProbabilitiesThatAreNone)
{
    const ReadFile read = readText("Deal ID,Stage,Probability\nD1,Open,40\nD2,Open,250\nD3,Open,-50\nD4,Open,100\n");
    EXPECT_EQ(read.records.at(0).at("probability"), "0.4");
    EXPECT_EQ(read.records.at(1).at("probability"), "1");
    ASSERT_EQ(read.rejected.size(), 2U);
    EXPECT_EQ(kindOf(read.rejected[0].reason), "not_a_share");
    EXPECT_EQ(read.rejected[0].reason.value, "250");
    EXPECT_EQ(read.rejected[1].reason.row, 4);
}

TEST_F(Records, KeepIdsAsTheyAreWritten)
{
    const ReadFile read = readText("Deal ID,Stage\n007,Won\n 1E5 ,Won\n");
    EXPECT_EQ(read.records.at(0).at("id"), "007");
    EXPECT_EQ(read.records.at(1).at("id"), "1E5");
    EXPECT_EQ(read.blocks.at(0).cell(1, 0), " 1E5 ");
}

TEST_F(Records, LoseTheApostropheOfAFormulaGuard)
{
    const ReadFile read
        = readText("Deal ID,Deal Name,Stage,Amount\nD1,'=Sum of parts,Won,'-5\nD2,'s-Hertogenbosch,Won,1\n");
    EXPECT_EQ(read.records.at(0).at("name"), "=Sum of parts");
    EXPECT_EQ(read.records.at(0).at("amount"), "-5");
    EXPECT_EQ(read.records.at(1).at("name"), "'s-Hertogenbosch");
}

TEST_F(Records, TakeTheOutcomeFromTheStage)
{
    const ReadFile read = readText("Deal ID,Stage\n1,Closed Won\n2,closed-lost\n3,Prospecting\n4,6 - Won (signed)\n"
                                   "5,Closed Lost to Competition\n6,Disqualify\n7,Two Next Steps\n8,Two Next Steps\n");
    std::vector<std::string> outcomes;
    for (const RecordText& record : read.records)
        outcomes.push_back(said(record, "outcome"));
    EXPECT_THAT(outcomes, ElementsAre("won", "lost", "open", "won", "lost", "lost", kLeft, kLeft));
    ASSERT_EQ(read.issues(IssueKind::UnknownStageOutcome).size(), 2U);
    EXPECT_EQ(read.issues(IssueKind::UnknownStageOutcome)[1].value, "Two Next Steps");
    EXPECT_EQ(read.issues(IssueKind::UnknownStageOutcome)[1].row, 8);
    EXPECT_EQ(read.file.stageMeanings().at("Closed Won").outcome, "won");
    EXPECT_EQ(read.file.stageMeanings().size(), 7U);
}

TEST_F(Records, ReportAnOutcomeThatIsGuessedFromAWordAndGuessNoneInDoubt)
{
    const ReadFile read = readText("Deal ID,Stage\n1,Verbal win\n2,Not lost yet\n3,Lost & Found\n4,Win Back\n"
                                   "5,Won or Lost\n6,5 - Closed Won\n7,Deal lost\n");
    std::vector<std::string> outcomes;
    for (const RecordText& record : read.records)
        outcomes.push_back(said(record, "outcome"));
    EXPECT_THAT(outcomes, ElementsAre("won", kLeft, kLeft, kLeft, kLeft, "won", "lost"));
    std::map<std::string, std::vector<std::string>> reported;
    for (const Issue& issue : read.issues(IssueKind::UnknownStageOutcome))
        reported[issue.value] = issue.arguments;
    EXPECT_EQ(reported.size(), 5U);
    EXPECT_THAT(reported["Verbal win"], ElementsAre("Verbal win", "won"));
    EXPECT_THAT(reported["Not lost yet"], ElementsAre("Not lost yet"));
}

TEST_F(Records, TakeTheOutcomeFromItsOwnColumnBeforeTheStage)
{
    const ReadFile read = readText("Deal ID,Stage,Outcome\n1,Odd stage,Won\n2,Closed Won,Lost\n3,Closed Won,\n");
    EXPECT_EQ(read.records.at(0).at("outcome"), "won");
    EXPECT_EQ(read.records.at(1).at("outcome"), "lost");
    EXPECT_EQ(read.records.at(2).at("outcome"), "won");
    EXPECT_TRUE(read.issues(IssueKind::UnknownStageOutcome).empty());
}

TEST_F(Records, TakeProbabilitiesOnlyOfAWholeStandardSet)
{
    const std::string set = "Deal ID,Stage\n1,Appointment Scheduled\n2,Qualified To Buy\n3,Presentation Scheduled\n"
                            "4,Decision Maker Bought-In\n5,Contract Sent\n6,Closed Won\n";
    EXPECT_FALSE(readText(set).file.stageMeanings().at("Contract Sent").probability);
    const ReadFile whole = readText(set + "7,Closed Lost\n");
    EXPECT_EQ(whole.file.stageMeanings().at("Contract Sent").probability, 0.9);
    EXPECT_EQ(whole.file.stageMeanings().at("Contract Sent").order, 5);
}

TEST_F(Records, ReadASingleCloseDateByTheOutcome)
{
    const ReadFile read = readText("Deal ID,Stage,Close Date\n1,Won,2017-03-01\n2,Proposal,2017-04-01\n");
    EXPECT_EQ(read.records.at(0).at("closed_on"), "2017-03-01");
    EXPECT_EQ(said(read.records.at(0), "expected_close_on"), kLeft);
    EXPECT_EQ(read.records.at(1).at("closed_on"), "") << "a deal that was reopened has no close date";
    EXPECT_EQ(read.records.at(1).at("expected_close_on"), "2017-04-01");
}

TEST_F(Records, LeaveTheOutcomeThatTheirStageDoesNotTell)
{
    const auto outcomes = [this](const std::string& stages, const char* values = "{}") {
        ReadingOptions options;
        options.mappings = {mapping(std::string(R"({"values": {"deals.stage": )") + values + "}}")};
        std::string found;
        for (const RecordText& record : readText("Deal ID,Stage\n" + stages, options).records)
            found += said(record, "outcome") + " ";
        return found;
    };
    EXPECT_EQ(outcomes("1,Offer\n2,Demo\n"), "left left ") << "stages beside a status of their own, in another file";
    EXPECT_EQ(outcomes("1,Offer\n2,Won\n3,Nurturing\n"), "open won left ");
    EXPECT_EQ(outcomes("1,Offer\n2,Demo\n", R"({"Offer": {"outcome": "open"}})"), "open open ");
    EXPECT_EQ(outcomes("1,Offer\n", R"({"Offer": {"probability": 0.5}})"), "left ");
}

TEST_F(Records, LeaveTheCloseDateOfADealWhoseOutcomeIsNotTold)
{
    const ReadFile read = readText("Deal ID,Stage,Close Date\n1,Offer,2017-03-01\n");
    EXPECT_EQ(said(read.records.at(0), "closed_on"), kLeft);
    EXPECT_EQ(read.records.at(0).at("expected_close_on"), "2017-03-01");
}

TEST_F(Records, OfOneIdKeepTheirOrderAmongRowsThatSpeakOfOtherFields)
{
    const ReadFile read = readText("Deal ID,Stage,Close Date\n1,Won,2017-03-01\n2,Offer,2017-04-01\n"
                                   "2,Won,2017-03-02\n3,Offer,2017-05-01\n");
    std::vector<std::string> order;
    for (const RecordBlock& block : read.blocks)
        for (std::size_t row = 0; row < block.rows(); ++row)
            if (block.cell(row, 0) == "2")
                order.emplace_back(block.cell(row, 1));
    EXPECT_THAT(order, ElementsAre("Offer", "Won"));
    EXPECT_EQ(read.records.size(), 4U);
}

TEST_F(Records, ReadTwoCloseDatesAsTheyAre)
{
    const ReadFile read = readText(
        "Deal ID,Stage,Close Date,Expected Close Date\n1,Won,2017-03-01,2017-02-01\n2,Proposal,,2017-04-01\n");
    EXPECT_EQ(read.role("Close Date"), "closed_on");
    EXPECT_EQ(read.records.at(0).at("expected_close_on"), "2017-02-01");
    EXPECT_EQ(read.records.at(1).at("expected_close_on"), "2017-04-01");
}

TEST_F(Records, ComeInBlocks)
{
    std::string text = "Deal ID,Stage,Amount\n";
    for (int i = 0; i < 10'000; ++i)
        text += "D" + std::to_string(i) + ",Won," + std::to_string(i) + "\n";
    const ReadFile read = readText(text);
    ASSERT_EQ(read.blocks.size(), 3U);
    EXPECT_EQ(read.blocks[0].rows(), kBlockRows);
    EXPECT_EQ(read.blocks[2].rows(), 10'000 - 2 * kBlockRows);
    EXPECT_EQ(read.lines.back(), 10'001);
    EXPECT_EQ(read.records.back().at("id"), "D9999");
    EXPECT_EQ(read.blocks[2].cell(read.blocks[2].rows() - 1, 2), "9999");
}

TEST_F(Records, AreTheSameFromStoredCells)
{
    ReadingOptions options;
    options.workspaceTimeZone = "Europe/Berlin";
    options.mappings = {mapping(R"({"entity": "deals", "columns": {"first+second": "name", "When": ["closed_on",
        "expected_close_on"]}, "constants": {"currency": "EUR"}, "time_zone": "America/New_York",
        "values": {"deals.stage": {"Signed": {"outcome": "won", "probability": 1}}}})")};
    const ReadFile read = readText("Deal ID,first,second,Stage,Amount,Created Date,When,Probability,Note\n"
                                   "001,Big,\"one, two\",Signed,\"1.234,56 €\",25.12.2016 23:30,13.01.2017,40%,x\n"
                                   "002,\"\"\"q\"\"\",,Prospecting,,2016-12-24T10:00:00Z,1.2.2017,,\"a\nb\"\n"
                                   "003,'=1,3,Closed Lost,(5),,14.02.2017,10 %,\n",
        options);
    ASSERT_EQ(read.records.size(), 3U);
    EXPECT_EQ(read.records[0].at("name"), "Big one, two");
    EXPECT_EQ(read.records[0].at("currency"), "EUR");
    EXPECT_EQ(read.records[0].at("created_at"), "2016-12-26 04:30:00Z");

    const Result<ReadingPlan> plan = ReadingPlan::fromJson(read.file.plan.toJson());
    ASSERT_TRUE(plan);
    for (const RecordBlock& block : read.blocks) {
        std::vector<std::vector<std::string>> cells(block.rows());
        for (std::size_t row = 0; row < block.rows(); ++row)
            for (std::size_t column = 0; column < block.cellsPerRow; ++column)
                cells[row].emplace_back(block.cell(row, column));
        const Result<RecordBlock> again = readCells(cells, *plan, entities(), options.workspaceTimeZone);
        ASSERT_TRUE(again);
        ASSERT_EQ(again->rows(), block.rows());
        for (std::size_t row = 0; row < again->rows(); ++row) {
            EXPECT_EQ(
                recordText(*again, row, *entities().find("deals")), recordText(block, row, *entities().find("deals")));
            EXPECT_EQ(again->cell(row, 8), block.cell(row, 8));
        }
    }
    EXPECT_EQ(read.blocks.front().cell(0, 8), "a\nb");
}

TEST_F(Records, StoredCellsAreNeverRejected)
{
    const RecognisedFile file = recognised(write("deals.csv", "Deal ID,Stage,Amount\nD1,Won,5\n"));
    const Result<RecordBlock> block = readCells({{"D1", "Won", "junk"}, {"D2"}}, file.plan, entities(), "UTC");
    ASSERT_TRUE(block);
    EXPECT_EQ(block->rows(), 2U);
    EXPECT_EQ(recordText(*block, 0, *entities().find("deals")).at("amount"), "");
}

TEST_F(Records, RejectedOnesAreWrittenMendedAndReadAgain)
{
    const ReadFile read
        = readText("Deal ID,Deal Name,Stage,Amount\nD1,\"a \"\"quoted\"\", name\",Won,junk\nD2,b,Won,5,6\nD3,c,Won\n");
    const std::filesystem::path path = folder() / "rejects.csv";
    const auto word = [](const Issue& issue) { return kindOf(issue); };
    ASSERT_TRUE(writeRejects(path, read.file.header, read.rejected, word));
    EXPECT_EQ(contents(path),
        "Deal ID,Deal Name,Stage,Amount,quarterdeck_reason\r\n"
        "D1,\"a \"\"quoted\"\", name\",Won,junk,not_a_number\r\n"
        "D2,b,Won,5,ragged_row,6\r\n"
        "D3,c,Won,,ragged_row\r\n");

    std::string mended = contents(path);
    mended.replace(mended.find("junk"), 4, "77");
    const ReadFile again = readText(mended, {}, "mended.csv");
    EXPECT_EQ(again.records.size(), 2U);
    EXPECT_EQ(again.records.at(0).at("amount"), "77");
    EXPECT_EQ(again.records.at(0).at("name"), "a \"quoted\", name");
    EXPECT_TRUE(again.file.issues.empty());
    ASSERT_EQ(again.rejected.size(), 1U);

    ASSERT_TRUE(writeRejects(path, again.file.header, again.rejected, word));
    EXPECT_EQ(contents(path), "Deal ID,Deal Name,Stage,Amount,quarterdeck_reason\r\nD2,b,Won,5,ragged_row,6\r\n");
}

TEST_F(Records, RejectsCannotBeWrittenIntoNothing)
{
    const Result<void> done = writeRejects(folder() / "no" / "where.csv", {"a"}, {}, [](const Issue&) { return ""; });
    ASSERT_FALSE(done);
    EXPECT_EQ(done.error().kind, ErrorKind::WriteFailed);
}

} // namespace quarterdeck
