// SPDX-License-Identifier: GPL-3.0-or-later
#include "verified_share.h"

#include <quarterdeck/core/fiscal_calendar.h>

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <vector>

namespace quarterdeck::oracle {

namespace {

constexpr std::array kGrains{Grain::Day, Grain::Week, Grain::Month, Grain::Quarter, Grain::Year, Grain::FiscalMonth,
    Grain::FiscalQuarter, Grain::FiscalYear};

// The demo company's files have no such columns.
constexpr std::array<std::string_view, 3> kNotInTheDemo{"channel", "pipeline", "forecast_category"};

/// What can be asked of one definition: the whole, and the dimensions of which the demo company has members.
std::vector<std::string> dimensionsOf(const Catalog& catalog, const Kpi& kpi, const std::string& variant)
{
    std::vector<std::string> dimensions{"total"};
    for (std::string& dimension : catalog.dimensionsOf(kpi, variant))
        if (!grainFromName(dimension)
            && std::find(kNotInTheDemo.begin(), kNotInTheDemo.end(), dimension) == kNotInTheDemo.end())
            dimensions.push_back(std::move(dimension));
    return dimensions;
}

} // namespace

std::string oracleName(const std::string& kpi, const std::string& variant)
{
    return variant.empty() ? kpi : kpi + ".variant." + variant;
}

void VerifiedShare::add(
    const std::string& kpi, const std::string& dimension, const std::string& grain, std::size_t numbers)
{
    m_numbers += numbers;
    if (numbers > 0)
        m_verified.emplace(kpi, dimension, grain);
}

VerifiedShare::Tally VerifiedShare::tally(const Catalog& catalog) const
{
    std::vector<std::string> grains{""};
    for (const Grain grain : kGrains)
        grains.emplace_back(grainName(grain));

    Tally tally;
    for (const Kpi& kpi : catalog.kpis()) {
        std::vector<std::string> variants{""};
        for (const KpiVariant& variant : kpi.variants)
            variants.push_back(variant.id);
        for (const std::string& variant : variants) {
            const std::string name = oracleName(kpi.id, variant);
            for (const std::string& dimension : dimensionsOf(catalog, kpi, variant)) {
                const auto verified = std::count_if(grains.begin(), grains.end(), [&](const std::string& grain) {
                    return m_verified.contains({name, dimension, grain});
                });
                tally.verified += static_cast<std::size_t>(verified);
                tally.all += grains.size();
                if (static_cast<std::size_t>(verified) < grains.size())
                    tally.missing
                        += fmt::format("  {} by {}: {} of {} grains\n", name, dimension, verified, grains.size());
            }
        }
    }
    return tally;
}

VerifiedShare::Tally VerifiedShare::companionTally() const
{
    Tally tally;
    for (const auto& [name, numbers] : m_companions) {
        ++tally.all;
        if (numbers > 0)
            ++tally.verified;
        else
            tally.missing += "  " + name + "\n";
    }
    return tally;
}

double VerifiedShare::Tally::share() const
{
    return all == 0 ? 0 : static_cast<double>(verified) / static_cast<double>(all);
}

std::string VerifiedShare::Tally::report(std::string_view what) const
{
    return fmt::format("Verified {} of {} {} ({:.1f} %). Not verified:\n{}", verified, all, what, 100 * share(),
        missing.empty() ? "  nothing\n" : missing);
}

double VerifiedShare::share(const Catalog& catalog) const { return tally(catalog).share(); }

double VerifiedShare::companionShare() const { return companionTally().share(); }

std::string VerifiedShare::report(const Catalog& catalog) const
{
    return fmt::format("Oracle: {} readings compared, {} of them numbers. {}{}", m_readings, m_numbers,
        tally(catalog).report("KPI x dimension x grain"), companionTally().report("companions"));
}

} // namespace quarterdeck::oracle
