// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evaluation_cell.h"

#include <quarterdeck/engine/measure_table.h>
#include <quarterdeck/engine/snapshot.h>
#include <quarterdeck/kpi/kpi_reading.h>

#include <string_view>

namespace quarterdeck {

/// A measure's value in one group, zero, or why it is not known (catalogue, "zero or absent").
/// `row`: what the executor found, null for nothing. `mainFact`: the fact that the KPI is about; where another one is
/// missing, its entity is named.
Amount zeroOrAbsent(const Measure& measure, const EvaluationCell& cell, const MeasureRow* row, const Snapshot& snapshot,
    const FactModel& facts, std::string_view mainFact);

} // namespace quarterdeck
