// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "random.h"
#include "staff.h"

#include <quarterdeck/core/period.h>

#include <cstdint>
#include <string>
#include <string_view>

namespace quarterdeck::demo {

enum class Segment { Smb, MidMarket, Enterprise };

std::string_view segmentName(Segment segment);

struct Account
{
    std::string id;
    std::string name;
    std::string shortName; ///< as people say it; not unique
    Segment segment;
    std::string_view industry;
    std::string_view country;
    int rep; ///< whose book it is in, before anybody left
    Date createdOn;
};

/// The customers and prospects. Each account is a function of its number, so that none is held in memory;
/// the accounts of a rep's book are kReps apart.
class AccountBook
{
public:
    AccountBook(std::int64_t deals, Period history, std::uint64_t seed);

    int size() const { return m_perRep * kReps; }
    Account account(int number) const;
    Segment segment(int number) const;
    Date createdOn(int number) const;
    /// An account of the rep's book that exists on the day; the older ones are met more often.
    int pick(int rep, Date day, Random& random) const;

private:
    int m_perRep;
    Period m_history;
    std::uint64_t m_seed;
};

} // namespace quarterdeck::demo
