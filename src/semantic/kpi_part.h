// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "definition_problems.h"

#include <quarterdeck/semantic/kpi.h>

#include <functional>
#include <vector>

namespace quarterdeck {

/// What a KPI's default definition and its variants have in common, with its place in the file. Borrows from the KPI.
struct KpiPart
{
    const Expression& expression;
    const std::map<std::string, Expression>& grouped;
    const std::vector<Companion>& beside;
    const std::optional<IntervalOf>& interval;
    const std::vector<AbsentRule>& absent;
    const std::vector<WorkedExample>& examples;
    DefinitionPlace place;
    bool isDefault = true;
};

/// The default definition, then the variants.
std::vector<KpiPart> partsOf(const Kpi& kpi, const DefinitionPlace& place);

/// A formula of a part and where it stands.
struct PlacedFormula
{
    const Formula& formula;
    DefinitionPlace place;
};

PlacedFormula mainFormula(const KpiPart& part);
/// The main one, those of `grouped`, those of `absent`.
std::vector<PlacedFormula> formulasOf(const KpiPart& part);

/// Calls `visit` with the formula and everything in it, in the order as written.
void visitFormula(const Formula& formula, const std::function<void(const Formula&)>& visit);

/// A definition that another one needs.
struct Reference
{
    enum class Wants { MeasureOrKpi, Measure, Kpi };

    DefinitionPlace place;
    std::string id;
    Wants wants = Wants::MeasureOrKpi;
    /// Evaluating the KPI's default definition evaluates this one: cycles go along such references.
    bool evaluated = false;
};

std::vector<Reference> referencesOf(const Kpi& kpi, const DefinitionPlace& place);

} // namespace quarterdeck
