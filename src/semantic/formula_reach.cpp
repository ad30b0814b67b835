// SPDX-License-Identifier: GPL-3.0-or-later
#include "formula_reach.h"

#include "kpi_part.h"

#include <algorithm>
#include <array>

namespace quarterdeck {

namespace {

constexpr std::array<std::string_view, 3> kTargetDimensions = {"owner", "team", "region"};

void reach(
    const Formula& formula, const Catalog& catalog, std::string_view grouping, std::vector<const Measure*>& reached)
{
    visitFormula(formula, [&](const Formula& part) {
        const bool ungrouped = !grouping.empty() && part.modifier == Modifier::All && part.dimension == grouping;
        if (part.op != FormulaOp::Name || ungrouped)
            return;
        if (const Kpi* kpi = catalog.kpi(part.name)) {
            reach(kpi->expression.formula, catalog, grouping, reached);
            return;
        }
        const Measure* measure = catalog.measure(part.name);
        if (measure != nullptr && std::find(reached.begin(), reached.end(), measure) == reached.end())
            reached.push_back(measure);
    });
}

} // namespace

std::vector<const Measure*> measuresReached(const Formula& formula, const Catalog& catalog, std::string_view grouping)
{
    std::vector<const Measure*> reached;
    reach(formula, catalog, grouping, reached);
    return reached;
}

bool carriesDimension(const Measure& measure, std::string_view dimension, const FactModel& facts)
{
    if (measure.isTarget())
        return std::find(kTargetDimensions.begin(), kTargetDimensions.end(), dimension) != kTargetDimensions.end();
    const FactSchema* fact = facts.fact(measure.fact);
    return fact != nullptr && fact->dimension(dimension) != nullptr;
}

std::vector<std::string> sharedDimensions(const std::vector<const Measure*>& measures, const Catalog& catalog)
{
    std::vector<std::string> shared;
    for (const Dimension& dimension : catalog.facts().dimensions) {
        const bool everywhere = std::all_of(measures.begin(), measures.end(),
            [&](const Measure* measure) { return carriesDimension(*measure, dimension.id, catalog.facts()); });
        if (everywhere)
            shared.push_back(dimension.id);
    }
    return shared;
}

} // namespace quarterdeck
