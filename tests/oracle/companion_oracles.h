// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quarterdeck/semantic/catalog.h>

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace quarterdeck::oracle {

/// The companions that the definition of this KPI shows; `variant` empty: the default one.
const std::vector<Companion>& companionsOf(const Kpi& kpi, const std::string& variant);

/// Which oracle counts what a companion shows: a KPI's own; of a measure the one written for the companion, else one
/// that counts the same measure for a KPI or for another companion.
class CompanionOracles
{
public:
    /// `directory` holds the oracles.
    CompanionOracles(const Catalog& catalog, const std::filesystem::path& directory);

    /// `definition` as in oracleName(). None: nobody has written one.
    std::optional<std::string> oracleOf(const std::string& definition, const Companion& companion) const;

private:
    bool written(const std::string& name) const;

    std::filesystem::path m_directory;
    std::map<std::string, std::string> m_byCounted; ///< by KPI or measure
};

} // namespace quarterdeck::oracle
