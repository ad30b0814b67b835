// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quarterdeck/core/date.h>
#include <quarterdeck/ingest/mapping.h>

#include <optional>
#include <string_view>

namespace quarterdeck {

/// What the text of a date says before the order of its numbers is known.
struct DateText
{
    enum class Form {
        YearFirst, ///< 2017-03-01, 2017/3/1, 20170301: needs no order
        Named, ///< 1 Mar 2017, Mar 1, 2017: needs no order
        Numbers, ///< 01/03/2017, 1.3.17: day, month and year in an order that must be known
        Epoch, ///< milliseconds since 1970
    };

    Form form = Form::YearFirst;
    int numbers[3] = {0, 0, 0}; ///< YearFirst and Named: year, month, day; Numbers: as they stand
    int firstDigits = 0; ///< of Numbers: a year has two
    int yearDigits = 4; ///< of Numbers: 4 where the last number has four digits, else 2
    char separator = 0;
    bool hasTime = false;
    int secondOfDay = 0;
    bool hasZone = false;
    int offsetSeconds = 0; ///< east of UTC
    std::string_view unknownZone; ///< a part of the text: a zone ("CET") that says no offset for certain
    std::int64_t epochSeconds = 0;

    /// The day by that order; nothing where it does not exist.
    std::optional<Date> day(DateOrder order) const;
    /// Whether the numbers are in range for that order (31 February is, month 25 is not).
    bool fits(DateOrder order) const;
};

/// Reads the text of a cell, trimmed. Nothing where it has no form of a date.
std::optional<DateText> dateText(std::string_view text);

} // namespace quarterdeck
