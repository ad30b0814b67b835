// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quarterdeck/core/period.h>

#include <cstdint>
#include <vector>

namespace quarterdeck::demo {

/// Spreads a number of deals over the days of the history: more from year to year, fewer in summer, few on weekends.
class CreationDays
{
public:
    CreationDays(Period history, std::int64_t deals);

    /// The day of the next deal, never before the one before; the last deal is created on the last day.
    /// Called at most once per deal.
    Date next();

private:
    std::int64_t dealsUntilEndOf(std::size_t day) const;

    Period m_history;
    std::int64_t m_deals;
    std::vector<std::int64_t> m_weightUntil; // of the days up to and with this one
    std::size_t m_day = 0;
    std::int64_t m_given = 0;
};

} // namespace quarterdeck::demo
