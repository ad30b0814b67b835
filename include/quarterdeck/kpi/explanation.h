// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quarterdeck/kpi/kpi_reading.h>
#include <quarterdeck/semantic/catalog.h>

#include <string>
#include <vector>

namespace quarterdeck {

/// Answers "How is this computed?" for one reading: data for app to word and format.
struct Explanation
{
    std::string definition; ///< Kpi::explain
    std::string formula; ///< as written: "won_deals / (won_deals + lost_deals)"
    /// The formula cut at its names; a token with an amount is a name, to be replaced by the number.
    struct Token
    {
        std::string text;
        std::optional<Amount> amount;
        UnitKind unit = UnitKind::Number;
    };
    std::vector<Token> filled;
    std::vector<std::string> variants; ///< ids of the other definitions
    std::string source;
    std::vector<std::string> needs;
};

Explanation explain(const KpiReading& reading, const Catalog& catalog);

} // namespace quarterdeck
