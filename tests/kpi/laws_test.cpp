// SPDX-License-Identifier: GPL-3.0-or-later
#include "kpi/hand_counted_company.h"
#include "kpi/small_catalogue.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <cmath>

namespace quarterdeck {

namespace {

constexpr std::int64_t kNeverEnds = std::int64_t{1} << 30;
constexpr int kDays = 900;

/// Any deal: created within some 900 days from 2016-01-01, perhaps decided, perhaps with amount and owner.
rc::Gen<BruteRow> anyDeal()
{
    return rc::gen::exec([] {
        const std::int64_t start = Date::fromIso("2016-01-01")->days();
        const std::int64_t created = start + *rc::gen::inRange(0, kDays);
        BruteRow row{{"created_on", created}, {"alive_from", created}, {"alive_to", kNeverEnds}};
        row["stage"] = *rc::gen::inRange(2, 6);
        if (const Code owner = *rc::gen::inRange(-1, 5); owner >= 0)
            row["owner"] = owner;
        if (const int amount = *rc::gen::inRange(-100'000, 1'000'000); amount >= 0)
            row["amount"] = amount;
        const int cycle = *rc::gen::inRange(-100, 300);
        if (cycle < 0)
            return row;
        const std::int64_t decided = created + cycle;
        row["decided_on"] = row["ended_on"] = row["alive_to"] = decided;
        row[*rc::gen::arbitrary<bool>() ? "won_on" : "lost_on"] = decided;
        row["cycle_days"] = cycle;
        return row;
    });
}

/// The company with other deals; the executor knows no reps.
HandCountedCompany companyOf(std::vector<BruteRow> deals)
{
    static const Catalog::Loaded kCatalogue = smallCatalogue();
    HandCountedCompany company(kCatalogue);
    company.snapshot->facts["deal"] = {1, Date::fromIso("2016-01-01")};
    company.executor = std::make_shared<BruteForceExecutor>(company.catalog->facts(), BruteFacts{{"deal", deals}});
    return company;
}

double sumOf(const std::vector<KpiReading>& readings)
{
    double sum = 0;
    for (const KpiReading& reading : readings)
        sum += reading.amount.value.value_or(0);
    return sum;
}

bool near(double a, double b) { return std::abs(a - b) <= 1e-6 * std::max(1.0, std::abs(a)); }

std::string anyQuarter() { return *rc::gen::element<std::string>("2016-Q1", "2016-Q4", "2017-Q1", "2017-Q2"); }

RC_GTEST_PROP(Law, GroupsAddUpToTheTotal, ())
{
    HandCountedCompany company = companyOf(*rc::gen::container<std::vector<BruteRow>>(anyDeal()));
    const std::string kpi = *rc::gen::element<std::string>("revenue", "open_now");
    const std::string by = *rc::gen::element<std::string>("owner", "team", "stage");
    const std::string quarter = anyQuarter();
    const double total = *company.readOne(HandCountedCompany::request(kpi, quarter)).amount.value;
    RC_ASSERT(near(sumOf(company.read(HandCountedCompany::request(kpi, quarter, {by}))), total));
}

RC_GTEST_PROP(Law, MonthsOfAFlowAddUpToTheQuarter, ())
{
    HandCountedCompany company = companyOf(*rc::gen::container<std::vector<BruteRow>>(anyDeal()));
    KpiRequest request = HandCountedCompany::request("revenue", anyQuarter());
    request.cell.asOf = request.cell.period.from + *rc::gen::inRange(0, 120);
    const double total = *company.readOne(request).amount.value;
    request.grain = *rc::gen::element(Grain::Month, Grain::Week, Grain::Day);
    RC_ASSERT(near(sumOf(company.read(request)), total));
}

RC_GTEST_PROP(Law, AStockAtQuartersEndEqualsItsLastMonths, ())
{
    HandCountedCompany company = companyOf(*rc::gen::container<std::vector<BruteRow>>(anyDeal()));
    KpiRequest request = HandCountedCompany::request("open_now", anyQuarter());
    const double quarter = *company.readOne(request).amount.value;
    request.grain = Grain::Month;
    RC_ASSERT(company.read(request).back().amount.value == quarter);
}

RC_GTEST_PROP(Law, AStockChangesByWhatBeganAndEnded, ())
{
    std::vector<BruteRow> deals = *rc::gen::container<std::vector<BruteRow>>(anyDeal());
    HandCountedCompany company = companyOf(deals);
    const KpiRequest request = HandCountedCompany::request("opened_net", anyQuarter());
    double change = 0;
    for (BruteRow& deal : deals) {
        const Period& period = request.cell.period;
        change += period.contains(Date(static_cast<std::int32_t>(deal["alive_from"]))) ? 1 : 0;
        change -= period.contains(Date(static_cast<std::int32_t>(deal["alive_to"]))) ? 1 : 0;
    }
    RC_PRE(request.cell.period.from > *Date::fromIso("2016-01-01"));
    RC_ASSERT(company.readOne(request).amount.value == change);
}

RC_GTEST_PROP(Law, ARepsNumberNeverExceedsTheTeams, ())
{
    HandCountedCompany company = companyOf(*rc::gen::container<std::vector<BruteRow>>(anyDeal()));
    KpiRequest request = HandCountedCompany::request("revenue", anyQuarter());
    request.scope = std::vector<Code>{0, 1};
    const double team = *company.readOne(request).amount.value;
    request.scope = std::vector<Code>{*rc::gen::inRange(0, 2)};
    RC_ASSERT(*company.readOne(request).amount.value <= team + 1e-6);
}

RC_GTEST_PROP(Law, TheRowsBehindANumberAddUpToIt, ())
{
    HandCountedCompany company = companyOf(*rc::gen::container<std::vector<BruteRow>>(anyDeal()));
    const KpiRequest request = HandCountedCompany::request("revenue", anyQuarter());
    const auto queries = company.evaluator().queries(request);
    RC_ASSERT(queries && queries->size() == 1U);
    Progress progress;
    const auto rows = company.executor->rows(queries->front().query, 0, {}, *company.snapshot, progress);
    double sum = 0;
    for (const ContributingRow& row : *rows)
        sum += row.hasValue ? row.value : 0;
    RC_ASSERT(near(sum, *company.readOne(request).amount.value));
}

RC_GTEST_PROP(Law, AnIntervalHoldsTheShare, ())
{
    const int cases = *rc::gen::inRange(1, 5000);
    const int successes = *rc::gen::inRange(0, cases + 1);
    const auto [low, high] = wilsonInterval(successes, cases);
    const double share = static_cast<double>(successes) / cases;
    RC_ASSERT(0.0 <= low && low <= share + 1e-12 && share <= high + 1e-12 && high <= 1.0);
}

} // namespace

} // namespace quarterdeck
