// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace quarterdeck {

/// How a value is shown, and what it may be added to. A Multiple is a ratio that people read as "3.4 ×", not in
/// percent.
enum class UnitKind { Count, Ratio, Multiple, Number, Score, Money, MoneyPerDay, MoneyPerMonth, Days, Hours, Months };

/// "count", "ratio", "number", "score", "money", "money per day", "money per month", "days", "hours", "months".
/// A Multiple is a "ratio" too.
std::string_view unitName(UnitKind unit);
std::optional<UnitKind> unitFromName(std::string_view name);

} // namespace quarterdeck
