// SPDX-License-Identifier: GPL-3.0-or-later
#include "kpi_definition.h"

#include <cassert>

namespace quarterdeck {

namespace {

/// A KPI and its variants define themselves alike.
template <typename Definition>
KpiDefinition groupedDefinition(const Definition& definition, const std::vector<std::string>& by)
{
    const Expression* expression = &definition.expression;
    for (const std::string& dimension : by) {
        const auto grouped = definition.grouped.find(dimension);
        if (grouped == definition.grouped.end())
            continue;
        expression = &grouped->second;
        break;
    }
    return {expression, definition.absent, definition.beside, definition.interval, definition.cohort};
}

} // namespace

KpiDefinition definitionOf(const Kpi& kpi, std::string_view variant, const std::vector<std::string>& by)
{
    for (const KpiVariant& candidate : kpi.variants)
        if (candidate.id == variant)
            return groupedDefinition(candidate, by);
    assert(variant.empty());
    return groupedDefinition(kpi, by);
}

} // namespace quarterdeck
