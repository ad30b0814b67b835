// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "deal.h"
#include "staff.h"

#include <quarterdeck/core/period.h>

#include <array>
#include <cstdint>
#include <vector>

namespace quarterdeck::demo {

/// What the reps have won so far, by month: what targets are planned from.
class SalesRecord
{
public:
    explicit SalesRecord(Period history);

    void add(const Deal& deal);

    /// Months are numbered from that of the first day of the history.
    int months() const { return static_cast<int>(m_byMonth.size()); }
    Period month(int index) const;
    std::int64_t euros(int rep, int month) const;
    std::int64_t euros(int month) const;
    int won(int month) const { return m_byMonth[static_cast<std::size_t>(month)].won; }

private:
    struct Month
    {
        std::array<std::int64_t, kReps> euros{};
        int won = 0;
    };

    Period m_history;
    std::vector<Month> m_byMonth;
};

} // namespace quarterdeck::demo
