// SPDX-License-Identifier: GPL-3.0-or-later
#include "deal_timing.h"

#include <algorithm>

namespace quarterdeck::demo {

namespace {

constexpr std::int64_t kSmallDealCents = 400'000;
constexpr int kShortestCycle = 24;
constexpr int kDaysPerDoubling = 12;
constexpr int kHurriedDays = 9; // before the quarter's end
constexpr int kFarthestPull = 17;

Date onWorkday(Date day) { return day.weekday() <= 5 ? day : day + (8 - day.weekday()); }

Date quarterEnd(Date day)
{
    const Date first = day - (day.day() - 1);
    return first.plusMonths(3 - (day.month() - 1) % 3) - 1;
}

/// The last workdays of the quarter that ends next to the day, or the day itself where that is too far.
Date hurried(Date createdOn, Date day, Random& random)
{
    const Date end = quarterEnd(day);
    const Date before = quarterEnd(day.plusMonths(-3));
    const int perMille = end.month() == 12 ? 480 : 340;
    if (!random.chance(perMille))
        return day;
    const int early = random.below(kHurriedDays);
    if (end - day <= kFarthestPull)
        return std::max(day, end - early);
    if (day - before <= kFarthestPull && before - early > createdOn + kShortestCycle / 2)
        return before - early;
    return day;
}

bool inSummerBreak(Date day) { return (day.month() == 7 && day.day() >= 12) || (day.month() == 8 && day.day() <= 22); }

} // namespace

int cycleDays(std::int64_t cents, Random& random)
{
    int doublings = 0;
    for (std::int64_t size = cents / kSmallDealCents; size > 1; size /= 2)
        ++doublings;
    const int typical = kShortestCycle + kDaysPerDoubling * doublings;
    // The mean of two draws: most near the typical, none at its double.
    return typical * (random.between(45, 165) + random.between(45, 165)) / 200;
}

Date decisionDay(Date createdOn, int cycle, bool won, Random& random)
{
    Date day = createdOn + cycle;
    if (inSummerBreak(day) && random.chance(380))
        day = day + random.between(24, 45);
    if (won)
        day = hurried(createdOn, day, random);
    const Date workday = onWorkday(day);
    // A win of the quarter's last weekend was signed on the Friday.
    return won && quarterEnd(workday) != quarterEnd(day) ? std::max(createdOn, day - (day.weekday() - 5)) : workday;
}

Date expectedDay(Date createdOn, Date decidedOn, Random& random)
{
    const int cycle = decidedOn - createdOn;
    const int late = random.chance(300) ? 0 : cycle * random.between(-120, 320) / 1000;
    return onWorkday(std::max(createdOn + 7, decidedOn - late));
}

} // namespace quarterdeck::demo
