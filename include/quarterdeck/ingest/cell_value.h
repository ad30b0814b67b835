// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quarterdeck/core/date.h>
#include <quarterdeck/ingest/mapping.h>

#include <optional>
#include <string_view>

namespace quarterdeck {

/// What a cell says by itself, as its column's plan reads it: to sort and add up cells that are shown as they came.

/// "1.234,56 €" by the mark ',' is 1234.56; "40%" is 40. Nothing where the text is not wholly a number.
std::optional<double> numberInCell(std::string_view text, char decimal);

/// A day, with the time as the cell writes it.
struct CellMoment
{
    Date day;
    int secondOfDay = 0;
    bool hasTime = false; ///< a time or a zone is said

    friend auto operator<=>(const CellMoment&, const CellMoment&) = default;
};

/// Nothing where the text is no date in that order.
std::optional<CellMoment> momentInCell(std::string_view text, DateOrder order);

} // namespace quarterdeck
