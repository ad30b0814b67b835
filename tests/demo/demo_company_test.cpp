// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo_files.h"

#include <quarterdeck/core/fiscal_calendar.h>
#include <quarterdeck/core/text.h>
#include <quarterdeck/demo/demo_company.h>

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>

using namespace quarterdeck;
using demo_test::Records;
using demo_test::TemporaryDirectory;

namespace {

Records generated(const std::string& file, const DemoOptions& options = {})
{
    const TemporaryDirectory directory;
    Progress progress;
    EXPECT_TRUE(writeDemoCompany(directory.path(), options, progress).has_value());
    return demo_test::readRecords(directory.path() / file);
}

double number(const std::string& text) { return text.empty() ? 0 : std::stod(text); }

Date day(const std::string& iso) { return Date::fromIso(iso).value(); }

/// What was won, by the key of the grain's bucket.
std::map<std::string, double> revenueBy(Grain grain, const Records& deals)
{
    const FiscalCalendar calendar;
    std::map<std::string, double> revenue;
    for (const auto& deal : deals)
        if (deal.at("Stage") == "Closed Won")
            revenue[calendar.key(grain, day(deal.at("Close Date")))] += number(deal.at("Amount"));
    return revenue;
}

DemoOptions large()
{
    DemoOptions options;
    options.deals = 20'000;
    return options;
}

TEST(DemoCompany, HasAsManyDealsAsAsked)
{
    for (const std::int64_t deals : {0, 1, 7, 2000, 4097}) {
        DemoOptions options;
        options.deals = deals;
        EXPECT_EQ(generated("deals.csv", options).size(), static_cast<std::size_t>(deals));
    }
}

TEST(DemoCompany, CreatesDealsInOrderAndTheLastOneOnTheLastDay)
{
    const Records deals = generated("deals.csv");
    EXPECT_TRUE(std::is_sorted(deals.begin(), deals.end(),
        [](const auto& a, const auto& b) { return a.at("Created Date") < b.at("Created Date"); }));
    EXPECT_EQ(deals.front().at("Created Date").substr(0, 7), "2023-11");
    EXPECT_EQ(deals.back().at("Created Date"), "2026-10-27");
    for (const auto& deal : deals)
        EXPECT_LE(deal.at("Close Date"), "2026-10-27") << "nothing is known of tomorrow";
}

TEST(DemoCompany, DecidesNoDealBeforeItIsCreated)
{
    for (const auto& deal : generated("deals.csv", large())) {
        const bool decided = deal.at("Stage").starts_with("Closed");
        ASSERT_EQ(decided, !deal.at("Close Date").empty()) << deal.at("Deal ID");
        if (decided) {
            ASSERT_LT(deal.at("Created Date"), deal.at("Close Date")) << deal.at("Deal ID");
            ASSERT_LE(day(deal.at("Close Date")).weekday(), 5) << deal.at("Close Date");
        }
        ASSERT_EQ(deal.at("Probability") == "100", deal.at("Stage") == "Closed Won");
        ASSERT_TRUE(deal.at("Lost Reason").empty() || deal.at("Stage") == "Closed Lost");
    }
}

TEST(DemoCompany, WinsAboutAQuarterOfItsDeals)
{
    for (const std::uint64_t seed : {1, 2, 3}) {
        DemoOptions options;
        options.seed = seed;
        double won = 0;
        double lost = 0;
        for (const auto& deal : generated("deals.csv", options)) {
            won += deal.at("Stage") == "Closed Won";
            lost += deal.at("Stage") == "Closed Lost";
        }
        EXPECT_GT(won / (won + lost), 0.24);
        EXPECT_LT(won / (won + lost), 0.32);
    }
}

TEST(DemoCompany, SellsMoreAtTheEndOfAQuarterAndLessInSummer)
{
    const std::map<std::string, double> revenue = revenueBy(Grain::Month, generated("deals.csv", large()));
    for (const std::string year : {"2024", "2025"}) {
        const auto month = [&](const char* number) { return revenue.at(year + "-" + number); };
        EXPECT_GT(month("03"), month("02"));
        EXPECT_GT(month("03"), month("04"));
        EXPECT_GT(month("06"), month("07"));
        EXPECT_GT(month("09"), month("10"));
        EXPECT_GT(month("12"), month("11"));
        EXPECT_LT(month("07"), month("05"));
    }
}

TEST(DemoCompany, GrowsByAnEighthToAFifthAYear)
{
    const std::map<std::string, double> revenue = revenueBy(Grain::Year, generated("deals.csv", large()));
    EXPECT_GT(revenue.at("2025") / revenue.at("2024"), 1.12);
    EXPECT_LT(revenue.at("2025") / revenue.at("2024"), 1.20);
}

TEST(DemoCompany, SetsTargetsThatAreNearlyReached)
{
    const TemporaryDirectory directory;
    Progress progress;
    ASSERT_TRUE(writeDemoCompany(directory.path(), {}, progress).has_value());
    const std::map<std::string, double> revenue
        = revenueBy(Grain::Quarter, demo_test::readRecords(directory.path() / "deals.csv"));
    int quarters = 0;
    for (const auto& target : demo_test::readRecords(directory.path() / "targets.csv")) {
        const auto actual = revenue.find(target.at("Period"));
        if (target.at("KPI") != "revenue" || target.at("Scope") != "company" || actual == revenue.end()
            || target.at("Period") == "2026-Q4")
            continue;
        ++quarters;
        EXPECT_GT(actual->second / number(target.at("Value")), 0.75) << target.at("Period");
        EXPECT_LT(actual->second / number(target.at("Value")), 1.15) << target.at("Period");
    }
    EXPECT_EQ(quarters, 11);
}

TEST(DemoCompany, StatesEachTargetOnceAndForSomebodyWhoExists)
{
    const TemporaryDirectory directory;
    Progress progress;
    ASSERT_TRUE(writeDemoCompany(directory.path(), {}, progress).has_value());
    std::set<std::string> names{""};
    for (const auto& user : demo_test::readRecords(directory.path() / "users.csv")) {
        names.insert(user.at("Name"));
        names.insert(user.at("Team"));
    }
    std::set<std::string> stated;
    for (const auto& target : demo_test::readRecords(directory.path() / "targets.csv")) {
        EXPECT_TRUE(names.contains(target.at("Name"))) << target.at("Name");
        EXPECT_TRUE(FiscalCalendar().period(target.at("Period"))) << target.at("Period");
        EXPECT_GT(number(target.at("Value")), 0);
        EXPECT_TRUE(
            stated.insert(target.at("KPI") + target.at("Scope") + "/" + target.at("Name") + "/" + target.at("Period"))
                .second);
    }
    EXPECT_TRUE(stated.contains("revenuecompany//2026-12")) << "the running year is planned to its end";
    EXPECT_TRUE(stated.contains("revenueowner/Søren Kjærgaard/2026-10"));
    EXPECT_FALSE(stated.contains("revenueowner/Per-Olav Næss/2026-10")) << "he has left";
}

TEST(DemoCompany, AsksSomeTeamsForMoreThanTheirPeopleSigned)
{
    const TemporaryDirectory directory;
    Progress progress;
    ASSERT_TRUE(writeDemoCompany(directory.path(), {}, progress).has_value());
    std::map<std::string, std::string> teamOf;
    for (const auto& user : demo_test::readRecords(directory.path() / "users.csv"))
        teamOf[user.at("Name")] = user.at("Team");
    std::map<std::string, double> ofTeam;
    std::map<std::string, double> ofReps;
    for (const auto& target : demo_test::readRecords(directory.path() / "targets.csv")) {
        if (target.at("KPI") != "revenue" || target.at("Period") < "2025")
            continue;
        if (target.at("Scope") == "team")
            ofTeam[target.at("Name") + target.at("Period")] = number(target.at("Value"));
        if (target.at("Scope") == "owner")
            ofReps[teamOf.at(target.at("Name")) + target.at("Period")] += number(target.at("Value"));
    }
    int exact = 0;
    int more = 0;
    for (const auto& [key, value] : ofTeam) {
        exact += value == ofReps.at(key);
        more += value > ofReps.at(key);
    }
    EXPECT_EQ(ofTeam.size(), 4u * 24u);
    EXPECT_GT(exact, 10);
    EXPECT_GT(more, 10);
}

TEST(DemoCompany, NamesAccountsApartHoweverTheyAreFolded)
{
    DemoOptions options;
    options.deals = 200'000;
    std::set<std::string> names;
    for (const auto& account : generated("accounts.csv", options))
        EXPECT_TRUE(names.insert(folded(account.at("Account Name"))).second) << account.at("Account Name");
    EXPECT_GT(names.size(), 20'000u);
}

TEST(DemoCompany, RefersOnlyToRecordsThatItWrites)
{
    const TemporaryDirectory directory;
    Progress progress;
    ASSERT_TRUE(writeDemoCompany(directory.path(), {}, progress).has_value());
    const auto namesOf = [&directory](const char* file, const char* column) {
        std::set<std::string> names;
        for (const auto& record : demo_test::readRecords(directory.path() / file))
            names.insert(record.at(column));
        return names;
    };
    const std::set<std::string> users = namesOf("users.csv", "Name");
    const std::set<std::string> accounts = namesOf("accounts.csv", "Account Name");
    const std::set<std::string> products = namesOf("products.csv", "Product Name");
    for (const auto& deal : demo_test::readRecords(directory.path() / "deals.csv")) {
        EXPECT_TRUE(users.contains(deal.at("Owner"))) << deal.at("Owner");
        EXPECT_TRUE(products.contains(deal.at("Product"))) << deal.at("Product");
        EXPECT_TRUE(deal.at("Account").empty() || accounts.contains(deal.at("Account"))) << deal.at("Account");
    }
    for (const auto& user : demo_test::readRecords(directory.path() / "users.csv"))
        EXPECT_TRUE(user.at("Manager").empty() || users.contains(user.at("Manager"))) << user.at("Manager");
}

TEST(DemoCompany, LeavesNoOpenDealWithSomebodyWhoIsGone)
{
    const TemporaryDirectory directory;
    Progress progress;
    ASSERT_TRUE(writeDemoCompany(directory.path(), {}, progress).has_value());
    std::map<std::string, std::string> endedOn;
    for (const auto& user : demo_test::readRecords(directory.path() / "users.csv"))
        if (!user.at("Ended On").empty())
            endedOn[user.at("Name")] = user.at("Ended On");
    ASSERT_EQ(endedOn.size(), 2u);
    for (const auto& deal : demo_test::readRecords(directory.path() / "deals.csv"))
        if (const auto end = endedOn.find(deal.at("Owner")); end != endedOn.end()) {
            EXPECT_FALSE(deal.at("Close Date").empty()) << deal.at("Deal ID");
            EXPECT_LE(deal.at("Close Date"), end->second) << deal.at("Deal ID");
        }
}

TEST(DemoCompany, LeavesOutWhatRealExportsLack)
{
    std::map<std::string, int> empty;
    int overdue = 0;
    for (const auto& deal : generated("deals.csv")) {
        for (const char* column : {"Account", "Amount", "Cost", "Source"})
            empty[column] += deal.at(column).empty();
        overdue += deal.at("Close Date").empty() && deal.at("Expected Close Date") < "2026-10-27";
    }
    EXPECT_GT(empty["Account"], 40);
    EXPECT_GT(empty["Amount"], 20);
    EXPECT_GT(empty["Cost"], 100);
    EXPECT_GT(empty["Source"], 10);
    EXPECT_GT(overdue, 5);
}

} // namespace
