// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "definition_node.h"
#include "kpi_part.h"

#include <quarterdeck/semantic/catalog.h>

#include <map>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace quarterdeck {

/// Builds a catalog from definition files in passes over all of them: read each entry, resolve references, find
/// cycles, check meaning, read dashboards. A definition with a problem is left out at the end of its pass, and with it
/// what needs it. Used once: add files, then finish.
class CatalogBuilder
{
public:
    CatalogBuilder();

    /// `replaces`: a dashboard of this file takes the place of an earlier one of the same id.
    enum class Dashboards { AddTo, Replace };
    void add(const DefinitionFile& file, Dashboards dashboards);

    Catalog::Loaded finish();

private:
    template <typename T>
    struct Draft
    {
        T definition;
        DefinitionPlace place;
        bool kept = true;
    };
    struct Source
    {
        std::unique_ptr<nlohmann::json> json;
        std::string name;
        Dashboards dashboards;
    };
    enum class SymbolKind { Measure, Kpi };
    struct Symbol
    {
        SymbolKind kind;
        std::size_t index;
    };

    void readDefinitions(const Source& source);
    void readDashboards(const Source& source);
    void addDashboard(const DefinitionNode& node, Dashboards dashboards);
    bool declare(const std::string& id, Symbol symbol, const DefinitionPlace& place);
    void resolve();
    bool resolves(const Reference& reference);
    void findCycles();
    void walkCycles(std::size_t kpi, std::vector<std::size_t>& path, std::vector<int>& state);
    void leaveOutDependents();
    bool dependsOnLeftOut(const std::vector<Reference>& references);
    bool isKept(const Symbol& symbol) const;
    void assemble();
    void checkMeaning();
    void checkTarget(Draft<Measure>& draft);
    static std::vector<Reference> targetReference(const Draft<Measure>& draft);

    std::shared_ptr<Catalog> m_catalog = std::make_shared<Catalog>();
    DefinitionProblems m_problems;
    std::vector<Source> m_sources;
    std::vector<Draft<Measure>> m_measures;
    std::vector<Draft<Kpi>> m_kpis;
    std::map<std::string, Symbol, std::less<>> m_symbols;
};

} // namespace quarterdeck
