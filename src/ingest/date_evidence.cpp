// SPDX-License-Identifier: GPL-3.0-or-later
#include "date_evidence.h"

#include <algorithm>

namespace quarterdeck {

namespace {

constexpr std::array kAllOrders{DateOrder::Dmy, DateOrder::Mdy, DateOrder::Ymd};

std::size_t index(DateOrder order) { return static_cast<std::size_t>(order); }

} // namespace

void DateEvidence::add(const DateText& date, std::int64_t count)
{
    bool any = false;
    for (const DateOrder order : kAllOrders) {
        if (!date.fits(order))
            continue;
        any = true;
        m_fitting[index(order)] += count;
        for (const DateOrder other : kAllOrders)
            if (date.fits(other) && date.day(order) != date.day(other))
                m_apart[index(order)][index(other)] += count;
    }
    m_values += any ? count : 0;
}

void DateEvidence::add(const DateEvidence& other)
{
    m_values += other.m_values;
    for (std::size_t order = 0; order < kOrders; ++order) {
        m_fitting[order] += other.m_fitting[order];
        for (std::size_t second = 0; second < kOrders; ++second)
            m_apart[order][second] += other.m_apart[order][second];
    }
}

std::vector<DateOrder> DateEvidence::candidates() const
{
    const std::int64_t most = *std::max_element(m_fitting.begin(), m_fitting.end());
    std::vector<DateOrder> found;
    for (const DateOrder order : kAllOrders)
        if (m_fitting[index(order)] == most)
            found.push_back(order);
    return found;
}

std::optional<DateOrder> DateEvidence::proven() const
{
    const std::vector<DateOrder> found = candidates();
    return m_values > 0 && found.size() == 1 ? std::optional(found.front()) : std::nullopt;
}

std::optional<DateOrder> DateEvidence::settled() const
{
    const std::vector<DateOrder> found = candidates();
    const DateOrder first = found.front();
    const bool alike = m_fitting[index(first)] == m_values
        && std::all_of(
            found.begin(), found.end(), [&](DateOrder other) { return m_apart[index(first)][index(other)] == 0; });
    return found.size() == 1 || alike ? std::optional(first) : std::nullopt;
}

} // namespace quarterdeck
