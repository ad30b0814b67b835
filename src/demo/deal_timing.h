// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "random.h"

#include <quarterdeck/core/date.h>

#include <cstdint>

namespace quarterdeck::demo {

/// How long a deal of that size takes: some three weeks for the small, three months for the large.
int cycleDays(std::int64_t cents, Random& random);

/// When the decision really falls: wins are hurried into the end of a quarter, most of all of the year,
/// little is decided in summer, nothing on a weekend. Never before `createdOn`.
Date decisionDay(Date createdOn, int cycle, bool won, Random& random);

/// When the rep expected it: about then, and mostly too early.
Date expectedDay(Date createdOn, Date decidedOn, Random& random);

} // namespace quarterdeck::demo
