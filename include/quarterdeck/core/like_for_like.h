// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quarterdeck/core/period.h>

namespace quarterdeck {

/// A period together with the last day that is known. What happened after `asOf` is not known.
struct TimeCell
{
    Period period;
    Date asOf;

    /// The part that has passed.
    Period passed() const { return period.passedOn(asOf); }
    /// The day on which a stock is read: the period's last, or as-of, whichever is earlier.
    Date stockDay() const { return passed().to - 1; }
    bool over() const { return asOf + 1 >= period.to; }

    friend bool operator==(const TimeCell&, const TimeCell&) = default;
};

/// Which earlier cell a cell is compared with.
enum class Comparison { Previous, YearEarlier };

/// The period before of the same kind: whole months go back by as many months, anything else by its days.
Period previousPeriod(const Period& period);
/// The same calendar dates a year before (29 Feb becomes 28 Feb; whole months stay whole).
Period yearEarlier(const Period& period);

/// The earlier cell, like for like. Over by as-of: the whole earlier period, as-of moved so that
/// cohorts are seen at the same age. Running: the earlier period as it was when as many days of it had passed, at most
/// its length; a year earlier, up to the same calendar date (29 Feb becomes 28 Feb). So what is expected or aimed at
/// for the whole period is compared with the same of then.
TimeCell comparedCell(const TimeCell& cell, Comparison comparison);
/// The same for what is read on a day: of running months the same day of the month, at most the earlier period's last.
TimeCell comparedStockCell(const TimeCell& cell, Comparison comparison);

} // namespace quarterdeck
