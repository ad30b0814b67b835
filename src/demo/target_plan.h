// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sales_record.h"
#include "staff.h"

#include <array>
#include <cstdint>
#include <vector>

namespace quarterdeck::demo {

/// The targets of the company by month, up to the December after the last day. They are set with hindsight,
/// so that they look like those of a management that knows its season and its people and asks for a little more.
class TargetPlan
{
public:
    /// `record` and `staff` outlive the plan.
    TargetPlan(const SalesRecord& record, const Staff& staff, Date lastDay, std::uint64_t seed);

    /// Months are numbered as in SalesRecord; those before firstMonth() have no targets.
    int firstMonth() const { return m_firstMonth; }
    int endMonth() const { return static_cast<int>(m_months.size()); }
    Period month(int index) const { return m_record.month(index); }

    std::int64_t repEuros(int rep, int month) const; ///< 0: none
    std::int64_t teamEuros(int team, int month) const;
    std::int64_t companyEuros(int month) const;
    int companyWins(int month) const;

private:
    struct Month
    {
        std::array<std::int64_t, kReps> reps{};
        std::array<std::int64_t, kTeams> teams{};
        std::int64_t company = 0;
        int wins = 0;
    };

    const Month& at(int month) const { return m_months[static_cast<std::size_t>(month)]; }
    Month& at(int month) { return m_months[static_cast<std::size_t>(month)]; }

    void planYear(int first, int end, std::uint64_t seed);
    void addUp(int month, std::uint64_t seed);
    /// How much of a month's sales falls to the rep in that month: season times workload.
    std::int64_t share(int rep, int month) const;
    /// Per mille of the month that has passed on the last day.
    std::int64_t passed(int month) const;

    const SalesRecord& m_record;
    const Staff& m_staff;
    Date m_lastDay;
    int m_firstMonth;
    std::vector<Month> m_months;
};

} // namespace quarterdeck::demo
