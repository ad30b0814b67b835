// SPDX-License-Identifier: GPL-3.0-or-later
#include "team_benchmark.h"

#include <set>
#include <string>

namespace quarterdeck {

namespace {

constexpr std::size_t kFewestForBenchmark = 4;

Code attribute(const DimensionEntry& entry, const std::string& name)
{
    const auto found = entry.attributes.find(name);
    return found == entry.attributes.end() ? kNoCode : found->second;
}

} // namespace

bool hasBenchmark(const Kpi& kpi) { return kpi.unit != UnitKind::Count && kpi.better != Better::Neutral; }

std::vector<Code> benchmarkOwners(const Snapshot& snapshot, Code owner)
{
    if (owner == kNoCode)
        return {};
    const DimensionEntry& own = snapshot.owners.entry(owner);
    const std::string shared = attribute(own, "manager") != kNoCode ? "manager" : "team";
    const Code group = attribute(own, shared);
    std::set<Code> owners;
    if (group != kNoCode)
        for (const DimensionEntry& entry : snapshot.owners.entries)
            if (attribute(entry, shared) == group)
                owners.insert(entry.member);
    if (owners.size() < kFewestForBenchmark)
        return {};
    return {owners.begin(), owners.end()};
}

} // namespace quarterdeck
