// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kpi_definition.h"
#include "leaf_source.h"

#include <quarterdeck/engine/snapshot.h>

#include <string_view>

namespace quarterdeck {

/// Evaluates KPIs at places: goes through formulas and the KPIs that they name, moves the cell by modifiers, folds.
/// With a source that collects, the same walk finds out which measures an answer needs. Borrows all it is given.
class KpiCalculation
{
public:
    KpiCalculation(const Catalog& catalog, const Snapshot& snapshot, LeafSource& source);

    /// `trace`: what is kept beside the amount, or null.
    Amount kpi(const Kpi& kpi, std::string_view variant, const Place& place, Trace* trace = nullptr);
    /// A measure or a KPI by its default definition. Requires: the catalogue has it.
    Amount named(std::string_view id, const Place& place, Trace* trace = nullptr);
    Amount expression(const Expression& expression, const Place& place, Trace* trace = nullptr);

private:
    class Names;

    Amount formula(const Formula& formula, const Place& place, Trace* trace);
    Amount withoutGroups(const Formula& inner, const Fold& fold, Place group);
    /// Of a fold the trace keeps over how many groups it went: "groups".
    Amount fold(const Formula& inner, const Fold& fold, const Place& place, Trace* trace);

    const Catalog& m_catalog;
    const Snapshot& m_snapshot;
    FiscalCalendar m_calendar;
    LeafSource& m_source;
    int m_depth = 0; ///< KPIs entered
};

} // namespace quarterdeck
