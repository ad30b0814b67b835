// SPDX-License-Identifier: GPL-3.0-or-later
#include "import_fixture.h"

#include <gmock/gmock.h>

namespace quarterdeck {

namespace {

using ::testing::HasSubstr;

class Recognition : public ImportTest
{
protected:
    std::string entityOf(std::string_view header, std::string_view row, const std::string& name = "file.csv") const
    {
        return recognised(write(name, std::string(header) + "\n" + std::string(row) + "\n")).plan.entity;
    }
};

} // namespace

TEST_F(Recognition, KnowsEveryEntity)
{
    EXPECT_EQ(entityOf("User ID,Name,Email,Team,Manager", "U1,Anna,a@b.example,North,Ben"), "users");
    EXPECT_EQ(entityOf("Account ID,Account Name,Industry,Country", "A1,Acme,Retail,Norway"), "accounts");
    EXPECT_EQ(entityOf("Product ID,Product Name,Family,List Price", "P1,Bolt,Parts,12.50"), "products");
    EXPECT_EQ(entityOf("Lead ID,Company,Email,Lead Source,Lead Status", "L1,Acme,a@b.example,Web,New"), "leads");
    EXPECT_EQ(entityOf("Deal ID,Deal Name,Stage,Amount,Close Date", "D1,Big,Won,100,2017-03-01"), "deals");
    EXPECT_EQ(entityOf("Line ID,Deal ID,Product,Quantity,Total Price", "1,D1,Bolt,3,30"), "deal_lines");
    EXPECT_EQ(
        entityOf("Opportunity ID,From Stage,To Stage,Changed At", "D1,New,Won,2017-03-01 10:00"), "stage_changes");
    EXPECT_EQ(entityOf("Activity ID,Activity Type,Subject,Activity Date,Owner", "1,Call,Hello,2017-03-01,Anna"),
        "activities");
    EXPECT_EQ(
        entityOf("Campaign ID,Campaign Name,Start Date,Budget,Actual Cost", "1,Spring,2017-03-01,10,9"), "campaigns");
    EXPECT_EQ(entityOf("Date,Category,Channel,Spend", "2017-03-01,Ads,Web,100"), "spend");
    EXPECT_EQ(
        entityOf("Subscription ID,Customer,Plan,Start Date,MRR,Billing Interval", "1,Acme,Pro,2017-03-01,10,month"),
        "subscriptions");
    EXPECT_EQ(entityOf("Invoice Number,Customer,Invoice Date,Amount", "1,Acme,2017-03-01,10"), "invoices");
    EXPECT_EQ(entityOf("KPI,Scope,Name,Period,Target", "revenue,owner,Anna,2017-03,1000"), "targets");
    EXPECT_EQ(
        entityOf("Forecast Date,Period,Scope,Forecast Category,Forecast Amount", "2017-03-01,2017-04,company,Commit,9"),
        "forecasts");
    EXPECT_EQ(entityOf("Date,Currency,Exchange Rate", "2017-03-01,USD,1.1"), "exchange_rates");
    EXPECT_EQ(entityOf("Date,Holiday", "2017-05-01,Labour Day"), "holidays");
}

TEST_F(Recognition, KnowsTheColumnsOfAPipelineWithoutMapping)
{
    const ReadFile read = readText("opportunity_id,sales_agent,product,account,deal_stage,engage_date,close_date,"
                                   "close_value\nX1,Anna,Bolt,Acme,Won,2016-10-20,2017-03-01,1054\n",
        {}, "sales_pipeline.csv");
    EXPECT_EQ(read.file.plan.entity, "deals");
    EXPECT_EQ(read.role("opportunity_id"), "id");
    EXPECT_EQ(read.role("sales_agent"), "owner");
    EXPECT_EQ(read.role("deal_stage"), "stage");
    EXPECT_EQ(read.role("engage_date"), "created_at");
    EXPECT_EQ(read.role("close_date"), "closed_on,expected_close_on");
    EXPECT_EQ(read.role("close_value"), "amount");
    EXPECT_GT(read.file.entityConfidence, 0.5);
}

TEST_F(Recognition, TakesTheSameColumnAsWhatTheFileIsAbout)
{
    const ReadFile users = readText(
        "sales_agent,manager,regional_office\nAnna,Dustin,Central\nBen,Dustin,East\n", {}, "sales_teams.csv");
    EXPECT_EQ(users.file.plan.entity, "users");
    EXPECT_EQ(users.role("sales_agent"), "name");
    EXPECT_EQ(users.role("regional_office"), "region");

    const ReadFile accounts = readText("account,sector,year_established,revenue,employees,office_location,"
                                       "subsidiary_of\nAcme,medical,1996,1100.04,2822,Kenya,\n",
        {}, "file.csv");
    EXPECT_EQ(accounts.file.plan.entity, "accounts");
    EXPECT_EQ(accounts.role("account"), "name");
    EXPECT_EQ(accounts.role("sector"), "industry");
    EXPECT_EQ(accounts.role("revenue"), "annual_revenue");
    EXPECT_EQ(accounts.role("office_location"), "country");
    EXPECT_EQ(accounts.role("subsidiary_of"), "parent");

    const ReadFile products = readText("product,series,sales_price\nBolt,GTX,550\n", {}, "file.csv");
    EXPECT_EQ(products.file.plan.entity, "products");
    EXPECT_EQ(products.role("series"), "family");
    EXPECT_EQ(products.role("sales_price"), "list_price");
}

TEST_F(Recognition, KnowsTheHeadersOfCrms)
{
    const ReadFile salesforce = readText("Opportunity Owner,Account Name,Opportunity Name,Stage,Amount,Probability (%),"
                                         "Close Date,Created Date,Lead Source\nAnna,Acme,Big,Won,1,100,1/31/2017,"
                                         "1/13/2017,Web\n");
    EXPECT_EQ(salesforce.role("Opportunity Owner"), "owner");
    EXPECT_EQ(salesforce.role("Opportunity Name"), "name");
    EXPECT_EQ(salesforce.role("Probability (%)"), "probability");

    const ReadFile hubspot = readText("Record ID,Deal Name,Deal Stage,Pipeline,Amount,Close Date,Create Date,Deal "
                                      "owner\n1,Big,Closed Won,Sales,1,2017-03-01 10:00,2017-02-01 10:00,Anna\n");
    EXPECT_EQ(hubspot.role("Deal owner"), "owner");
    EXPECT_EQ(hubspot.role("Create Date"), "created_at");

    const ReadFile pipedrive = readText("Deal - ID,Deal - Title,Deal \xE2\x80\x93 Owner,Deal - Value,Deal - Status,"
                                        "Deal - Stage,Deal - Deal created,Deal - Deal closed on,Deal - Expected close "
                                        "date\n1,Big,Anna,10,Won,Negotiations Started,2017-02-01,2017-03-01,\n");
    EXPECT_EQ(pipedrive.role("Deal - Title"), "name");
    EXPECT_EQ(pipedrive.role("Deal \xE2\x80\x93 Owner"), "owner");
    EXPECT_EQ(pipedrive.role("Deal - Status"), "outcome");
    EXPECT_EQ(pipedrive.role("Deal - Deal closed on"), "closed_on");
    EXPECT_EQ(pipedrive.role("Deal - Expected close date"), "expected_close_on");
    EXPECT_EQ(pipedrive.records.at(0).at("outcome"), "won");

    const ReadFile api = readText("Id,Name,AccountId,OwnerId,StageName,Amount,CloseDate,IsClosed,IsWon,CreatedDate,"
                                  "External__c\n0061,Big,0011,0051,Disqualified,5,2017-03-01,true,false,"
                                  "2017-02-01T10:00:00.000Z,x\n");
    EXPECT_EQ(api.role("StageName"), "stage");
    EXPECT_EQ(api.records.at(0).at("outcome"), "lost");
}

TEST_F(Recognition, PrefersAStatusOfOutcomesToBeNoStage)
{
    const ReadFile status = readText("Deal Name,Status,Amount\nA,Prospecting,1\nB,Won,2\n");
    EXPECT_EQ(status.role("Status"), "stage");
    const ReadFile outcome = readText("Deal Name,Deal Stage,Status,Amount\nA,Demo,Open,1\nB,Demo,Won,2\n");
    EXPECT_EQ(outcome.role("Status"), "outcome");
    EXPECT_EQ(outcome.records.at(1).at("outcome"), "won");
}

TEST_F(Recognition, FindsARoleByValuesWhereTheHeaderOnlyHints)
{
    const ReadFile read = readText("Deal ID,Stage,Order value net,Value class\nD1,Won,120.50,high\nD2,Won,80,low\n");
    EXPECT_EQ(read.role("Order value net"), "amount");
    EXPECT_EQ(read.role("Value class"), "");
    EXPECT_EQ(read.file.plan.columns[2].reason, "values");
}

TEST_F(Recognition, NamesColumnsThatItDoesNotRead)
{
    const ReadFile read = readText("Deal ID,Stage,Shoe size,Empty\nD1,Won,42,\n");
    ASSERT_EQ(read.issues(IssueKind::ColumnIgnored).size(), 1U);
    EXPECT_EQ(read.issues(IssueKind::ColumnIgnored)[0].column, "Shoe size");
    EXPECT_EQ(read.blocks.at(0).cell(0, 2), "42");
}

TEST_F(Recognition, ReadsTheFirstOfTwoColumnsOfOneName)
{
    const ReadFile read = readText("Deal ID,Stage,Amount,Amount\nD1,Won,1,2\n");
    EXPECT_EQ(read.records.at(0).at("amount"), "1");
    EXPECT_EQ(read.issues(IssueKind::ColumnIgnored).size(), 1U);
}

TEST_F(Recognition, KeepsEntitiesThatAreNotUsedYet)
{
    const ReadFile read
        = readText("Lead ID,Company,Email,Lead Status,Lead Score\nL1,Acme,a@b.example,New,hot\n", {}, "leads.csv");
    ASSERT_EQ(read.issues(IssueKind::EntityNotUsed).size(), 1U);
    EXPECT_EQ(read.issues(IssueKind::EntityNotUsed)[0].arguments.at(0), "leads");
    EXPECT_EQ(read.blocks.at(0).cell(0, 4), "hot");
    EXPECT_TRUE(read.rejected.empty());
}

TEST_F(Recognition, RefusesColumnsThatMeanNothing)
{
    const Error found = error(write("data_dictionary.csv", "Table,Field,Description\naccounts,account,Company name\n"));
    EXPECT_EQ(found.kind, ErrorKind::UnknownColumns);
    EXPECT_EQ(found.arguments.at(1), "Table, Field, Description");
}

TEST_F(Recognition, AsksWhereSeveralEntitiesFit)
{
    const std::filesystem::path path = write("file.csv", "Name,Region\nAcme,North\n");
    const Error found = error(path);
    EXPECT_EQ(found.kind, ErrorKind::EntityUnclear);
    EXPECT_THAT(found.arguments.at(1), HasSubstr("users"));
    EXPECT_THAT(found.arguments.at(1), HasSubstr("accounts"));
    ReadingOptions options;
    options.entity = "accounts";
    EXPECT_EQ(recognised(path, options).plan.entity, "accounts");
    EXPECT_EQ(recognised(write("accounts.csv", "Name,Region\nAcme,North\n")).plan.entity, "accounts");
}

TEST_F(Recognition, SaysWhatIsMissing)
{
    const Error found
        = error(write("deals.csv", "Deal ID,Deal Name,Amount,Close Date,Deal Owner\nD1,Big,1,2017-03-01,Anna\n"));
    EXPECT_EQ(found.kind, ErrorKind::MissingColumn);
    EXPECT_EQ(found.arguments.at(1), "deals");
    EXPECT_EQ(found.arguments.at(2), "stage or outcome");
    ReadingOptions options;
    options.entity = "products";
    EXPECT_EQ(error(write("x.csv", "Colour,Size\nred,4\n"), options).kind, ErrorKind::MissingColumn);
}

TEST_F(Recognition, RefusesAnEntityThatThereIsNot)
{
    ReadingOptions options;
    options.entity = "dreams";
    const Error found = error(write("deals.csv", "Deal ID,Stage\nD1,Won\n"), options);
    EXPECT_EQ(found.kind, ErrorKind::UnknownEntity);
    EXPECT_EQ(found.arguments.at(0), "dreams");
    EXPECT_THAT(found.arguments.at(1), HasSubstr("deals"));
}

TEST_F(Recognition, TellsHistoryFromDealsByIdsThatRepeat)
{
    std::string text = "Opportunity ID,Stage,Created Date,Amount\n";
    for (int deal = 0; deal < 10; ++deal)
        for (const char* stage : {"Prospecting", "Proposal", "Closed Won"})
            text += "D" + std::to_string(deal) + "," + stage + ",2017-03-01,100\n";
    EXPECT_EQ(recognised(write("file.csv", text)).plan.entity, "stage_changes");
}

TEST_F(Recognition, JoinsFirstAndLastName)
{
    const ReadFile read
        = readText("User ID,First Name,Last Name,Email,Manager\nU1,Anna,Berg,a@b.example,Ben\n", {}, "users.csv");
    EXPECT_EQ(read.records.at(0).at("name"), "Anna Berg");
    EXPECT_TRUE(read.issues(IssueKind::ColumnIgnored).empty());
}

TEST_F(Recognition, KeepsSamplesHashAndCount)
{
    const ReadFile read = readText("Deal ID,Stage\nD1,Won\nD2,Lost\n");
    EXPECT_EQ(read.file.rows, 2);
    EXPECT_EQ(read.file.samples.at(0), (std::vector<std::string>{"D1", "D2"}));
    EXPECT_EQ(read.file.sha256.size(), 64U);
}

} // namespace quarterdeck
