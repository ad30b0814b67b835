// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quarterdeck/app/workspace.h>
#include <quarterdeck/core/like_for_like.h>
#include <quarterdeck/engine/measure_query.h>

#include <string>
#include <vector>

namespace quarterdeck {

/// What a person typed about time and rows, in the words of the command line (design section 7); empty: not given.
struct TypedQuestion
{
    std::string period; ///< "2017-Q2"; excludes `from` and `to`
    std::string from, to, asOf; ///< ISO days
    std::vector<std::string> where; ///< "region=West"
};

/// What an unnamed period stands for.
enum class DefaultPeriod { MonthOfAsOf, AllUpToAsOf };

/// The asked period and as-of. EmptyStore, UnknownPeriod, InvalidOption.
Result<TimeCell> cellOf(const Workspace& workspace, const TypedQuestion& typed, DefaultPeriod fallback);
/// DIM=VALUE conditions: several on one dimension are or, on two are and. UnknownDimension, UnknownValue,
/// InvalidOption.
Result<std::vector<DimensionFilter>> filtersOf(const Workspace& workspace, const std::vector<std::string>& where);

/// `return wrongOption("--to", text, "a day after 2017-06-01");`
tl::unexpected<Error> wrongOption(const std::string& option, const std::string& value, const std::string& instead);
/// Whether the user's words were wrong (exit status 2), rather than that the world failed (1).
bool isWrongUsage(ErrorKind kind);

} // namespace quarterdeck
