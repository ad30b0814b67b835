// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/demo_store.h"

#include <quarterdeck/kpi/kpi_evaluator.h>
#include <quarterdeck/store/sql_executor.h>

#include <memory>
#include <string>
#include <vector>

namespace quarterdeck::test {

inline std::unique_ptr<MeasureExecutor> demoExecutor()
{
    return valueOf(SqlExecutor::open(demoWorkspace().store, demoWorkspace().catalog->facts()));
}

inline KpiEvaluator demoEvaluator() { return KpiEvaluator(demoWorkspace().catalog, demoWorkspace().snapshot); }

/// What is asked of the demo company on its last day.
inline KpiRequest question(const std::string& kpi, const std::string& period)
{
    const Snapshot& snapshot = *demoWorkspace().snapshot;
    KpiRequest request;
    request.kpi = kpi;
    request.cell = {*snapshot.settings.calendar().period(period), *snapshot.dataDate};
    return request;
}

inline std::vector<KpiReading> ask(const KpiRequest& request)
{
    Progress progress;
    return valueOf(demoEvaluator().evaluate(std::span(&request, 1), *demoExecutor(), progress)).front();
}

inline double total(const std::vector<KpiReading>& readings)
{
    double sum = 0;
    for (const KpiReading& reading : readings)
        sum += reading.amount.value.value_or(0);
    return sum;
}

} // namespace quarterdeck::test
