// SPDX-License-Identifier: GPL-3.0-or-later
#include "companion_oracles.h"

namespace quarterdeck::oracle {

namespace {

std::string nameOf(const std::string& definition, const Companion& companion)
{
    return definition + ".beside." + companion.as;
}

} // namespace

const std::vector<Companion>& companionsOf(const Kpi& kpi, const std::string& variant)
{
    for (const KpiVariant& other : kpi.variants)
        if (other.id == variant)
            return other.beside;
    return kpi.beside;
}

CompanionOracles::CompanionOracles(const Catalog& catalog, const std::filesystem::path& directory)
    : m_directory(directory)
{
    for (const Kpi& kpi : catalog.kpis()) {
        m_byCounted.emplace(kpi.id, kpi.id);
        if (!kpi.expression.fold && catalog.measure(kpi.expression.text))
            m_byCounted.emplace(kpi.expression.text, kpi.id);
        for (const Companion& companion : kpi.beside)
            if (const std::string name = nameOf(kpi.id, companion); written(name))
                m_byCounted.emplace(companion.of, name);
    }
}

std::optional<std::string> CompanionOracles::oracleOf(const std::string& definition, const Companion& companion) const
{
    if (const std::string own = nameOf(definition, companion); written(own))
        return own;
    const auto found = m_byCounted.find(companion.of);
    return found == m_byCounted.end() ? std::nullopt : std::optional(found->second);
}

bool CompanionOracles::written(const std::string& name) const
{
    return std::filesystem::exists(m_directory / (name + ".sql"));
}

} // namespace quarterdeck::oracle
