// SPDX-License-Identifier: GPL-3.0-or-later
#include "creation_days.h"

#include <array>
#include <cassert>

namespace quarterdeck::demo {

namespace {

// January .. December
constexpr std::array<std::int64_t, 12> kMonthWeights{96, 104, 112, 98, 104, 108, 76, 68, 114, 110, 106, 78};
constexpr std::int64_t kWorkdayWeight = 1000;
constexpr std::int64_t kWeekendWeight = 30; // the web site's form is always open
constexpr std::int64_t kGrowthPerYear = 90; // per mille of the first year
constexpr int kDaysInYear = 365;

std::int64_t weightOf(Date day, int daysSinceStart)
{
    const std::int64_t month = kMonthWeights[static_cast<std::size_t>(day.month() - 1)];
    const std::int64_t weekday = day.weekday() <= 5 ? kWorkdayWeight : kWeekendWeight;
    const std::int64_t growth = 1000 + kGrowthPerYear * daysSinceStart / kDaysInYear;
    return month * weekday * growth / 10'000;
}

} // namespace

CreationDays::CreationDays(Period history, std::int64_t deals) : m_history(history), m_deals(deals)
{
    std::int64_t weight = 0;
    for (int day = 0; day < history.days(); ++day)
        m_weightUntil.push_back(weight += weightOf(history.from + day, day));
}

std::int64_t CreationDays::dealsUntilEndOf(std::size_t day) const
{
    return m_deals * m_weightUntil[day] / m_weightUntil.back();
}

Date CreationDays::next()
{
    assert(m_given < m_deals);
    while (dealsUntilEndOf(m_day) <= m_given)
        ++m_day;
    ++m_given;
    return m_history.from + static_cast<int>(m_day);
}

} // namespace quarterdeck::demo
