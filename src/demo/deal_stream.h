// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "account_book.h"
#include "creation_days.h"
#include "deal.h"
#include "random.h"
#include "staff.h"

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

namespace quarterdeck::demo {

/// The deals of the history in the order of creation, as they stand on its last day.
class DealStream
{
public:
    /// `staff` and `accounts` outlive the stream.
    DealStream(const Staff& staff, const AccountBook& accounts, Period history, std::int64_t deals, std::uint64_t seed);

    /// Nothing after the last deal.
    std::optional<Deal> next();

private:
    /// Where the last product and amount were drawn.
    struct Places
    {
        std::uint16_t product = 0;
        std::uint16_t size = 0;
    };

    int pickRep(Date day);
    void pickCustomer(Deal& deal);
    /// Wins come as regularly as the chance says, so that a rep of few deals has a plausible rate.
    bool decideWin(const Deal& deal);
    void drawProductAndAmount(Deal& deal, bool wins);
    void standOnLastDay(Deal& deal, Date decidedOn, bool wins);
    void priceCost(Deal& deal);
    void leaveOut(Deal& deal);

    const Staff& m_staff;
    const AccountBook& m_accounts;
    Date m_firstDay;
    Date m_lastDay;
    std::int64_t m_deals;
    std::int64_t m_given = 0;
    CreationDays m_days;
    Random m_random;
    std::vector<Date> m_customerSince; // by account; kNever without a win
    std::array<int, kReps> m_winsDue{}; // per mille
    std::array<std::array<Places, 2>, kTeams> m_places{}; // of losses, of wins
};

} // namespace quarterdeck::demo
