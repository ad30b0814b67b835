// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quarterdeck/core/fiscal_calendar.h>

#include <QMetaType>

#include <optional>
#include <string>
#include <string_view>

namespace quarterdeck {

/// A period as it was chosen: "last month" stays the last month when newer data comes in. A value.
struct PeriodSpec
{
    enum class Kind {
        Bucket, ///< the bucket of `grain` that holds as-of, `count` buckets back: 0 this, 1 the last
        Trailing, ///< `count` days or months (`grain`) up to as-of
        Fixed, ///< the days of `fixed`, whatever as-of
        All, ///< the days that data speaks of, up to as-of
    };

    Kind kind = Kind::Bucket;
    Grain grain = Grain::Month;
    int count = 0;
    Period fixed;

    static PeriodSpec bucket(Grain grain, int back) { return {Kind::Bucket, grain, back, {}}; }
    /// Requires: grain is Day or Month, count > 0.
    static PeriodSpec trailing(int count, Grain grain) { return {Kind::Trailing, grain, count, {}}; }
    /// Requires: the period is not empty.
    static PeriodSpec days(const Period& period) { return {Kind::Fixed, Grain::Month, 0, period}; }
    static PeriodSpec all() { return {Kind::All, Grain::Month, 0, {}}; }

    /// The days that are meant on `asOf`. `known`: the days that data speaks of.
    Period on(const FiscalCalendar& calendar, const Period& known, Date asOf) const;

    /// How it is kept: "last:1:month", "trailing:12:month", "2026-10-01/2026-11-01", "all".
    std::string text() const;
    static std::optional<PeriodSpec> fromText(std::string_view text);

    friend bool operator==(const PeriodSpec&, const PeriodSpec&) = default;
};

} // namespace quarterdeck

Q_DECLARE_METATYPE(quarterdeck::PeriodSpec)
