// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quarterdeck/core/period.h>

#include <optional>
#include <string_view>
#include <vector>

namespace quarterdeck::demo {

inline constexpr int kTeams = 4;
inline constexpr int kReps = 24;

std::string_view teamName(int team);
/// Each team sells in one region.
std::string_view regionName(int team);

struct Leader
{
    std::string_view name;
    std::string_view mailbox;
    int team; ///< -1: an executive
    Date startedOn;
};

struct Rep
{
    std::string_view name;
    std::string_view mailbox;
    int team;
    int winChance; ///< per mille of the deals decided, once trained
    int workload; ///< deals compared with the other reps
    Date startedOn;
    std::optional<Date> endedOn;
    int successor; ///< who takes over what a leaver had open: a rep of the same team
};

/// Who works at the company. Dates are counted back from the last day of the history, and most were there before it.
class Staff
{
public:
    explicit Staff(Period history);

    const std::vector<Leader>& leaders() const { return m_leaders; } ///< executives, then a manager per team
    const std::vector<Rep>& reps() const { return m_reps; } ///< kReps
    const Rep& rep(int index) const { return m_reps[static_cast<std::size_t>(index)]; }
    std::string_view managerName(int team) const;
    std::string_view directorName() const;

    bool employed(int rep, Date day) const;
    /// How many new deals the rep takes on: 0 while not employed, less in the first half year.
    int workload(int rep, Date day) const;
    /// Per mille; newcomers win less.
    int winChance(int rep, Date day) const;
    /// The rep, or whoever took over when the rep left before that day.
    int inChargeOn(int rep, Date day) const;

private:
    /// 0 on the first day .. 1000 after half a year
    int trained(int rep, Date day) const;

    std::vector<Leader> m_leaders;
    std::vector<Rep> m_reps;
};

} // namespace quarterdeck::demo
