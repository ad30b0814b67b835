// SPDX-License-Identifier: GPL-3.0-or-later
#include "request_check.h"

#include "cut_support.h"

#include <quarterdeck/core/text.h>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace quarterdeck {

namespace {

std::string listed(const std::vector<std::string>& names) { return fmt::format("{}", fmt::join(names, ", ")); }

int shortestDays(Grain grain)
{
    switch (grain) {
    case Grain::Day:
        return 1;
    case Grain::Week:
        return 7;
    case Grain::Month:
    case Grain::FiscalMonth:
        return 28;
    case Grain::Quarter:
    case Grain::FiscalQuarter:
        return 90;
    case Grain::Year:
    case Grain::FiscalYear:
        return 365;
    }
    return 1;
}

Result<void> checkVariant(const Kpi& kpi, const std::string& variant)
{
    std::vector<std::string> allowed;
    for (const KpiVariant& candidate : kpi.variants)
        allowed.push_back(candidate.id);
    if (variant.empty() || std::find(allowed.begin(), allowed.end(), variant) != allowed.end())
        return {};
    return failure(ErrorKind::UnknownVariant, kpi.id, {kpi.id, variant, listed(allowed)});
}

Result<void> checkDimension(const KpiRequest& request, const std::string& dimension, const Catalog& catalog)
{
    const std::vector<std::string> allowed = catalog.dimensionsOf(*catalog.kpi(request.kpi), request.variant);
    if (std::find(allowed.begin(), allowed.end(), dimension) != allowed.end())
        return {};
    if (!catalog.facts().dimension(dimension))
        return failure(ErrorKind::UnknownDimension, dimension, {dimension, listed(allowed)});
    return failure(ErrorKind::DimensionRefused, dimension, {request.kpi, dimension, listed(allowed)});
}

/// More buckets than anybody reads: a period that was mistyped.
Result<void> checkBuckets(const KpiRequest& request)
{
    constexpr int kMost = 20'000;
    if (!request.grain || request.cell.period.days() / shortestDays(*request.grain) <= kMost)
        return {};
    return failure(ErrorKind::InvalidOption, "--grain",
        {"--grain", std::string(grainName(*request.grain)),
            fmt::format("a coarser one or a shorter period, up to {} of it", kMost)});
}

} // namespace

Result<void> checkRequest(const KpiRequest& request, const Catalog& catalog, const Snapshot& snapshot)
{
    const Kpi* kpi = catalog.kpi(request.kpi);
    if (!kpi) {
        std::vector<std::string> ids;
        for (const Kpi& candidate : catalog.kpis())
            ids.push_back(candidate.id);
        return failure(ErrorKind::UnknownKpi, request.kpi, {request.kpi, listed(nearest(request.kpi, ids))});
    }
    if (Result<void> variant = checkVariant(*kpi, request.variant); !variant)
        return variant;
    if (Result<void> few = checkBuckets(request); !few)
        return few;
    for (const std::string& dimension : request.by)
        if (Result<void> allowed = checkDimension(request, dimension, catalog); !allowed)
            return allowed;
    for (const DimensionFilter& filter : request.where)
        if (!catalog.facts().dimension(filter.dimension))
            if (Result<void> allowed = checkDimension(request, filter.dimension, catalog); !allowed)
                return allowed;
    // A definition for one grouping allows its dimension, but not as a filter of the others. Targets are asked for
    // none: filtered by what they are not stated for, there is no target.
    const Cut cut{request.by, request.where};
    if (const auto refused = uncarriedDimension(request.kpi, request.variant, cut, catalog, snapshot)) {
        std::vector<std::string> allowed = catalog.dimensionsOf(*kpi, request.variant);
        std::erase(allowed, *refused);
        return failure(ErrorKind::DimensionRefused, *refused, {request.kpi, *refused, listed(allowed)});
    }
    return {};
}

} // namespace quarterdeck
