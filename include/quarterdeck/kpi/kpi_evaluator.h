// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quarterdeck/core/progress.h>
#include <quarterdeck/core/result.h>
#include <quarterdeck/engine/measure_executor.h>
#include <quarterdeck/kpi/kpi_reading.h>
#include <quarterdeck/kpi/kpi_request.h>

#include <memory>
#include <span>
#include <vector>

namespace quarterdeck {

/// A measure query behind a KPI, under the name that the formula gives it ("won_deals [trailing 12 months]").
struct NamedQuery
{
    std::string input;
    MeasureQuery query;
};

/// The stated targets behind an input that is a target ("revenue_target [whole]").
struct NamedTargets
{
    std::string input;
    std::vector<TargetShare> shares;
};

/// Turns questions about KPIs into measure queries and their answers into readings. Stateless beside what it is given.
class KpiEvaluator
{
public:
    KpiEvaluator(std::shared_ptr<const Catalog> catalog, std::shared_ptr<const Snapshot> snapshot);

    /// UnknownKpi, UnknownVariant, UnknownDimension, DimensionRefused (with what is allowed).
    Result<void> check(const KpiRequest& request) const;

    /// The readings of each request, in order: groups by value descending (grains in time). All requests share one
    /// run of the executor, in which equal queries run once.
    Result<std::vector<std::vector<KpiReading>>> evaluate(
        std::span<const KpiRequest> requests, MeasureExecutor& executor, Progress& progress) const;

    /// The queries that evaluate() sends for this request (without comparison and targets): for `sql` and `rows`.
    Result<std::vector<NamedQuery>> queries(const KpiRequest& request) const;
    /// The targets that the request's formula is answered with: for `rows`.
    Result<std::vector<NamedTargets>> targets(
        const KpiRequest& request, MeasureExecutor& executor, Progress& progress) const;

private:
    std::shared_ptr<const Catalog> m_catalog;
    std::shared_ptr<const Snapshot> m_snapshot;
};

/// Wilson score interval at 95 % of `successes` among `cases`. Requires: 0 <= successes <= cases, cases > 0.
/// Source: E. B. Wilson, Journal of the American Statistical Association 22 (1927).
std::pair<double, double> wilsonInterval(double successes, double cases);

} // namespace quarterdeck
