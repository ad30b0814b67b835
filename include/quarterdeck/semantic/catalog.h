// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quarterdeck/core/result.h>
#include <quarterdeck/semantic/dashboard.h>
#include <quarterdeck/semantic/entity_schema.h>
#include <quarterdeck/semantic/fact_schema.h>
#include <quarterdeck/semantic/kpi.h>
#include <quarterdeck/semantic/measure.h>

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace quarterdeck {

/// A definition file: name for messages, JSON text. Either one dashboard ({"id", "name", "asks", "tiles"}) or lists:
/// {"family": of its KPIs, "measures": [], "kpis": [], "dashboards": []}.
struct DefinitionFile
{
    std::string name;
    std::string text;
};

/// Everything that is defined, checked once and then constant; shared by pointer-to-const.
/// Rules (each violation an Error DefinitionInvalid with `file` and JSON pointer in `where`): ids are unique in one
/// namespace; names, columns, settings, dimensions exist; no cycles; units agree (count and ratio are pure numbers
/// under * and /, + - min max else and comparisons need equal units, a number or setting takes its neighbour's); a
/// stock is not summed over time; examples, intervals, companions and dashboards name what exists. A definition that
/// breaks a rule is left out, and with it what needs it; of a dashboard, the tile. The rest works.
class Catalog
{
public:
    struct Loaded
    {
        std::shared_ptr<const Catalog> catalog;
        std::vector<Error> problems;
    };

    /// The shipped definitions and the user's files after them. A user's dashboard takes the place of the shipped one
    /// of its id.
    static Loaded load(std::span<const DefinitionFile> userFiles = {});
    /// From these files alone, with the shipped entities and facts: for tests.
    static Loaded fromFiles(std::span<const DefinitionFile> files);

    const EntityModel& entities() const { return m_entities; }
    const FactModel& facts() const { return m_facts; }
    const std::vector<Measure>& measures() const { return m_measures; }
    const std::vector<Kpi>& kpis() const { return m_kpis; }
    const std::vector<Dashboard>& dashboards() const { return m_dashboards; }

    const Measure* measure(std::string_view id) const;
    const Kpi* kpi(std::string_view id) const;
    const Dashboard* dashboard(std::string_view id) const;
    /// Of an input as formulas name it, a measure or a KPI with or without a modifier: "Revenue won [whole]". What is
    /// neither is its own name and a plain number.
    std::string nameOf(std::string_view input) const;
    UnitKind unitOf(std::string_view input) const;

    /// Measures that the formula reaches, through KPIs, each once, in the order of first sight.
    std::vector<const Measure*> measuresOf(const Kpi& kpi, std::string_view variant = {}) const;
    /// Dimensions by which the KPI can be grouped, in the order of FactModel::dimensions: those that all measures of
    /// its formula and absence rules share (of targets: owner, team, region), and those for which it has a formula of
    /// its own (`grouped`). A filter must be known to every measure that is asked.
    std::vector<std::string> dimensionsOf(const Kpi& kpi, std::string_view variant = {}) const;
    /// Whether all that the KPI counts is read on a day: stocks alone.
    bool isStock(const Kpi& kpi, std::string_view variant = {}) const;
    /// Entities whose export fills the KPI's facts.
    std::vector<std::string> needsOf(const Kpi& kpi) const;

private:
    EntityModel m_entities;
    FactModel m_facts;
    std::vector<Measure> m_measures;
    std::vector<Kpi> m_kpis;
    std::vector<Dashboard> m_dashboards;

    friend class CatalogBuilder;
};

/// Parses a formula (grammar: design section 3); `where` of an error is the column in the text.
Result<Formula> parseFormula(std::string_view text);

} // namespace quarterdeck
