// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quarterdeck/core/fiscal_calendar.h>
#include <quarterdeck/core/like_for_like.h>
#include <quarterdeck/engine/measure_query.h>

#include <optional>
#include <string>
#include <vector>

namespace quarterdeck {

/// What is asked of one KPI. A value.
struct KpiRequest
{
    std::string kpi;
    std::string variant; ///< empty: the default definition
    TimeCell cell; ///< period and as-of
    std::vector<std::string> by; ///< dimension ids
    std::optional<Grain> grain; ///< a reading per bucket of the period
    std::vector<DimensionFilter> where;
    std::optional<std::vector<Code>> scope; ///< owner members that may be seen; none = all
    std::optional<Comparison> compare;
    bool withTarget = true; ///< look a target up for each reading
};

} // namespace quarterdeck
