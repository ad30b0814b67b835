// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quarterdeck/semantic/catalog.h>

#include <string>
#include <string_view>
#include <vector>

namespace quarterdeck {

/// The measures that the formula reaches, through KPIs, each once, in the order of first sight.
/// Requires: what it names is in the catalog, without cycles.
/// `grouping`: only those that are grouped by this dimension, that is not named under [all <dimension>].
std::vector<const Measure*> measuresReached(
    const Formula& formula, const Catalog& catalog, std::string_view grouping = {});

/// The dimensions that all of these share, in the order of FactModel::dimensions.
std::vector<std::string> sharedDimensions(const std::vector<const Measure*>& measures, const Catalog& catalog);

/// Whether rows of the measure carry the dimension; targets are stated for regions, teams and owners.
bool carriesDimension(const Measure& measure, std::string_view dimension, const FactModel& facts);

} // namespace quarterdeck
