// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quarterdeck/engine/snapshot.h>
#include <quarterdeck/semantic/kpi.h>

#include <vector>

namespace quarterdeck {

/// Whether a KPI on a Bullets tile is compared with the team (a rate or a time) or stands as a figure.
bool hasBenchmark(const Kpi& kpi);

/// The owners whose median a rep is compared with: those of the same manager, else of the same team.
/// Empty with fewer than four, so that no single colleague's number shows through.
std::vector<Code> benchmarkOwners(const Snapshot& snapshot, Code owner);

} // namespace quarterdeck
