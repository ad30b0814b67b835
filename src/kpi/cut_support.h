// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "place.h"

#include <quarterdeck/engine/snapshot.h>
#include <quarterdeck/semantic/catalog.h>

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace quarterdeck {

/// How an answer is cut: its groups and filters.
struct Cut
{
    const std::vector<std::string>& by;
    const std::vector<DimensionFilter>& where;
};

/// The first dimension of the cut that a measure behind the KPI or measure does not carry; none where all do.
/// Requires: the catalogue has the id.
std::optional<std::string> uncarriedDimension(
    std::string_view id, std::string_view variant, const Cut& cut, const Catalog& catalog, const Snapshot& snapshot);

} // namespace quarterdeck
