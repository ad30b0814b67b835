// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "place.h"

#include <quarterdeck/semantic/catalog.h>

#include <optional>

namespace quarterdeck {

/// The measure that says who is an active rep, where the place is grouped by owner or team and nothing else:
/// such groups are shown even at 0. None where the catalogue does not define it.
std::optional<Leaf> activeRepGroups(
    const Catalog& catalog, const EvaluationCell& cell, const std::vector<std::string>& by);

/// The same by owner: who must have a target for their sum over the period to be complete. For a period that has not
/// begun by as-of, those who are there on as-of.
std::optional<Leaf> activeRepOwners(const Catalog& catalog, const Period& period, Date asOf);

/// What of the narrowing a rep can be asked: a rep has no product.
Narrowing narrowingOfReps(const Narrowing& narrowing, const Catalog& catalog);

} // namespace quarterdeck
