// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quarterdeck/semantic/catalog.h>

#include <cstddef>
#include <set>
#include <string>
#include <tuple>

namespace quarterdeck::oracle {

/// Which KPI x dimension x grain an oracle has confirmed with at least one number: an oracle that skips silently is
/// none.
class VerifiedShare
{
public:
    /// Dimension "total" is the whole, grain "" the period in one piece. A variant counts as a KPI.
    void add(const std::string& kpi, const std::string& dimension, const std::string& grain, std::size_t numbers);

    std::size_t numbers() const { return m_numbers; }
    std::size_t readings() const { return m_readings; }
    void countReadings(std::size_t readings) { m_readings += readings; }

    /// Of all that the catalogue can be asked about the demo company.
    double share(const Catalog& catalog) const;
    /// For people: the share, and what is missing of each KPI.
    std::string report(const Catalog& catalog) const;

private:
    struct Tally
    {
        std::size_t verified = 0;
        std::size_t all = 0;
        std::string missing;
    };
    Tally tally(const Catalog& catalog) const;

    std::set<std::tuple<std::string, std::string, std::string>> m_verified;
    std::size_t m_numbers = 0;
    std::size_t m_readings = 0;
};

/// "win_rate", "win_rate.variant.cohort": what oracles and shares are called by.
std::string oracleName(const std::string& kpi, const std::string& variant);

} // namespace quarterdeck::oracle
