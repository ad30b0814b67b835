// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog_builder.h"

#include "dashboard_reader.h"
#include "kpi_checker.h"
#include "kpi_reader.h"
#include "measure_reader.h"
#include "shipped_json.h"

#include <fmt/format.h>

#include <algorithm>

namespace quarterdeck {

CatalogBuilder::CatalogBuilder()
{
    Result<EntityModel> entities = EntityModel::shipped();
    Result<FactModel> facts = FactModel::shipped();
    if (entities)
        m_catalog->m_entities = std::move(*entities);
    else
        m_problems.add(entities.error());
    if (facts)
        m_catalog->m_facts = std::move(*facts);
    else
        m_problems.add(facts.error());
}

void CatalogBuilder::add(const DefinitionFile& file, Dashboards dashboards)
{
    Result<nlohmann::json> json = parseJson(file.name, file.text);
    if (!json) {
        m_problems.add(json.error());
        return;
    }
    m_sources.push_back({std::make_unique<nlohmann::json>(std::move(*json)), file.name, dashboards});
    readDefinitions(m_sources.back());
}

Catalog::Loaded CatalogBuilder::finish()
{
    resolve();
    findCycles();
    leaveOutDependents();
    assemble();
    checkMeaning();
    leaveOutDependents();
    assemble();
    for (const Source& source : m_sources)
        readDashboards(source);
    return {m_catalog, m_problems.taken()};
}

void CatalogBuilder::readDefinitions(const Source& source)
{
    const DefinitionNode root(*source.json, {source.name, {}}, m_problems);
    // a file is one dashboard, or lists of definitions
    if (root.has("tiles"))
        return;
    if (!root.isObjectOf({"family", "measures", "kpis", "dashboards"}))
        return;
    for (const DefinitionNode& node : root.items("measures")) {
        const std::size_t before = m_problems.count();
        Draft<Measure> draft{readMeasure(node, m_catalog->facts()), node.place()};
        draft.kept = declare(draft.definition.id, {SymbolKind::Measure, m_measures.size()}, node.place())
            && m_problems.count() == before;
        m_measures.push_back(std::move(draft));
    }
    const std::string family = root.optionalText("family");
    for (const DefinitionNode& node : root.items("kpis")) {
        const std::size_t before = m_problems.count();
        Draft<Kpi> draft{readKpi(node, family), node.place()};
        draft.kept = declare(draft.definition.id, {SymbolKind::Kpi, m_kpis.size()}, node.place())
            && m_problems.count() == before;
        m_kpis.push_back(std::move(draft));
    }
}

bool CatalogBuilder::declare(const std::string& id, Symbol symbol, const DefinitionPlace& place)
{
    if (id.empty())
        return false;
    const auto [entry, isNew] = m_symbols.try_emplace(id, symbol);
    if (!isNew) {
        const Symbol& first = entry->second;
        const DefinitionPlace& other
            = first.kind == SymbolKind::Measure ? m_measures[first.index].place : m_kpis[first.index].place;
        m_problems.add(place / "id", "an id that no other measure or KPI has",
            fmt::format("{}, as in {}#{}", inQuotes(id), other.file, other.pointer));
    }
    return isNew;
}

std::vector<Reference> CatalogBuilder::targetReference(const Draft<Measure>& draft)
{
    if (!draft.definition.targetOf)
        return {};
    return {{draft.place / "target_of", *draft.definition.targetOf, Reference::Wants::Kpi}};
}

void CatalogBuilder::resolve()
{
    // every reference is looked at, so that all unknown names are reported at once
    for (Draft<Measure>& draft : m_measures) {
        for (const Reference& reference : targetReference(draft)) {
            if (draft.kept && !resolves(reference))
                draft.kept = false;
        }
    }
    for (Draft<Kpi>& draft : m_kpis) {
        if (!draft.kept)
            continue;
        for (const Reference& reference : referencesOf(draft.definition, draft.place)) {
            if (!resolves(reference))
                draft.kept = false;
        }
    }
}

bool CatalogBuilder::resolves(const Reference& reference)
{
    constexpr std::string_view kWanted[] = {"a measure or KPI", "a measure", "a KPI"};
    const std::string wanted(kWanted[static_cast<std::size_t>(reference.wants)]);
    const auto found = m_symbols.find(reference.id);
    if (found == m_symbols.end()) {
        std::vector<std::string> known;
        for (const auto& [id, symbol] : m_symbols)
            known.push_back(id);
        m_problems.add(reference.place, withNearest(wanted, reference.id, known), inQuotes(reference.id));
        return false;
    }
    const bool isKpi = found->second.kind == SymbolKind::Kpi;
    const bool fits
        = reference.wants == Reference::Wants::MeasureOrKpi || (reference.wants == Reference::Wants::Kpi) == isKpi;
    if (!fits)
        m_problems.add(
            reference.place, wanted, fmt::format("{}, {}", inQuotes(reference.id), isKpi ? "a KPI" : "a measure"));
    return fits;
}

void CatalogBuilder::findCycles()
{
    std::vector<int> state(m_kpis.size(), 0);
    std::vector<std::size_t> path;
    for (std::size_t kpi = 0; kpi < m_kpis.size(); ++kpi)
        walkCycles(kpi, path, state);
}

void CatalogBuilder::walkCycles(std::size_t kpi, std::vector<std::size_t>& path, std::vector<int>& state)
{
    enum : int { Unseen, OnPath, Done };
    if (state[kpi] != Unseen || !m_kpis[kpi].kept)
        return;
    state[kpi] = OnPath;
    path.push_back(kpi);
    for (const Reference& reference : referencesOf(m_kpis[kpi].definition, m_kpis[kpi].place)) {
        const Symbol symbol = m_symbols.at(reference.id);
        if (!reference.evaluated || symbol.kind != SymbolKind::Kpi)
            continue;
        if (state[symbol.index] != OnPath) {
            walkCycles(symbol.index, path, state);
            continue;
        }
        std::string circle;
        for (auto step = std::find(path.begin(), path.end(), symbol.index); step != path.end(); ++step)
            circle += m_kpis[*step].definition.id + " -> ";
        m_problems.add(reference.place, "a formula that does not come back to its KPI", circle + reference.id);
        m_kpis[kpi].kept = false;
        break;
    }
    path.pop_back();
    state[kpi] = Done;
}

bool CatalogBuilder::isKept(const Symbol& symbol) const
{
    return symbol.kind == SymbolKind::Measure ? m_measures[symbol.index].kept : m_kpis[symbol.index].kept;
}

bool CatalogBuilder::dependsOnLeftOut(const std::vector<Reference>& references)
{
    for (const Reference& reference : references) {
        if (isKept(m_symbols.at(reference.id)))
            continue;
        m_problems.add(reference.place, "a definition without a problem",
            inQuotes(reference.id) + ", which is left out for a problem of its own");
        return true;
    }
    return false;
}

void CatalogBuilder::leaveOutDependents()
{
    for (bool changed = true; changed;) {
        changed = false;
        for (Draft<Measure>& draft : m_measures) {
            if (draft.kept && dependsOnLeftOut(targetReference(draft))) {
                draft.kept = false;
                changed = true;
            }
        }
        for (Draft<Kpi>& draft : m_kpis) {
            if (draft.kept && dependsOnLeftOut(referencesOf(draft.definition, draft.place))) {
                draft.kept = false;
                changed = true;
            }
        }
    }
}

void CatalogBuilder::assemble()
{
    m_catalog->m_measures.clear();
    m_catalog->m_kpis.clear();
    for (const Draft<Measure>& draft : m_measures) {
        if (draft.kept)
            m_catalog->m_measures.push_back(draft.definition);
    }
    for (const Draft<Kpi>& draft : m_kpis) {
        if (draft.kept)
            m_catalog->m_kpis.push_back(draft.definition);
    }
}

void CatalogBuilder::checkMeaning()
{
    for (Draft<Measure>& draft : m_measures) {
        if (draft.kept && draft.definition.isTarget())
            checkTarget(draft);
    }
    KpiChecker checker(*m_catalog, m_problems);
    for (Draft<Kpi>& draft : m_kpis) {
        const std::size_t before = m_problems.count();
        if (draft.kept)
            checker.check(draft.definition, draft.place);
        draft.kept = draft.kept && m_problems.count() == before;
    }
}

void CatalogBuilder::checkTarget(Draft<Measure>& draft)
{
    const UnitKind unit = m_catalog->kpi(*draft.definition.targetOf)->unit;
    if (unitName(unit) == unitName(draft.definition.unit))
        return;
    m_problems.add(draft.place / "unit", fmt::format("{}, as the KPI is in", unitName(unit)),
        inQuotes(unitName(draft.definition.unit)));
    draft.kept = false;
}

void CatalogBuilder::readDashboards(const Source& source)
{
    const DefinitionNode root(*source.json, {source.name, {}}, m_problems);
    if (root.has("tiles")) {
        addDashboard(root, source.dashboards);
        return;
    }
    for (const DefinitionNode& node : root.items("dashboards"))
        addDashboard(node, source.dashboards);
}

void CatalogBuilder::addDashboard(const DefinitionNode& node, Dashboards dashboards)
{
    const std::size_t before = m_problems.count();
    Dashboard dashboard = readDashboard(node, *m_catalog);
    // A bad tile is left out and the others stay; of a dashboard that lost them all the shipped one is better.
    if (m_problems.count() > before && dashboard.tiles.empty())
        return;
    std::vector<Dashboard>& all = m_catalog->m_dashboards;
    const auto same
        = std::find_if(all.begin(), all.end(), [&](const Dashboard& other) { return other.id == dashboard.id; });
    if (dashboard.id.empty())
        return;
    if (same == all.end())
        all.push_back(std::move(dashboard));
    else if (dashboards == Dashboards::Replace)
        *same = std::move(dashboard);
    else
        node.member("id")->problem("an id that no other dashboard has");
}

} // namespace quarterdeck
