// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quarterdeck/core/column_block.h>
#include <quarterdeck/core/issue.h>
#include <quarterdeck/core/timestamp.h>

#include <cstdint>
#include <functional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace quarterdeck {

/// What derived columns depend on beside the row.
struct FactSettings
{
    TimeZone timeZone;
    std::string baseCurrency;
    int moneyDigits = 2;
    Date importDay; ///< dates after it are in the future
    /// Folded. Deals lost for one of these were never deals (disqualified, duplicate).
    std::set<std::string> ignoredLostReasons;
};

/// Something that a row says against itself, found while deriving.
struct RowFinding
{
    std::int64_t row = 0; ///< row id
    IssueKind kind;
    std::string argument; ///< of MixedCurrency: the currency named
};

/// Text of a category code.
using TextLookup = std::function<std::string_view(std::int64_t code)>;

/// The fact `deal`, derived from the entity's columns; each column is decided here and nowhere else.
/// Inputs (column paths): outcome, created_at, closed_on, expected_close_on, amount_original, cost_original, quantity,
/// product.unit_cost, currency, probability, stage.probability, lost_reason, deleted.
/// Outputs, one value per row:
///   created_on   day of created_at in the workspace's zone
///   won_on, lost_on, decided_on   closed_on of a deal with that outcome
///   alive_from   created_on, the beginning of time (-2^30) where there is none
///   alive_to     decided: decided_on, or the beginning of time without one (never alive); open: the end of time
///   (2^30);
///                deleted: the beginning of time
///   ended_on     decided_on or, for a deleted or undated decided deal, the beginning of time; empty while open
///   expected_on  expected_close_on; empty where there is none
///   cycle_days   decided_on - created_on; empty where negative or unknown
///   amount       minor units of the base currency; empty where there is none or no rate
///   cost         the deal's, else unit cost times quantity (1 without one)
///   profit       amount - cost where both are there
///   win_chance   of an open deal its own probability, else its stage's; empty else
///   foreign_currency   1 where an amount is in a second currency without a rate
/// Deleted rows, and deals lost for an ignored reason, which are treated like them, have none of created_on, won_on,
/// lost_on, decided_on, cycle_days, win_chance, nor a foreign_currency. An outcome is won, lost or cancelled (which is
/// lost); any other word or none is open. Without a base currency all amounts are plain numbers. A cost is in the
/// currency of the amount, a unit cost in base. Findings, of rows that are not deleted: MissingCreated,
/// DecidedWithoutDate, ClosedBeforeCreated, DateInFuture (a created day or the day of a decision after the import),
/// NegativeAmount, WonWithoutAmount, MixedCurrency.
std::vector<std::string> dealInputs();
std::vector<std::string> dealOutputs();
ColumnBlock deriveDeals(
    const ColumnBlock& deals, const TextLookup& texts, const FactSettings& settings, std::vector<RowFinding>& findings);

/// The first and last day of what has no beginning or end.
inline constexpr std::int64_t kBeginningOfTime = -(std::int64_t{1} << 30);
inline constexpr std::int64_t kEndOfTime = std::int64_t{1} << 30;

} // namespace quarterdeck
