// SPDX-License-Identifier: GPL-3.0-or-later
#include "account_book.h"

#include "account_name.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace quarterdeck::demo {

namespace {

constexpr int kDealsPerAccount = 8;
constexpr int kFewestPerRep = 3;
constexpr int kMostPerRep = 4000;
constexpr int kOldPerMille = 550; // accounts that are older than the history
constexpr std::uint64_t kAccountStreams = 1'000'000; // one stream of random numbers per account

constexpr std::array<std::string_view, 3> kSegmentNames{"SMB", "Mid-market", "Enterprise"};
constexpr std::array<int, 3> kSegmentWeights{48, 35, 17};

} // namespace

std::string_view segmentName(Segment segment) { return kSegmentNames[static_cast<std::size_t>(segment)]; }

AccountBook::AccountBook(std::int64_t deals, Period history, std::uint64_t seed)
    : m_perRep(
        static_cast<int>(std::clamp<std::int64_t>(deals / (kReps * kDealsPerAccount), kFewestPerRep, kMostPerRep)))
    , m_history(history)
    , m_seed(seed)
{
}

Segment AccountBook::segment(int number) const
{
    Random random(m_seed, kAccountStreams + static_cast<std::uint64_t>(number));
    return static_cast<Segment>(random.weighted(kSegmentWeights));
}

Date AccountBook::createdOn(int number) const
{
    const int place = number / kReps;
    const int old = std::max(1, m_perRep * kOldPerMille / 1000);
    if (place < old)
        return m_history.from - 40 - (old - place) * 1900 / old - (number * 37) % 29;
    return m_history.from + m_history.days() * (place - old) / std::max(1, m_perRep - old);
}

Account AccountBook::account(int number) const
{
    const int rep = number % kReps;
    const AccountName name = accountName(rep * kTeams / kReps, number, m_seed);
    return {fmt::format("A-{:04}", number + 1), name.full, name.brief, segment(number), name.industry, name.country,
        rep, createdOn(number)};
}

int AccountBook::pick(int rep, Date day, Random& random) const
{
    int known = std::max(1, m_perRep * kOldPerMille / 1000);
    for (int later = m_perRep; known < later;) {
        const int middle = known + (later - known) / 2;
        if (createdOn(middle * kReps + rep) <= day)
            known = middle + 1;
        else
            later = middle;
    }
    const std::uint64_t even = random.next() >> 48;
    const std::uint64_t skewed = (even * even) >> 16;
    // Between even and skewed: a book has favourites, but none that buys every week.
    const std::uint64_t place = (even + skewed) / 2 * static_cast<std::uint64_t>(known) >> 16;
    return static_cast<int>(place) * kReps + rep;
}

} // namespace quarterdeck::demo
