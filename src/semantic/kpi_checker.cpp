// SPDX-License-Identifier: GPL-3.0-or-later
#include "kpi_checker.h"

#include "formula_reach.h"
#include "unit_shape.h"

#include <quarterdeck/core/fiscal_calendar.h>
#include <quarterdeck/semantic/workspace_settings.h>

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace quarterdeck {

namespace {

bool contains(const std::vector<std::string>& list, std::string_view entry)
{
    return std::find(list.begin(), list.end(), entry) != list.end();
}

std::vector<std::string> dimensionIds(const FactModel& facts)
{
    std::vector<std::string> ids;
    for (const Dimension& dimension : facts.dimensions)
        ids.push_back(dimension.id);
    return ids;
}

/// What an example must give: all inputs of the main formula and of the absence rules.
std::set<std::string> inputsOf(const KpiPart& part)
{
    std::set<std::string> inputs;
    const auto note = [&](const Formula& formula) {
        const std::string name = nameWithModifier(formula);
        if (!name.empty())
            inputs.insert(name);
    };
    visitFormula(part.expression.formula, note);
    for (const AbsentRule& rule : part.absent)
        visitFormula(rule.when, note);
    return inputs;
}

} // namespace

KpiChecker::KpiChecker(const Catalog& catalog, DefinitionProblems& problems) : m_catalog(catalog), m_problems(problems)
{
}

void KpiChecker::check(const Kpi& kpi, const DefinitionPlace& place)
{
    for (const KpiPart& part : partsOf(kpi, place))
        checkPart(kpi, part);
    checkDimensions(kpi, place);
    if (kpi.bands.line.empty())
        return;
    const UnitKind lineUnit = unitOf(kpi.bands.line);
    if (lineUnit != kpi.unit)
        m_problems.add(place / "bands" / "line", fmt::format("a KPI in {}", unitName(kpi.unit)),
            fmt::format("{} in {}", kpi.bands.line, unitName(lineUnit)));
}

void KpiChecker::checkPart(const Kpi& kpi, const KpiPart& part)
{
    for (const PlacedFormula& placed : formulasOf(part))
        checkWords(placed);
    checkUnits(kpi, part);
    checkFold(part);
    checkGrouped(part);
    checkInterval(kpi, part);
    checkAbsences(part);
    checkExamples(part);
}

void KpiChecker::checkUnits(const Kpi& kpi, const KpiPart& part)
{
    const UnitOfName unitOfName = [this](std::string_view id) { return unitOf(id); };
    const auto fits = [&](const PlacedFormula& placed, bool counted) {
        std::optional<UnitShape> shape = shapeOf(placed.formula, unitOfName, placed.place, m_problems);
        if (!shape)
            return;
        if (counted)
            shape = UnitShape::of(UnitKind::Count);
        if (!commonShape(*shape, UnitShape::of(kpi.unit)))
            m_problems.add(placed.place, fmt::format("a result in {}", unitName(kpi.unit)), shapeText(*shape));
    };
    fits(mainFormula(part), part.expression.fold && part.expression.fold->kind == FoldKind::Count);
    for (const auto& [dimension, expression] : part.grouped)
        fits({expression.formula, part.place / "grouped" / dimension}, false);
    for (std::size_t index = 0; index < part.absent.size(); ++index)
        shapeOf(part.absent[index].when, unitOfName, part.place / "absent" / index / "when", m_problems);
}

void KpiChecker::checkWords(const PlacedFormula& placed)
{
    bool reads = false;
    visitFormula(placed.formula, [&](const Formula& part) {
        reads = reads || !nameWithModifier(part).empty();
        if (part.op == FormulaOp::Name)
            checkModifier(part, placed.place);
        if (part.op != FormulaOp::Setting)
            return;
        const SettingDefinition* setting = WorkspaceSettings::definition(part.name);
        if (setting == nullptr || !holdsNumber(setting->type))
            m_problems.add(placed.place, "the key of a setting that is a number", inQuotes(part.name));
    });
    if (!reads)
        m_problems.add(placed.place, "a formula that names a measure or KPI", "numbers alone");
}

void KpiChecker::checkModifier(const Formula& name, const DefinitionPlace& place)
{
    Formula plain;
    plain.op = FormulaOp::Name;
    plain.name = name.name;
    if (name.modifier == Modifier::AtStart || name.modifier == Modifier::AtEnd) {
        for (const Measure* measure : measuresReached(plain, m_catalog)) {
            if (!measure->alive)
                m_problems.add(place, fmt::format("a stock under [{}]", modifierText(name.modifier)),
                    measure->id + ", which has no alive span");
        }
    }
    if (name.modifier != Modifier::All)
        return;
    // A measure that does not carry the dimension is not grouped by it in any case: "profit / active_reps [all
    // product]".
    if (m_catalog.facts().dimension(name.dimension) == nullptr)
        m_problems.add(place, withNearest("a dimension", name.dimension, dimensionIds(m_catalog.facts())),
            inQuotes(name.dimension));
}

void KpiChecker::checkFold(const KpiPart& part)
{
    if (!part.expression.fold)
        return;
    const std::vector<std::string> allowed
        = sharedDimensions(measuresReached(part.expression.formula, m_catalog), m_catalog);
    const std::vector<std::string>& each = part.expression.fold->each;
    for (std::size_t index = 0; index < each.size(); ++index) {
        if (!grainFromName(each[index]) && !contains(allowed, each[index]))
            m_problems.add(part.place / "fold" / "each" / index,
                fmt::format("a grain or a dimension of the formula: {}", fmt::join(allowed, ", ")),
                inQuotes(each[index]));
        if (grainFromName(each[index]) && part.expression.fold->kind == FoldKind::Sum)
            checkAddsUpOverTime(part, index);
    }
}

void KpiChecker::checkAddsUpOverTime(const KpiPart& part, std::size_t index)
{
    for (const Measure* measure : measuresReached(part.expression.formula, m_catalog))
        if (measure->overTime != OverTime::Sum && !measure->isTarget())
            m_problems.add(part.place / "fold" / "each" / index, "a sum over time of what adds up over time",
                measure->id + ", which does not");
}

void KpiChecker::checkGrouped(const KpiPart& part)
{
    for (const auto& [dimension, expression] : part.grouped) {
        const std::vector<std::string> allowed
            = sharedDimensions(measuresReached(expression.formula, m_catalog, dimension), m_catalog);
        if (!contains(allowed, dimension))
            m_problems.add(part.place / "grouped" / dimension,
                fmt::format("a dimension of the formula: {}", fmt::join(allowed, ", ")), inQuotes(dimension));
    }
}

void KpiChecker::checkInterval(const Kpi& kpi, const KpiPart& part)
{
    if (!part.interval)
        return;
    const DefinitionPlace place = part.place / "interval";
    if (kpi.unit != UnitKind::Ratio)
        m_problems.add(place, "an interval of a ratio only", std::string(unitName(kpi.unit)));
    for (const auto& [key, id] : {std::pair("of", part.interval->of), std::pair("among", part.interval->among)}) {
        if (unitOf(id) != UnitKind::Count)
            m_problems.add(place / key, "a measure that counts", fmt::format("{} in {}", id, unitName(unitOf(id))));
    }
}

void KpiChecker::checkAbsences(const KpiPart& part)
{
    for (std::size_t index = 0; index < part.absent.size(); ++index) {
        const Absence& say = part.absent[index].say;
        const bool known = say.kind != AbsenceKind::Needs || m_catalog.entities().find(say.argument) != nullptr
            || m_catalog.facts().fact(say.argument) != nullptr
            || WorkspaceSettings::definition(say.argument) != nullptr;
        if (!known)
            m_problems.add(part.place / "absent" / index / "say", "needs with an entity, a fact or a setting",
                inQuotes(say.argument));
    }
}

void KpiChecker::checkExamples(const KpiPart& part)
{
    const std::set<std::string> inputs = inputsOf(part);
    for (std::size_t index = 0; index < part.examples.size(); ++index) {
        const DefinitionPlace place = part.place / "examples" / index / "given";
        const auto& given = part.examples[index].given;
        for (const auto& [name, value] : given) {
            if (!inputs.contains(name))
                m_problems.add(place / name, fmt::format("one of: {}", fmt::join(inputs, ", ")), inQuotes(name));
        }
        for (const std::string& input : inputs) {
            if (!given.contains(input))
                m_problems.add(place, "a value or null for " + input, "nothing");
        }
    }
}

void KpiChecker::checkDimensions(const Kpi& kpi, const DefinitionPlace& place)
{
    const std::vector<std::string> allowed = m_catalog.dimensionsOf(kpi);
    for (std::size_t index = 0; index < kpi.by.size(); ++index) {
        if (!contains(allowed, kpi.by[index]))
            m_problems.add(place / "by" / index,
                fmt::format("a dimension that all its measures share: {}", fmt::join(allowed, ", ")),
                inQuotes(kpi.by[index]));
    }
}

UnitKind KpiChecker::unitOf(std::string_view id) const
{
    if (const Measure* measure = m_catalog.measure(id))
        return measure->unit;
    return m_catalog.kpi(id)->unit;
}

} // namespace quarterdeck
