// SPDX-License-Identifier: GPL-3.0-or-later
#include "target_holder.h"

#include <algorithm>
#include <array>

namespace quarterdeck {

namespace {

struct Level
{
    TargetScope scope;
    std::string_view dimension;
};

// From narrow to wide: where a place names several levels, the narrowest holds the target.
constexpr std::array<Level, 3> kLevels{{
    {TargetScope::Owner, "owner"},
    {TargetScope::Team, "team"},
    {TargetScope::Region, "region"},
}};

bool isLevel(std::string_view dimension)
{
    return std::any_of(
        kLevels.begin(), kLevels.end(), [&](const Level& level) { return level.dimension == dimension; });
}

/// The single member to which the place is narrowed in the dimension.
std::optional<Code> memberAt(const TargetPlace& place, std::string_view dimension)
{
    for (std::size_t i = 0; i < place.by.size(); ++i)
        if (place.by[i] == dimension)
            return place.keys[i];
    for (const DimensionFilter& filter : place.where)
        if (filter.dimension == dimension)
            return filter.members.front();
    return std::nullopt;
}

bool cutOtherwise(const TargetPlace& place)
{
    for (const std::string& dimension : place.by)
        if (!isLevel(dimension))
            return true;
    for (const DimensionFilter& filter : place.where) {
        const bool grouped = std::find(place.by.begin(), place.by.end(), filter.dimension) != place.by.end();
        if (!isLevel(filter.dimension) || filter.exclude || (!grouped && filter.members.size() != 1))
            return true;
    }
    return false;
}

/// The owners, of those that the viewer may see, who belong to the region or team.
std::vector<Code> seenOf(const std::vector<Code>& seen, const Snapshot& snapshot, const Level& level, Code member)
{
    std::vector<Code> owners;
    for (const Code owner : seen)
        if (ownerAttribute(snapshot, owner, std::string(level.dimension)) == member)
            owners.push_back(owner);
    return owners;
}

/// Everybody who belongs to the region or team.
std::vector<Code> allOf(const Snapshot& snapshot, const Level& level, Code member)
{
    std::vector<Code> owners;
    for (Code owner = 0; owner < static_cast<Code>(snapshot.owners.entries.size()); ++owner)
        if (snapshot.owners.memberOf(owner) == owner
            && ownerAttribute(snapshot, owner, std::string(level.dimension)) == member)
            owners.push_back(owner);
    return owners;
}

/// Owners together; where they are one, or exactly a team or region, that one.
std::optional<TargetHolder> holderOf(const std::vector<Code>& owners, const Snapshot& snapshot)
{
    if (owners.empty())
        return std::nullopt;
    if (owners.size() == 1)
        return TargetHolder{TargetScope::Owner, owners.front(), {}};
    for (const Level& level : {kLevels[1], kLevels[2]}) {
        const Code member = ownerAttribute(snapshot, owners.front(), std::string(level.dimension));
        if (member != kNoCode && allOf(snapshot, level, member) == owners)
            return TargetHolder{level.scope, member, {}};
    }
    return TargetHolder{TargetScope::Owner, kNoCode, owners};
}

/// Whether an owner or a team lies in a wider level's member with all that it has.
bool liesIn(const Snapshot& snapshot, const Level& level, Code member, const Level& wider, Code widerMember)
{
    const std::vector<Code> owners
        = level.scope == TargetScope::Owner ? std::vector<Code>{member} : allOf(snapshot, level, member);
    return !owners.empty() && std::all_of(owners.begin(), owners.end(), [&](Code owner) {
        return ownerAttribute(snapshot, owner, std::string(wider.dimension)) == widerMember;
    });
}

/// Whether the place names no wider level that holds only a part of the member, or nothing of it.
bool fitsWiderLevels(const TargetPlace& place, const Snapshot& snapshot, const Level& level, Code member)
{
    return std::all_of(kLevels.begin(), kLevels.end(), [&](const Level& wider) {
        const std::optional<Code> named = wider.scope < level.scope ? memberAt(place, wider.dimension) : std::nullopt;
        return !named || liesIn(snapshot, level, member, wider, *named);
    });
}

} // namespace

Code ownerAttribute(const Snapshot& snapshot, Code owner, const std::string& attribute)
{
    if (owner == kNoCode)
        return kNoCode;
    const auto& attributes = snapshot.owners.entry(owner).attributes;
    const auto found = attributes.find(attribute);
    return found == attributes.end() ? kNoCode : found->second;
}

bool liesIn(const Snapshot& snapshot, Code team, Code region)
{
    return liesIn(snapshot, kLevels[1], team, kLevels[2], region);
}

std::optional<TargetHolder> targetHolder(const TargetPlace& place, const Snapshot& snapshot)
{
    if (cutOtherwise(place))
        return std::nullopt;
    for (const Level& level : kLevels) {
        const std::optional<Code> member = memberAt(place, level.dimension);
        if (!member)
            continue;
        if (*member == kNoCode || !fitsWiderLevels(place, snapshot, level, *member))
            return std::nullopt;
        if (level.scope == TargetScope::Owner || !place.viewer)
            return TargetHolder{level.scope, *member, {}};
        const std::vector<Code> seen = seenOf(*place.viewer, snapshot, level, *member);
        if (seen == allOf(snapshot, level, *member))
            return TargetHolder{level.scope, *member, {}};
        return holderOf(seen, snapshot);
    }
    return place.viewer ? holderOf(*place.viewer, snapshot) : TargetHolder{};
}

} // namespace quarterdeck
