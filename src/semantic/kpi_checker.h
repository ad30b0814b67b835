// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "definition_problems.h"
#include "kpi_part.h"

#include <quarterdeck/semantic/catalog.h>

namespace quarterdeck {

/// Checks a KPI whose references all exist in the catalog: units, modifiers, folds, dimensions, settings, intervals,
/// absences and examples. Borrows both.
class KpiChecker
{
public:
    KpiChecker(const Catalog& catalog, DefinitionProblems& problems);

    void check(const Kpi& kpi, const DefinitionPlace& place);

private:
    void checkPart(const Kpi& kpi, const KpiPart& part);
    void checkUnits(const Kpi& kpi, const KpiPart& part);
    void checkWords(const PlacedFormula& placed);
    void checkModifier(const Formula& name, const DefinitionPlace& place);
    void checkAddsUpOverTime(const KpiPart& part, std::size_t index);
    void checkFold(const KpiPart& part);
    void checkGrouped(const KpiPart& part);
    void checkInterval(const Kpi& kpi, const KpiPart& part);
    void checkAbsences(const KpiPart& part);
    void checkExamples(const KpiPart& part);
    void checkDimensions(const Kpi& kpi, const DefinitionPlace& place);
    UnitKind unitOf(std::string_view id) const;

    const Catalog& m_catalog;
    DefinitionProblems& m_problems;
};

} // namespace quarterdeck
