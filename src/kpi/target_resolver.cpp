// SPDX-License-Identifier: GPL-3.0-or-later
#include "target_resolver.h"

#include <algorithm>
#include <array>
#include <set>

namespace quarterdeck {

namespace {

std::string levelName(TargetScope level)
{
    switch (level) {
    case TargetScope::Company:
        return "company";
    case TargetScope::Region:
        return "region";
    case TargetScope::Team:
        return "team";
    case TargetScope::Owner:
        return "owner";
    }
    return {};
}

std::string periodText(const Period& period, const WorkspaceSettings& settings)
{
    const FiscalCalendar calendar = settings.calendar();
    if (const std::optional<Grain> grain = calendar.grainOf(period))
        return calendar.key(*grain, period.from);
    return period.from.iso() + "/" + (period.to - 1).iso();
}

} // namespace

TargetResolver::TargetResolver(const Snapshot& snapshot, std::string_view kpi, Additivity additivity, RepsIn activeReps)
    : m_snapshot(snapshot), m_additivity(additivity), m_activeReps(std::move(activeReps))
{
    for (const Target& target : snapshot.targets)
        if (target.kpi == kpi)
            m_stated[{target.period.from, target.period.to}][{target.scope, target.member}] = &target;
}

std::optional<ResolvedTarget> TargetResolver::resolve(const TargetHolder& holder, const Period& period) const
{
    if (auto found = inPeriod(holder, period))
        return found;
    if (!m_additivity.overTime)
        return std::nullopt;
    if (auto found = tiled(holder, period))
        return found;
    return prorated(holder, period);
}

/// Stated for the period itself, by the holder or by all of one level below it.
std::optional<ResolvedTarget> TargetResolver::inPeriod(const TargetHolder& holder, const Period& period) const
{
    if (holder.owners.empty())
        if (const Target* target = stated(holder, period))
            return ResolvedTarget{target->value, {}, {{target->row, target->value}}};
    if (!m_additivity.overGroups)
        return std::nullopt;
    constexpr std::array kLower{TargetScope::Region, TargetScope::Team, TargetScope::Owner};
    for (const TargetScope level : kLower)
        if (level > holder.scope || (level == TargetScope::Owner && !holder.owners.empty()))
            if (auto found = summed(holder, level, period))
                return found;
    return std::nullopt;
}

const Target* TargetResolver::stated(const TargetHolder& holder, const Period& period) const
{
    const auto ofPeriod = m_stated.find({period.from, period.to});
    if (ofPeriod == m_stated.end())
        return nullptr;
    const auto found = ofPeriod->second.find({holder.scope, holder.member});
    return found == ofPeriod->second.end() ? nullptr : found->second;
}

std::optional<ResolvedTarget> TargetResolver::summed(
    const TargetHolder& holder, TargetScope level, const Period& period) const
{
    const auto ofPeriod = m_stated.find({period.from, period.to});
    if (ofPeriod == m_stated.end())
        return std::nullopt;
    std::set<Code> members;
    ResolvedTarget sum{0, {{NoteKind::TargetSummed, {levelName(level)}}}, {}};
    for (const auto& [key, target] : ofPeriod->second) {
        if (key.first != level || !belongs(level, key.second, holder))
            continue;
        members.insert(key.second);
        sum.value += target->value;
        sum.shares.push_back({target->row, target->value});
    }
    const std::vector<Code> active = activeMembers(level, holder, period);
    const bool complete = std::all_of(active.begin(), active.end(), [&](Code code) { return members.contains(code); });
    return members.empty() || !complete ? std::nullopt : std::optional(sum);
}

/// The first tiling found, with long pieces before short ones; `upTo` knows how far the pieces so far reach.
std::optional<ResolvedTarget> TargetResolver::tiled(const TargetHolder& holder, const Period& period) const
{
    std::vector<Period> pieces;
    for (const auto& [span, values] : m_stated)
        if (span.first >= period.from && span.second <= period.to && span != std::pair(period.from, period.to))
            pieces.push_back({span.first, span.second});
    std::sort(pieces.begin(), pieces.end(),
        [](const Period& a, const Period& b) { return a.from != b.from ? a.from < b.from : a.days() > b.days(); });

    struct Tiling
    {
        ResolvedTarget target;
        Note pieces{NoteKind::TargetFromFiner, {}};
    };
    std::map<Date, Tiling> upTo{{period.from, {}}};
    for (const Period& piece : pieces) {
        const auto before = upTo.find(piece.from);
        if (before == upTo.end() || upTo.contains(piece.to))
            continue;
        const auto found = inPeriod(holder, piece);
        if (!found)
            continue;
        Tiling next = before->second;
        next.target.value += found->value;
        next.target.notes = found->notes;
        next.target.shares.insert(next.target.shares.end(), found->shares.begin(), found->shares.end());
        next.pieces.arguments.push_back(periodText(piece, m_snapshot.settings));
        upTo.emplace(piece.to, std::move(next));
    }
    const auto whole = upTo.find(period.to);
    if (whole == upTo.end())
        return std::nullopt;
    ResolvedTarget target = whole->second.target;
    target.notes.push_back(whole->second.pieces);
    return target;
}

/// From the shortest stated period that holds this one.
std::optional<ResolvedTarget> TargetResolver::prorated(const TargetHolder& holder, const Period& period) const
{
    std::vector<Period> coarser;
    for (const auto& [span, values] : m_stated)
        if (span.first <= period.from && span.second >= period.to && span != std::pair(period.from, period.to))
            coarser.push_back({span.first, span.second});
    std::sort(coarser.begin(), coarser.end(), [](const Period& a, const Period& b) { return a.days() < b.days(); });
    for (const Period& candidate : coarser) {
        auto found = inPeriod(holder, candidate);
        if (!found)
            continue;
        const double part = static_cast<double>(period.days()) / candidate.days();
        found->value *= part;
        for (TargetShare& share : found->shares)
            share.value *= part;
        found->notes.push_back({NoteKind::TargetProrated, {periodText(candidate, m_snapshot.settings)}});
        return found;
    }
    return std::nullopt;
}

/// Whether the member of the level lies within the holder.
bool TargetResolver::belongs(TargetScope level, Code member, const TargetHolder& holder) const
{
    if (!holder.owners.empty())
        return level == TargetScope::Owner && std::binary_search(holder.owners.begin(), holder.owners.end(), member);
    if (holder.scope == TargetScope::Company)
        return true;
    const std::string attribute = levelName(holder.scope);
    if (level == TargetScope::Owner)
        return ownerAttribute(m_snapshot, member, attribute) == holder.member;
    return liesIn(m_snapshot, member, holder.member);
}

/// kNoCode among them where an active rep belongs to no member of the level: then the level is not complete.
std::vector<Code> TargetResolver::activeMembers(
    TargetScope level, const TargetHolder& holder, const Period& period) const
{
    std::vector<Code> members;
    for (const Code rep : m_activeReps(period))
        if (belongs(TargetScope::Owner, rep, holder))
            members.push_back(level == TargetScope::Owner ? rep : ownerAttribute(m_snapshot, rep, levelName(level)));
    return members;
}

} // namespace quarterdeck
