// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "deal_store.h"

#include <quarterdeck/engine/measure_table.h>

namespace quarterdeck::test {

/// Answers a query by looking at every row in turn, as the catalogue's words say, without SQL: what the executor is
/// compared with.
MeasureTable bruteForce(const MeasureQuery& query, const DealStore& store);

} // namespace quarterdeck::test
