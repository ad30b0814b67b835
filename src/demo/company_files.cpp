// SPDX-License-Identifier: GPL-3.0-or-later
#include "company_files.h"

#include "product_range.h"

#include <quarterdeck/core/fiscal_calendar.h>

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace quarterdeck::demo {

namespace {

constexpr int kMonthsInYear = 12;
constexpr int kMonthsInQuarter = 3;
// Reps have signed targets since the year before the running one.
constexpr int kYearsOfRepTargets = 2;
constexpr std::array<std::string_view, kTeams> kTeamWinRates{"0.29", "0.27", "0.3", "0.28"};

/// Cents as euros: "1250", "1250.5", "1250.25".
std::string euros(std::int64_t cents)
{
    if (cents % 100 == 0)
        return fmt::format("{}", cents / 100);
    if (cents % 10 == 0)
        return fmt::format("{}.{}", cents / 100, cents / 10 % 10);
    return fmt::format("{}.{:02}", cents / 100, cents % 100);
}

std::string key(Grain grain, Date day) { return FiscalCalendar().key(grain, day); }

bool endsQuarter(const Period& month) { return month.from.month() % kMonthsInQuarter == 0; }

/// The first month of the last planned calendar year, or of those `years` before its end.
int startOfLastYears(const TargetPlan& plan, int years)
{
    return std::max(plan.firstMonth(), plan.endMonth() - years * kMonthsInYear);
}

} // namespace

UserFile::UserFile(const std::filesystem::path& directory)
    : CsvFile(directory / "users.csv",
        {"User ID", "Name", "Email", "Team", "Manager", "Region", "Role", "Active", "Started On", "Ended On"})
{
}

void UserFile::write(const Staff& staff, Date lastDay)
{
    int number = 0;
    const auto id = [&number] { return fmt::format("U-{:03}", ++number); };
    const auto email = [](std::string_view mailbox) { return fmt::format("{}@halyard.example", mailbox); };
    for (const Leader& leader : staff.leaders()) {
        const bool executive = leader.team < 0;
        const bool reports = !executive || leader.name != staff.leaders().front().name;
        const std::string_view boss = executive ? staff.leaders().front().name : staff.directorName();
        row({id(), leader.name, email(leader.mailbox), executive ? std::string_view() : teamName(leader.team),
            reports ? boss : std::string_view(), executive ? std::string_view() : regionName(leader.team),
            executive ? "Executive" : "Manager", "Yes", leader.startedOn.iso(), ""});
    }
    for (const Rep& rep : staff.reps())
        row({id(), rep.name, email(rep.mailbox), teamName(rep.team), staff.managerName(rep.team), regionName(rep.team),
            "Rep", rep.endedOn && *rep.endedOn <= lastDay ? "No" : "Yes", rep.startedOn.iso(),
            rep.endedOn ? rep.endedOn->iso() : std::string()});
}

AccountFile::AccountFile(const std::filesystem::path& directory)
    : CsvFile(directory / "accounts.csv",
        {"Account ID", "Account Name", "Segment", "Industry", "Region", "Country", "Account Owner", "Created Date"})
{
}

void AccountFile::write(const Account& account, const Staff& staff, Date lastDay)
{
    const Rep& owner = staff.rep(staff.inChargeOn(account.rep, lastDay));
    row({account.id, account.name, segmentName(account.segment), account.industry, regionName(owner.team),
        account.country, owner.name, account.createdOn.iso()});
}

ProductFile::ProductFile(const std::filesystem::path& directory)
    : CsvFile(directory / "products.csv", {"Product ID", "Product Name", "Family", "List Price", "Unit Cost"})
{
}

void ProductFile::write()
{
    for (const Product& product : products())
        row({product.id, product.name, families()[static_cast<std::size_t>(product.family)].name,
            fmt::format("{}", product.listPrice), fmt::format("{}", product.unitCost)});
}

DealFile::DealFile(const std::filesystem::path& directory)
    : CsvFile(directory / "deals.csv",
        {"Deal ID", "Deal Name", "Account", "Owner", "Stage", "Amount", "Currency", "Probability", "Created Date",
            "Expected Close Date", "Close Date", "Product", "Quantity", "Source", "Deal Type", "Lost Reason", "Cost"})
{
}

void DealFile::write(const Deal& deal, const Staff& staff, const AccountBook& accounts)
{
    Account account;
    std::string name = fmt::format("{} inquiry {}", deal.project, deal.number);
    if (deal.account >= 0) {
        account = accounts.account(deal.account);
        name = fmt::format("{} {}", account.shortName, deal.project);
    }
    row({fmt::format("D-{:05}", deal.number), name, account.name, staff.rep(deal.rep).name, stageName(deal.stage),
        deal.cents ? euros(*deal.cents) : std::string(), "EUR", fmt::format("{}", deal.probability),
        deal.createdOn.iso(), deal.expectedOn.iso(), deal.closedOn ? deal.closedOn->iso() : std::string(),
        products()[static_cast<std::size_t>(deal.product)].name, fmt::format("{}", deal.quantity), deal.source,
        dealTypeName(deal.type), deal.lostReason, deal.costCents ? euros(*deal.costCents) : std::string()});
}

TargetFile::TargetFile(const std::filesystem::path& directory)
    : CsvFile(directory / "targets.csv", {"KPI", "Scope", "Name", "Period", "Value"})
{
}

void TargetFile::write(const TargetPlan& plan, const Staff& staff)
{
    writeCompany(plan);
    writeTeams(plan);
    writeReps(plan, staff);
    writeRates(plan);
}

void TargetFile::writeCompany(const TargetPlan& plan)
{
    std::int64_t quarter = 0;
    std::int64_t year = 0;
    for (int month = plan.firstMonth(); month < plan.endMonth(); ++month) {
        const Date first = plan.month(month).from;
        quarter += plan.companyEuros(month);
        year += plan.companyEuros(month);
        row({"revenue", "company", "", key(Grain::Month, first), fmt::format("{}", plan.companyEuros(month))});
        if (!endsQuarter(plan.month(month)))
            continue;
        row({"revenue", "company", "", key(Grain::Quarter, first), fmt::format("{}", quarter)});
        quarter = 0;
        if (first.month() != kMonthsInYear)
            continue;
        row({"revenue", "company", "", key(Grain::Year, first), fmt::format("{}", year)});
        year = 0;
    }
}

void TargetFile::writeTeams(const TargetPlan& plan)
{
    for (int team = 0; team < kTeams; ++team)
        for (int month = plan.firstMonth(); month < plan.endMonth(); ++month)
            row({"revenue", "team", teamName(team), key(Grain::Month, plan.month(month).from),
                fmt::format("{}", plan.teamEuros(team, month))});
}

void TargetFile::writeReps(const TargetPlan& plan, const Staff& staff)
{
    for (int rep = 0; rep < kReps; ++rep)
        for (int month = startOfLastYears(plan, kYearsOfRepTargets); month < plan.endMonth(); ++month)
            if (const std::int64_t target = plan.repEuros(rep, month); target > 0)
                row({"revenue", "owner", staff.rep(rep).name, key(Grain::Month, plan.month(month).from),
                    fmt::format("{}", target)});
}

void TargetFile::writeRates(const TargetPlan& plan)
{
    for (int month = startOfLastYears(plan, 1); month < plan.endMonth(); ++month) {
        const Date first = plan.month(month).from;
        row({"deals_won", "company", "", key(Grain::Month, first), fmt::format("{}", plan.companyWins(month))});
        if (!endsQuarter(plan.month(month)))
            continue;
        row({"win_rate", "company", "", key(Grain::Quarter, first), "0.28"});
        for (int team = 0; team < kTeams; ++team)
            row({"win_rate", "team", teamName(team), key(Grain::Quarter, first),
                kTeamWinRates[static_cast<std::size_t>(team)]});
    }
}

} // namespace quarterdeck::demo
