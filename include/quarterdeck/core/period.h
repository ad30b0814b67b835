// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quarterdeck/core/date.h>

#include <algorithm>

namespace quarterdeck {

/// A half-open span of days: `from` belongs to it, `to` does not.
struct Period
{
    Date from;
    Date to;

    bool empty() const { return to <= from; }
    int days() const { return empty() ? 0 : to - from; }
    bool contains(Date day) const { return from <= day && day < to; }
    bool overlaps(const Period& other) const { return from < other.to && other.from < to; }
    /// What of the period has passed on `asOf`, which still belongs to it: [from, min(to, asOf + 1)).
    Period passedOn(Date asOf) const { return {from, std::min(to, asOf + 1)}; }

    friend bool operator==(const Period&, const Period&) = default;
};

} // namespace quarterdeck
