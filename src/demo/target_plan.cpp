// SPDX-License-Identifier: GPL-3.0-or-later
#include "target_plan.h"

#include "random.h"

#include <algorithm>
#include <numeric>

namespace quarterdeck::demo {

namespace {

constexpr std::uint64_t kTargetStream = 1'000;
constexpr int kMonthsInYear = 12;
constexpr int kMonthsToFillPipeline = 2; // before them there is little to win
constexpr int kShortHistory = 6;
constexpr std::int64_t kShareScale = 1'000;
constexpr std::int64_t kRepStep = 500;
constexpr std::int64_t kTeamStep = 1'000;
constexpr std::int64_t kCompanyStep = 5'000;
constexpr std::int64_t kCompanyAsks = 1'050; // per mille of what the company reaches

// Of a year's revenue, January .. December.
constexpr std::array<std::int64_t, kMonthsInYear> kSeason{60, 66, 97, 71, 88, 100, 54, 75, 116, 60, 89, 124};

std::int64_t season(Date month) { return kSeason[static_cast<std::size_t>(month.month() - 1)]; }

/// Euros for each share of a month, times kShareScale. `shares` are per mille.
std::int64_t perShare(std::int64_t euros, std::int64_t shares, std::int64_t otherwise)
{
    return shares > 0 ? euros * 1000 * kShareScale / shares : otherwise;
}

std::int64_t inSteps(std::int64_t euros, std::int64_t step)
{
    return std::max<std::int64_t>(step, (euros + step / 2) / step * step);
}

} // namespace

TargetPlan::TargetPlan(const SalesRecord& record, const Staff& staff, Date lastDay, std::uint64_t seed)
    : m_record(record)
    , m_staff(staff)
    , m_lastDay(lastDay)
    , m_firstMonth(record.months() > kShortHistory ? kMonthsToFillPipeline : 0)
    , m_months(static_cast<std::size_t>(record.months() + kMonthsInYear - lastDay.month()))
{
    for (int first = m_firstMonth; first < endMonth();) {
        const int end = std::min(endMonth(), first + kMonthsInYear + 1 - month(first).from.month());
        planYear(first, end, seed);
        first = end;
    }
    for (int index = m_firstMonth; index < endMonth(); ++index)
        addUp(index, seed);
}

std::int64_t TargetPlan::share(int rep, int month) const
{
    const Date first = m_record.month(month).from;
    return season(first) * m_staff.workload(rep, first + 14);
}

std::int64_t TargetPlan::passed(int month) const
{
    const Period days = m_record.month(month);
    return std::int64_t{days.passedOn(m_lastDay).days()} * 1000 / days.days();
}

void TargetPlan::planYear(int first, int end, std::uint64_t seed)
{
    const int known = std::min(end, m_record.months());
    std::array<std::int64_t, kReps> euros{};
    std::array<std::int64_t, kReps> shares{}; // times 1000
    std::int64_t wins = 0;
    std::int64_t seasonPassed = 0;
    for (int month = first; month < known; ++month) {
        wins += m_record.won(month);
        seasonPassed += season(m_record.month(month).from) * passed(month);
        for (int rep = 0; rep < kReps; ++rep) {
            euros[static_cast<std::size_t>(rep)] += m_record.euros(rep, month);
            shares[static_cast<std::size_t>(rep)] += share(rep, month) * passed(month);
        }
    }
    const std::int64_t usual = perShare(std::accumulate(euros.begin(), euros.end(), std::int64_t{0}),
        std::accumulate(shares.begin(), shares.end(), std::int64_t{0}), 0);
    for (int rep = 0; rep < kReps; ++rep) {
        const auto index = static_cast<std::size_t>(rep);
        const std::int64_t own = perShare(euros[index], shares[index], usual);
        // What the others reach is part of the measure: the best are above their targets, the weakest below.
        const std::int64_t measure = (own * 2 + usual) / 3;
        Random random(seed, kTargetStream + static_cast<std::uint64_t>(first * kReps + rep));
        const std::int64_t asked = random.between(930, 1'170); // per mille of the measure
        for (int month = first; month < end; ++month)
            if (const std::int64_t part = share(rep, month); part > 0)
                at(month).reps[index] = inSteps(measure * part / kShareScale * asked / 1000, kRepStep);
    }
    for (int month = first; month < end; ++month)
        at(month).wins = static_cast<int>(std::max<std::int64_t>(
            1, wins * season(m_record.month(month).from) * kCompanyAsks / std::max<std::int64_t>(1, seasonPassed)));
}

void TargetPlan::addUp(int month, std::uint64_t seed)
{
    Month& plan = at(month);
    Random random(seed, kTargetStream / 2 + static_cast<std::uint64_t>(month));
    for (int rep = 0; rep < kReps; ++rep)
        plan.teams[static_cast<std::size_t>(m_staff.rep(rep).team)] += plan.reps[static_cast<std::size_t>(rep)];
    for (std::int64_t& euros : plan.teams)
        if (random.chance(450)) // a manager who asks the team for more than its people signed
            euros = inSteps(euros * random.between(1'020, 1'060) / 1000, kTeamStep);

    const std::int64_t sum = std::accumulate(plan.teams.begin(), plan.teams.end(), std::int64_t{0});
    plan.company = inSteps(sum, kCompanyStep);
}

std::int64_t TargetPlan::repEuros(int rep, int month) const { return at(month).reps[static_cast<std::size_t>(rep)]; }

std::int64_t TargetPlan::teamEuros(int team, int month) const
{
    return at(month).teams[static_cast<std::size_t>(team)];
}

std::int64_t TargetPlan::companyEuros(int month) const { return at(month).company; }

int TargetPlan::companyWins(int month) const { return at(month).wins; }

} // namespace quarterdeck::demo
