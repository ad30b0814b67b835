// SPDX-License-Identifier: GPL-3.0-or-later
#include <quarterdeck/ingest/cell_value.h>

#include "date_text.h"
#include "number_text.h"

#include <quarterdeck/core/money.h>
#include <quarterdeck/core/text.h>

namespace quarterdeck {

std::optional<double> numberInCell(std::string_view text, char decimal)
{
    const NumberText number = readNumber(trimmed(text), decimal);
    if (number.fault != NumberFault::None)
        return std::nullopt;
    return static_cast<double>(number.value) / static_cast<double>(kDecimalOne);
}

std::optional<CellMoment> momentInCell(std::string_view text, DateOrder order)
{
    const std::optional<DateText> parts = dateText(trimmed(text));
    if (!parts || parts->form == DateText::Form::Epoch)
        return std::nullopt;
    const std::optional<Date> day = parts->day(order);
    if (!day)
        return std::nullopt;
    return CellMoment{*day, parts->secondOfDay, parts->hasTime || parts->hasZone};
}

} // namespace quarterdeck
