// SPDX-License-Identifier: GPL-3.0-or-later
#include "import_fixture.h"

#include <gmock/gmock.h>

namespace quarterdeck {

namespace {

using ::testing::ElementsAre;
using ::testing::Pair;

class DateOrderTest : public ImportTest
{
protected:
    /// Created dates of deals.
    ReadFile created(const std::vector<std::string>& dates, const ReadingOptions& options = {})
    {
        std::string text = "Deal ID,Stage,Created Date\n";
        for (std::size_t i = 0; i < dates.size(); ++i)
            text += "D" + std::to_string(i) + ",Open,\"" + dates[i] + "\"\n";
        return readText(text, options);
    }
    static std::vector<std::string> column(const ReadFile& read, const std::string& field)
    {
        std::vector<std::string> values;
        for (const RecordText& record : read.records)
            values.push_back(record.at(field));
        return values;
    }
};

} // namespace

TEST_F(DateOrderTest, FollowsTheOneValueThatTells)
{
    EXPECT_THAT(column(created({"05/03/2026", "25/03/2026"}), "created_at"), ElementsAre("2026-03-05", "2026-03-25"));
    EXPECT_THAT(column(created({"05/03/2026", "03/25/2026"}), "created_at"), ElementsAre("2026-05-03", "2026-03-25"));
}

TEST_F(DateOrderTest, LooksAtAllValuesOfALargeFile)
{
    std::vector<std::string> dates(20'000, "05/03/2026");
    dates.emplace_back("13/03/2026");
    EXPECT_EQ(created(dates).records.front().at("created_at"), "2026-03-05");
}

TEST_F(DateOrderTest, AsksWhereEveryValueFitsTwoReadings)
{
    const Decision asked = decision(write("deals.csv",
        "Deal ID,Stage,Close Date,Amount\nD1,Won,05/03/2017,\"1,000.50\"\nD2,Won,01/07/2017,200\nD3,Open,,5\n"));
    EXPECT_EQ(asked.option, "--date-order");
    EXPECT_EQ(asked.column, "Close Date");
    ASSERT_EQ(asked.readings.size(), 2U);
    EXPECT_EQ(asked.readings[0].value, "dmy");
    EXPECT_EQ(asked.readings[0].first, "2017-03-05");
    EXPECT_EQ(asked.readings[0].last, "2017-07-01");
    EXPECT_THAT(asked.readings[0].rows, ElementsAre(Pair("2017-03", 1), Pair("2017-07", 1)));
    EXPECT_THAT(asked.readings[0].amount, ElementsAre(Pair("2017-Q1", 1000.5), Pair("2017-Q3", 200)));
    EXPECT_EQ(asked.readings[1].value, "mdy");
    EXPECT_EQ(asked.readings[1].first, "2017-01-07");
    EXPECT_THAT(asked.readings[1].rows, ElementsAre(Pair("2017-01", 1), Pair("2017-05", 1)));
}

TEST_F(DateOrderTest, AsksWhetherTwoDigitsInFrontAreTheYear)
{
    const Decision asked
        = decision(write("deals.csv", "Deal ID,Stage,Created Date\nD1,Won,17-01-02\nD2,Won,18-02-09\n"));
    ASSERT_EQ(asked.readings.size(), 2U);
    EXPECT_EQ(asked.readings[0].value, "dmy");
    EXPECT_EQ(asked.readings[0].first, "2002-01-17");
    EXPECT_EQ(asked.readings[1].value, "ymd");
    EXPECT_EQ(asked.readings[1].first, "2017-01-02");
    EXPECT_EQ(asked.readings[1].last, "2018-02-09");
    EXPECT_THAT(asked.readings[1].rows, ElementsAre(Pair("2017-01", 1), Pair("2018-02", 1)));
    EXPECT_EQ(decision(write("all.csv", "Deal ID,Stage,Created Date\nD1,Won,01-02-03\n")).readings.size(), 3U);
}

TEST_F(DateOrderTest, KnowsWhereTwoDigitsAreTheYear)
{
    EXPECT_THAT(column(created({"17-01-02", "17-01-31", "45-01-02"}), "created_at"),
        ElementsAre("2017-01-02", "2017-01-31", "2045-01-02"));
    EXPECT_THAT(column(created({"7/2/17", "13/3/17"}), "created_at"), ElementsAre("2017-02-07", "2017-03-13"))
        << "a year has two digits";
}

TEST_F(DateOrderTest, HasNoAmountToShowWithoutAnAmountColumn)
{
    const Decision asked = decision(write("deals.csv", "Deal ID,Stage,Close Date\nD1,Won,05/03/2017\n"));
    EXPECT_TRUE(asked.readings.at(0).amount.empty());
}

TEST_F(DateOrderTest, IsWhatTheOptionSays)
{
    ReadingOptions options;
    options.dateOrder = DateOrder::Mdy;
    const ReadFile read = created({"05/03/2026"}, options);
    EXPECT_THAT(column(read, "created_at"), ElementsAre("2026-05-03"));
    EXPECT_EQ(read.file.plan.columns[2].dateReason, "option");
    ReadingOptions mapped;
    mapped.mappings = {mapping(R"({"date_order": "dmy"})")};
    EXPECT_THAT(column(created({"05/03/2026"}, mapped), "created_at"), ElementsAre("2026-03-05"));
}

TEST_F(DateOrderTest, IsWhatTheValuesProveWhateverTheOptionSays)
{
    ReadingOptions options;
    options.dateOrder = DateOrder::Dmy;
    const ReadFile read = readText("Deal ID,Stage,Created Date,Close Date\nD1,Won,05/03/2017,12/25/2017\n", options);
    EXPECT_TRUE(read.rejected.empty());
    EXPECT_EQ(read.records.at(0).at("created_at"), "2017-03-05");
    EXPECT_EQ(read.records.at(0).at("closed_on"), "2017-12-25");
}

TEST_F(DateOrderTest, FollowsTheOtherColumnsOfTheFileThatAreWrittenAlike)
{
    const ReadFile read = readText("Deal ID,Stage,Created Date,Close Date\nD1,Won,05/03/2017,25/12/2017\n"
                                   "D2,Won,06/03/2017,11/12/2017\n");
    EXPECT_EQ(read.records.at(0).at("created_at"), "2017-03-05");
    EXPECT_EQ(read.file.plan.columns[2].dateReason, "neighbour");
    EXPECT_EQ(read.file.plan.columns[3].dateReason, "values");
}

TEST_F(DateOrderTest, DoesNotFollowColumnsThatDisagreeOrAreWrittenInAnotherManner)
{
    EXPECT_EQ(decision(write("a.csv",
                           "Deal ID,Stage,Created Date,Close Date,Last Activity Date\n"
                           "D1,Won,05/03/2017,25/12/2017,12/25/2017\n"))
                  .column,
        "Created Date");
    EXPECT_EQ(decision(write("b.csv", "Deal ID,Stage,Created Date,Close Date\nD1,Won,05/03/2017,25.12.2017\n")).column,
        "Created Date");
}

TEST_F(DateOrderTest, NeedsNoDecisionWhereBothReadingsGiveTheSameDays)
{
    EXPECT_THAT(column(created({"05/05/2017", "07/07/2017"}), "created_at"), ElementsAre("2017-05-05", "2017-07-07"));
    EXPECT_THAT(column(created({"2017-03-05"}), "created_at"), ElementsAre("2017-03-05"));
}

TEST_F(DateOrderTest, RejectsADayThatDoesNotExist)
{
    const ReadFile read = created({"25/03/2026", "31/02/2026", "2026-02-30"});
    EXPECT_EQ(read.records.size(), 1U);
    ASSERT_EQ(read.rejected.size(), 2U);
    EXPECT_EQ(read.rejected[0].reason.kind, IssueKind::NoSuchDay);
    EXPECT_EQ(read.rejected[0].reason.row, 3);
    EXPECT_EQ(read.rejected[0].reason.column, "Created Date");
    EXPECT_EQ(read.rejected[0].reason.value, "31/02/2026");
    EXPECT_THAT(read.rejected[0].cells, ElementsAre("D1", "Open", "31/02/2026"));
}

TEST_F(DateOrderTest, RejectsTextThatIsNoDate)
{
    const ReadFile read = created({"2017-03-05", "soon"});
    ASSERT_EQ(read.rejected.size(), 1U);
    EXPECT_EQ(read.rejected[0].reason.kind, IssueKind::NotADate);
    EXPECT_EQ(read.rejected[0].reason.value, "soon");
}

TEST_F(DateOrderTest, NamesTheZoneThatItCannotRead)
{
    const ReadFile read = created(std::vector<std::string>(25, "2017-01-02 10:00 CET"));
    ASSERT_EQ(read.rejected.size(), 25U) << "a column of dates, not one to be ignored";
    EXPECT_EQ(read.rejected[0].reason.kind, IssueKind::NotADate);
    EXPECT_THAT(read.rejected[0].reason.arguments, ElementsAre("ymd", "CET"));
}

TEST_F(DateOrderTest, TakesTwoDigitYearsOnlyWhereAllHaveTwo)
{
    EXPECT_THAT(column(created({"25/03/69", "26/03/69"}), "created_at"), ElementsAre("1969-03-25", "1969-03-26"));
    const ReadFile mixed = created({"25/03/2017", "26/03/17"});
    EXPECT_EQ(mixed.records.size(), 1U);
    EXPECT_EQ(mixed.rejected.at(0).reason.kind, IssueKind::NotADate);
}

TEST_F(DateOrderTest, MovesInstantsToTheWorkspaceAndDaysNever)
{
    ReadingOptions options;
    options.workspaceTimeZone = "America/New_York";
    const ReadFile read = readText("Deal ID,Stage,Created Date,Close Date\n"
                                   "D1,Won,2017-03-01T02:00:00Z,2017-03-01T02:00:00Z\n"
                                   "D2,Won,2017-03-01,2017-03-01\n"
                                   "D3,Won,2017-03-01 02:00,2017-03-01 02:00\n",
        options);
    EXPECT_THAT(column(read, "closed_on"), ElementsAre("2017-02-28", "2017-03-01", "2017-03-01"));
    EXPECT_THAT(column(read, "created_at"), ElementsAre("2017-03-01 02:00:00Z", "2017-03-01", "2017-03-01 02:00:00"));
}

TEST_F(DateOrderTest, TakesMidnightsOfAWholeColumnAsDays)
{
    ReadingOptions options;
    options.workspaceTimeZone = "America/New_York";
    const ReadFile read = readText(
        "Deal ID,Stage,Close Date\nD1,Won,2017-03-01T00:00:00.000Z\nD2,Won,2017-04-01T00:00:00.000Z\n", options);
    EXPECT_THAT(column(read, "closed_on"), ElementsAre("2017-03-01", "2017-04-01"));
}

TEST_F(DateOrderTest, ReadsWallClocksInTheZoneOfTheFile)
{
    ReadingOptions options;
    options.timeZone = "Asia/Tokyo";
    const ReadFile read
        = readText("Deal ID,Stage,Created Date,Close Date\nD1,Won,2017-03-01 02:00,2017-03-01 02:00\n", options);
    EXPECT_EQ(read.records.at(0).at("created_at"), "2017-02-28 17:00:00Z");
    EXPECT_EQ(read.records.at(0).at("closed_on"), "2017-02-28");
}

} // namespace quarterdeck
