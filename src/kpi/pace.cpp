// SPDX-License-Identifier: GPL-3.0-or-later
#include "pace.h"

#include <algorithm>
#include <vector>

namespace quarterdeck {

namespace {

constexpr std::string_view kPace = "pace";
constexpr int kDaysInWeek = 7;

int workdays(const Period& period, const std::vector<int>& working)
{
    const int weeks = period.days() / kDaysInWeek;
    int count = weeks * static_cast<int>(working.size());
    for (Date day = period.from + weeks * kDaysInWeek; day < period.to; day = day + 1)
        if (std::find(working.begin(), working.end(), day.weekday()) != working.end())
            ++count;
    return count;
}

} // namespace

bool followsLastYear(const WorkspaceSettings& settings) { return settings.text(kPace) == "season"; }

double paceOf(const TimeCell& cell, const WorkspaceSettings& settings)
{
    const Period passed = cell.passed();
    if (passed.empty())
        return 0.0;
    if (cell.over())
        return 1.0;
    const std::vector<int> working = settings.workingDays();
    const int all = workdays(cell.period, working);
    if (settings.text(kPace) == "linear" || all == 0)
        return static_cast<double>(passed.days()) / cell.period.days();
    return static_cast<double>(workdays(passed, working)) / all;
}

} // namespace quarterdeck
