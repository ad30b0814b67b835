// SPDX-License-Identifier: GPL-3.0-or-later
#include "kpi_part.h"

namespace quarterdeck {

std::vector<KpiPart> partsOf(const Kpi& kpi, const DefinitionPlace& place)
{
    std::vector<KpiPart> parts;
    parts.push_back({kpi.expression, kpi.grouped, kpi.beside, kpi.interval, kpi.absent, kpi.examples, place, true});
    for (std::size_t index = 0; index < kpi.variants.size(); ++index) {
        const KpiVariant& variant = kpi.variants[index];
        parts.push_back({variant.expression, variant.grouped, variant.beside, variant.interval, variant.absent,
            variant.examples, place / "variants" / index, false});
    }
    return parts;
}

PlacedFormula mainFormula(const KpiPart& part)
{
    const DefinitionPlace place = part.expression.fold ? part.place / "fold" / "formula" : part.place / "formula";
    return {part.expression.formula, place};
}

std::vector<PlacedFormula> formulasOf(const KpiPart& part)
{
    std::vector<PlacedFormula> formulas = {mainFormula(part)};
    for (const auto& [dimension, expression] : part.grouped)
        formulas.push_back({expression.formula, part.place / "grouped" / dimension});
    for (std::size_t index = 0; index < part.absent.size(); ++index)
        formulas.push_back({part.absent[index].when, part.place / "absent" / index / "when"});
    return formulas;
}

void visitFormula(const Formula& formula, const std::function<void(const Formula&)>& visit)
{
    visit(formula);
    for (const Formula& operand : formula.operands)
        visitFormula(operand, visit);
}

std::vector<Reference> referencesOf(const Kpi& kpi, const DefinitionPlace& place)
{
    std::vector<Reference> references;
    for (const KpiPart& part : partsOf(kpi, place)) {
        for (const PlacedFormula& placed : formulasOf(part)) {
            visitFormula(placed.formula, [&](const Formula& formula) {
                if (formula.op == FormulaOp::Name)
                    references.push_back({placed.place, formula.name, Reference::Wants::MeasureOrKpi, part.isDefault});
            });
        }
        for (std::size_t index = 0; index < part.beside.size(); ++index)
            references.push_back({part.place / "beside" / index, part.beside[index].of});
        if (part.interval) {
            references.push_back({part.place / "interval" / "of", part.interval->of, Reference::Wants::Measure});
            references.push_back({part.place / "interval" / "among", part.interval->among, Reference::Wants::Measure});
        }
    }
    if (!kpi.bands.line.empty())
        references.push_back({place / "bands" / "line", kpi.bands.line, Reference::Wants::Kpi});
    return references;
}

} // namespace quarterdeck
