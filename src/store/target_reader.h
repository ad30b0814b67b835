// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quarterdeck/engine/snapshot.h>
#include <quarterdeck/store/database.h>

#include <cstdint>
#include <vector>

namespace quarterdeck {

struct TargetReading
{
    std::vector<Target> targets;
    std::int64_t unknown = 0; ///< rows whose scope, name or period is nobody's
};

/// The stated targets. `snapshot` has settings, texts and owners; an empty scope is the company.
Result<TargetReading> readTargets(Database& database, const Snapshot& snapshot);

} // namespace quarterdeck
