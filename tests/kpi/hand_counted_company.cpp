// SPDX-License-Identifier: GPL-3.0-or-later
#include "kpi/hand_counted_company.h"

#include <gtest/gtest.h>

#include <fmt/ranges.h>

namespace quarterdeck {

namespace {

constexpr std::int64_t kCents = 100;
constexpr std::int64_t kNone = -1;
constexpr std::int64_t kNeverEnds = std::int64_t{1} << 30;

enum : Code { kAnna, kBen, kCara, kDan, kEve };
enum : Code { kEast, kWest, kWon, kLost, kNegotiation, kProspect, kPrice, kTiming };

std::int64_t dayNumber(std::string_view iso) { return Date::fromIso(iso)->days(); }

struct Deal
{
    Code owner;
    std::string_view created;
    std::string_view closed;
    std::string_view expected;
    std::int64_t amount;
    std::int64_t cost;
    Code stage;
    std::int64_t chance; ///< scaled by 10,000
    Code reason;
};

const std::vector<Deal>& deals()
{
    static const std::vector<Deal> all{
        {kAnna, "2017-03-12", "2017-04-10", "", 1000, 600, kWon, kNone, kNoCode},
        {kAnna, "2017-04-01", "2017-04-28", "", 2000, 1500, kWon, kNone, kNoCode},
        {kBen, "2017-05-01", "2017-06-01", "", 3000, kNone, kWon, kNone, kNoCode},
        {kBen, "2017-06-20", "2017-06-30", "", 500, 100, kWon, kNone, kNoCode},
        {kCara, "2017-04-15", "2017-06-15", "", kNone, kNone, kWon, kNone, kNoCode},
        {kCara, "2017-02-01", "2017-05-31", "", 1500, 900, kWon, kNone, kNoCode},
        {kAnna, "2017-04-02", "2017-04-30", "", 800, kNone, kLost, kNone, kPrice},
        {kBen, "2017-03-20", "2017-05-20", "", 700, kNone, kLost, kNone, kPrice},
        {kCara, "2017-05-05", "2017-06-10", "", kNone, kNone, kLost, kNone, kNoCode},
        {kEve, "2017-01-05", "2017-03-31", "", 4000, 2000, kWon, kNone, kNoCode},
        {kAnna, "2017-01-10", "2017-03-01", "", 1000, 500, kWon, kNone, kNoCode},
        {kBen, "2017-02-10", "2017-03-15", "", 900, kNone, kLost, kNone, kTiming},
        {kAnna, "2016-05-01", "2016-06-15", "", 2500, 1000, kWon, kNone, kNoCode},
        {kEve, "2016-10-01", "2016-12-20", "", 1500, 1500, kWon, kNone, kNoCode},
        {kAnna, "2017-05-20", "", "2017-07-15", 1000, kNone, kNegotiation, 5000, kNoCode},
        {kBen, "2017-06-01", "", "2017-06-20", 2000, kNone, kProspect, 1000, kNoCode},
        {kCara, "2017-06-25", "", "", kNone, kNone, kProspect, 1000, kNoCode},
        {kCara, "2017-03-01", "", "2017-06-30", 400, kNone, kNegotiation, 5000, kNoCode},
        {kNoCode, "2017-04-20", "", "2017-09-30", 600, kNone, kProspect, 1000, kNoCode},
        {kBen, "2017-06-05", "", "", 50, kNone, kWon, kNone, kNoCode},
    };
    return all;
}

void addDecision(BruteRow& row, const Deal& deal)
{
    if (deal.closed.empty()) {
        row["ended_on"] = row["alive_to"] = -kNeverEnds; // decided, but nobody knows when
        return;
    }
    const std::int64_t closed = dayNumber(deal.closed);
    row[deal.stage == kWon ? "won_on" : "lost_on"] = closed;
    row["decided_on"] = row["ended_on"] = row["alive_to"] = closed;
    row["cycle_days"] = closed - row["created_on"];
}

BruteRow rowOf(const Deal& deal)
{
    BruteRow row{{"stage", deal.stage}, {"created_on", dayNumber(deal.created)}};
    row["alive_from"] = row["created_on"];
    if (deal.stage == kWon || deal.stage == kLost)
        addDecision(row, deal);
    else
        row["alive_to"] = kNeverEnds;
    if (deal.owner != kNoCode)
        row["owner"] = deal.owner;
    if (!deal.expected.empty())
        row["expected_on"] = dayNumber(deal.expected);
    if (deal.amount != kNone)
        row["amount"] = deal.amount * kCents;
    if (deal.cost != kNone) {
        row["cost"] = deal.cost * kCents;
        row["profit"] = (deal.amount - deal.cost) * kCents;
    }
    if (deal.chance != kNone)
        row["win_chance"] = deal.chance;
    if (deal.reason != kNoCode)
        row["lost_reason"] = deal.reason;
    return row;
}

std::vector<std::string> labelsOf(const KpiReading& reading)
{
    std::vector<std::string> labels;
    for (const GroupKey& key : reading.keys)
        labels.push_back(key.label);
    return labels;
}

} // namespace

HandCountedCompany::HandCountedCompany(const Catalog::Loaded& loaded)
    : catalog(loaded.catalog), snapshot(std::make_shared<Snapshot>())
{
    for (const Error& problem : loaded.problems)
        ADD_FAILURE() << problem.where << ": " << fmt::format("{}", fmt::join(problem.arguments, " | "));
    snapshot->dataDate = Date::fromIso("2017-06-30");
    snapshot->facts["deal"] = {20, Date::fromIso("2016-05-01")};
    snapshot->facts["rep"] = {5, std::nullopt};
    snapshot->entityRows = {{"deals", 20}, {"users", 5}};
    snapshot->texts = {"East", "West", "Won", "Lost", "Negotiation", "Prospect", "price", "timing"};
    addOwners();
    addTargets();
    executor = std::make_shared<BruteForceExecutor>(catalog->facts(), facts());
}

void HandCountedCompany::addOwners()
{
    const std::vector<std::pair<std::string, Code>> people{
        {"Anna", kEast}, {"Ben", kEast}, {"Cara", kWest}, {"Dan", kWest}, {"Eve", kWest}};
    for (const auto& [name, team] : people) {
        DimensionEntry entry;
        entry.member = static_cast<Code>(snapshot->owners.entries.size());
        entry.label = name;
        entry.isEntity = true;
        entry.attributes = {{"team", team}};
        snapshot->owners.entries.push_back(entry);
    }
}

void HandCountedCompany::addTargets()
{
    snapshot->targets = {{"revenue", TargetScope::Company, kNoCode, period("2017"), 20000},
        {"revenue", TargetScope::Team, kWest, period("2017-Q2"), 2500},
        {"revenue", TargetScope::Owner, kAnna, period("2017-Q2"), 4000},
        {"revenue", TargetScope::Owner, kBen, period("2017-Q2"), 3000},
        {"revenue", TargetScope::Owner, kCara, period("2017-Q2"), 1000},
        {"revenue", TargetScope::Owner, kDan, period("2017-Q2"), 1000}};
    for (Target& target : snapshot->targets)
        target.row = &target - snapshot->targets.data() + 1;
}

BruteFacts HandCountedCompany::facts() const
{
    BruteFacts facts;
    for (const Deal& deal : deals())
        facts["deal"].push_back(rowOf(deal));
    for (const Code rep : {kAnna, kBen, kCara, kDan, kEve}) {
        const std::int64_t there = rep == kEve ? dayNumber("2017-04-01") : kNeverEnds;
        facts["rep"].push_back({{"owner", rep}, {"there_from", dayNumber("2016-01-01")}, {"there_to", there},
            {"seen_from", -kNeverEnds}, {"seen_to", kNeverEnds}});
    }
    return facts;
}

Period HandCountedCompany::period(std::string_view key) { return *FiscalCalendar().period(key); }

KpiRequest HandCountedCompany::request(std::string_view kpi, std::string_view periodKey, std::vector<std::string> by)
{
    KpiRequest request;
    request.kpi = kpi;
    request.cell = {period(periodKey), *Date::fromIso("2017-06-30")};
    request.by = std::move(by);
    return request;
}

std::vector<KpiReading> HandCountedCompany::read(const KpiRequest& request)
{
    Progress progress;
    const auto readings = evaluator().evaluate(std::span(&request, 1), *executor, progress);
    EXPECT_TRUE(readings.has_value()) << request.kpi;
    return readings ? readings->front() : std::vector<KpiReading>{};
}

KpiReading HandCountedCompany::readOne(const KpiRequest& request)
{
    std::vector<KpiReading> readings = read(request);
    EXPECT_EQ(readings.size(), 1U) << request.kpi;
    return readings.empty() ? KpiReading{} : readings.front();
}

KpiReading HandCountedCompany::readGroup(const KpiRequest& request, const std::vector<std::string>& labels)
{
    for (const KpiReading& reading : read(request))
        if (labelsOf(reading) == labels)
            return reading;
    ADD_FAILURE() << request.kpi << " has no such group";
    return {};
}

Code HandCountedCompany::owner(std::string_view name) const
{
    return snapshot->codes(DimensionDomain::Owner, name).front();
}

} // namespace quarterdeck
