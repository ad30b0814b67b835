// SPDX-License-Identifier: GPL-3.0-or-later
#include "cut_support.h"

#include "kpi_calculation.h"
#include "leaf_collector.h"

namespace quarterdeck {

namespace {

/// Any days will do: which measures are reached does not depend on them.
constexpr TimeCell kAnyDays{{Date(0), Date(1)}, Date(0)};

std::optional<std::string> uncarriedBy(const Leaf& leaf, const Cut& cut, const FactModel& facts)
{
    const FactSchema* fact = facts.fact(leaf.measure->fact);
    for (const std::string& dimension : leaf.by)
        if (!fact || !fact->dimension(dimension))
            return dimension;
    for (const DimensionFilter& filter : cut.where)
        if (!fact || !fact->dimension(filter.dimension))
            return filter.dimension;
    return std::nullopt;
}

} // namespace

std::optional<std::string> uncarriedDimension(
    std::string_view id, std::string_view variant, const Cut& cut, const Catalog& catalog, const Snapshot& snapshot)
{
    LeafCollector collector(catalog, snapshot);
    KpiCalculation calculation(catalog, snapshot, collector);
    const Place place{{kAnyDays}, groupedBy({}, cut.by), {}, false, {}};
    if (const Kpi* kpi = catalog.kpi(id))
        calculation.kpi(*kpi, variant, place);
    else
        calculation.named(id, place);
    for (const Leaf& leaf : collector.leaves())
        if (auto dimension = uncarriedBy(leaf, cut, catalog.facts()))
            return dimension;
    return std::nullopt;
}

} // namespace quarterdeck
