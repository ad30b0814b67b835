// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kpi_calculation.h"

#include <quarterdeck/kpi/kpi_request.h>

namespace quarterdeck {

/// Makes the readings of one request from a source of measures. With a source that collects, the same calls find out
/// what the readings need. Borrows all it is given. Requires: the request passed KpiEvaluator::check.
class ReadingBuilder
{
public:
    ReadingBuilder(const Catalog& catalog, const Snapshot& snapshot, LeafSource& source, const KpiRequest& request);

    /// Of all cells and groups, ordered: time, then value descending, absent ones last.
    std::vector<KpiReading> readings();
    /// Asks the source for what the formula needs in all cells, and for nothing beside it.
    void askForInputs();

private:
    KpiReading reading(const Place& place);
    std::vector<KpiReading> readingsOf(const TimeCell& cell);
    std::vector<TimeCell> cells() const;
    std::vector<GroupKey> keysOf(const Place& place) const;
    void addInterval(KpiReading& reading, const Place& place);
    void addBeside(KpiReading& reading, const Place& place);
    void addNotes(KpiReading& reading) const;
    void addTarget(KpiReading& reading, const Place& place);
    void addComparison(KpiReading& reading, const Place& place);
    void addAttainmentTarget(KpiReading& reading, const Place& place);
    std::optional<double> paceAt(const Kpi& subject, const Place& place);
    std::optional<double> seasonAt(const Kpi& subject, const Place& place);
    Verdict verdictOf(const Amount& amount) const;

    const Catalog& m_catalog;
    const Snapshot& m_snapshot;
    LeafSource& m_source;
    const KpiRequest& m_request;
    const Kpi& m_kpi;
    KpiDefinition m_definition;
    std::vector<Companion> m_companions; ///< those that can be cut as the request is
    FiscalCalendar m_calendar;
    KpiCalculation m_calculation;
};

} // namespace quarterdeck
