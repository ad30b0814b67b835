// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quarterdeck/core/date.h>

#include <optional>
#include <string>

namespace quarterdeck {

/// An open deal behind a number, as the CRM called it. Fields that its export did not have are empty.
struct OpenDeal
{
    std::string id; ///< as among the rows: the CRM's id or the natural key
    std::string name;
    std::string stage;
    std::string account;
    std::optional<double> amount; ///< what it adds to the number, in major units
    std::optional<Date> expectedOn;
    std::optional<Date> lastActivityOn;
};

} // namespace quarterdeck
