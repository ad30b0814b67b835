// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "date_text.h"

#include <quarterdeck/ingest/mapping.h>

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

namespace quarterdeck {

/// What the dates of a column that are written as numbers say about the order of day, month and year.
class DateEvidence
{
public:
    void add(const DateText& date, std::int64_t count);
    void add(const DateEvidence& other);

    /// The orders that most values fit, one at least.
    std::vector<DateOrder> candidates() const;
    /// The only order that most values fit; nothing where no value tells.
    std::optional<DateOrder> proven() const;
    /// The proven order, or any where all values are the same day by every candidate (05/05/2017).
    std::optional<DateOrder> settled() const;

private:
    static constexpr std::size_t kOrders = 3;

    std::int64_t m_values = 0; // that fit any order
    std::array<std::int64_t, kOrders> m_fitting{};
    std::array<std::array<std::int64_t, kOrders>, kOrders> m_apart{}; // values that two orders read as different days
};

} // namespace quarterdeck
