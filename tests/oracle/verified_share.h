// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quarterdeck/semantic/catalog.h>

#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <tuple>

namespace quarterdeck::oracle {

/// Which KPI x dimension x grain an oracle has confirmed with at least one number: an oracle that skips silently is
/// none.
class VerifiedShare
{
public:
    /// Dimension "total" is the whole, grain "" the period in one piece. A variant counts as a KPI.
    void add(const std::string& kpi, const std::string& dimension, const std::string& grain, std::size_t numbers);
    /// Of a companion, "win_rate.beside.decided". One that no oracle counts has 0 numbers.
    void addCompanion(const std::string& name, std::size_t numbers) { m_companions[name] += numbers; }

    std::size_t numbers() const { return m_numbers; }
    std::size_t readings() const { return m_readings; }
    void countReadings(std::size_t readings) { m_readings += readings; }

    /// Of all that the catalogue can be asked about the demo company.
    double share(const Catalog& catalog) const;
    /// Of the companions that were added, those confirmed with at least one number.
    double companionShare() const;
    /// For people: the shares, and what is missing of each.
    std::string report(const Catalog& catalog) const;

private:
    struct Tally
    {
        std::size_t verified = 0;
        std::size_t all = 0;
        std::string missing;

        double share() const;
        std::string report(std::string_view what) const;
    };
    Tally tally(const Catalog& catalog) const;
    Tally companionTally() const;

    std::set<std::tuple<std::string, std::string, std::string>> m_verified;
    std::map<std::string, std::size_t> m_companions;
    std::size_t m_numbers = 0;
    std::size_t m_readings = 0;
};

/// "win_rate", "win_rate.variant.cohort": what oracles and shares are called by.
std::string oracleName(const std::string& kpi, const std::string& variant);

} // namespace quarterdeck::oracle
