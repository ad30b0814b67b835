// SPDX-License-Identifier: GPL-3.0-or-later
#include "sales_record.h"

#include <numeric>

namespace quarterdeck::demo {

namespace {

int monthsBetween(Date from, Date to) { return (to.year() - from.year()) * 12 + to.month() - from.month(); }

} // namespace

SalesRecord::SalesRecord(Period history)
    : m_history(history), m_byMonth(static_cast<std::size_t>(monthsBetween(history.from, history.to - 1)) + 1)
{
}

void SalesRecord::add(const Deal& deal)
{
    if (!deal.won())
        return;
    Month& month = m_byMonth[static_cast<std::size_t>(monthsBetween(m_history.from, *deal.closedOn))];
    month.euros[static_cast<std::size_t>(deal.rep)] += deal.cents.value_or(0) / 100;
    ++month.won;
}

Period SalesRecord::month(int index) const
{
    return {m_history.from.plusMonths(index), m_history.from.plusMonths(index + 1)};
}

std::int64_t SalesRecord::euros(int rep, int month) const
{
    return m_byMonth[static_cast<std::size_t>(month)].euros[static_cast<std::size_t>(rep)];
}

std::int64_t SalesRecord::euros(int month) const
{
    const auto& reps = m_byMonth[static_cast<std::size_t>(month)].euros;
    return std::accumulate(reps.begin(), reps.end(), std::int64_t{0});
}

} // namespace quarterdeck::demo
