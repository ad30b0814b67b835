// SPDX-License-Identifier: GPL-3.0-or-later
#include <quarterdeck/semantic/catalog.h>

#include "catalog_builder.h"
#include "formula_reach.h"

#include <quarterdeck/semantic/embedded_resources.h>

#include <algorithm>

namespace quarterdeck {

namespace {

template <typename T>
const T* findById(const std::vector<T>& entries, std::string_view id)
{
    const auto found = std::find_if(entries.begin(), entries.end(), [&](const T& entry) { return entry.id == id; });
    return found == entries.end() ? nullptr : &*found;
}

const KpiVariant* findVariant(const Kpi& kpi, std::string_view variant)
{
    return variant.empty() ? nullptr : findById(kpi.variants, variant);
}

void addNew(std::vector<const Measure*>& all, const std::vector<const Measure*>& more)
{
    for (const Measure* measure : more) {
        if (std::find(all.begin(), all.end(), measure) == all.end())
            all.push_back(measure);
    }
}

std::string_view withoutModifier(std::string_view input) { return input.substr(0, input.find(' ')); }

bool isDefinitionPath(std::string_view path) { return path.starts_with("catalog/") || path.starts_with("dashboards/"); }

} // namespace

Catalog::Loaded Catalog::load(std::span<const DefinitionFile> userFiles)
{
    CatalogBuilder builder;
    for (const EmbeddedResource& resource : embeddedResources()) {
        if (isDefinitionPath(resource.path))
            builder.add({std::string(resource.path), std::string(resource.text)}, CatalogBuilder::Dashboards::AddTo);
    }
    for (const DefinitionFile& file : userFiles)
        builder.add(file, CatalogBuilder::Dashboards::Replace);
    return builder.finish();
}

Catalog::Loaded Catalog::fromFiles(std::span<const DefinitionFile> files)
{
    CatalogBuilder builder;
    for (const DefinitionFile& file : files)
        builder.add(file, CatalogBuilder::Dashboards::AddTo);
    return builder.finish();
}

const Measure* Catalog::measure(std::string_view id) const { return findById(m_measures, id); }

const Kpi* Catalog::kpi(std::string_view id) const { return findById(m_kpis, id); }

const Dashboard* Catalog::dashboard(std::string_view id) const { return findById(m_dashboards, id); }

std::string Catalog::nameOf(std::string_view input) const
{
    const std::string_view id = withoutModifier(input);
    const std::string modifier(input.substr(id.size()));
    if (const Measure* known = measure(id))
        return known->name + modifier;
    const Kpi* known = kpi(id);
    return known ? known->name + modifier : std::string(input);
}

UnitKind Catalog::unitOf(std::string_view input) const
{
    const std::string_view id = withoutModifier(input);
    if (const Measure* known = measure(id))
        return known->unit;
    const Kpi* known = kpi(id);
    return known ? known->unit : UnitKind::Number;
}

std::vector<const Measure*> Catalog::measuresOf(const Kpi& kpi, std::string_view variant) const
{
    const KpiVariant* chosen = findVariant(kpi, variant);
    return measuresReached(chosen != nullptr ? chosen->expression.formula : kpi.expression.formula, *this);
}

std::vector<std::string> Catalog::dimensionsOf(const Kpi& kpi, std::string_view variant) const
{
    const KpiVariant* chosen = findVariant(kpi, variant);
    std::vector<const Measure*> measures = measuresOf(kpi, variant);
    for (const AbsentRule& rule : chosen != nullptr ? chosen->absent : kpi.absent)
        addNew(measures, measuresReached(rule.when, *this));
    std::vector<std::string> shared = sharedDimensions(measures, *this);
    const auto& grouped = chosen != nullptr ? chosen->grouped : kpi.grouped;
    std::vector<std::string> result;
    for (const Dimension& dimension : m_facts.dimensions) {
        if (grouped.contains(dimension.id) || std::find(shared.begin(), shared.end(), dimension.id) != shared.end())
            result.push_back(dimension.id);
    }
    return result;
}

bool Catalog::isStock(const Kpi& kpi, std::string_view variant) const
{
    const std::vector<const Measure*> measures = measuresOf(kpi, variant);
    return !measures.empty() && std::all_of(measures.begin(), measures.end(), [](const Measure* measure) {
        return measure->alive.has_value();
    });
}

std::vector<std::string> Catalog::needsOf(const Kpi& kpi) const
{
    std::vector<std::string> entities;
    for (const Measure* measure : measuresOf(kpi)) {
        const FactSchema* fact = m_facts.fact(measure->fact);
        const std::string entity = measure->isTarget() ? "targets" : fact->entity;
        if (std::find(entities.begin(), entities.end(), entity) == entities.end())
            entities.push_back(entity);
    }
    return entities;
}

} // namespace quarterdeck
