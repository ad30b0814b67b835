// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quarterdeck/app/dashboard_job.h>
#include <quarterdeck/app/drill.h>
#include <quarterdeck/app/period_spec.h>

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace quarterdeck {

/// A filter in names, as people see it and as it is kept; "" stands for "no value". Codes belong to one snapshot.
struct NamedFilter
{
    std::string dimension;
    std::vector<std::string> labels; ///< sorted, each once, at least one
    bool exclude = false;

    friend bool operator==(const NamedFilter&, const NamedFilter&) = default;
};

/// What all pages of the window answer: who looks, at which days, compared with what, filtered by what. A value; a step
/// of the history is one, and one is kept for every store.
struct PageQuestion
{
    std::string role = "executive";
    std::map<std::string, std::string> viewers; ///< by role, as chosen; none: the default one
    PeriodSpec period;
    std::optional<Date> asOf; ///< none: the newest day of the data
    ComparisonChoice comparison = ComparisonChoice::AsTile;
    std::vector<NamedFilter> where; ///< one per dimension, in the order in which they were set

    const NamedFilter* filter(std::string_view dimension) const;
    /// Takes the place of the dimension's filter; without labels it is removed.
    void setFilter(NamedFilter filter);
    /// Sets exactly this filter, or removes it where it is set.
    void toggleFilter(const NamedFilter& filter);
    /// Leaves these out beside what is left out already; of a filter that includes they are taken away.
    void leaveOut(const NamedFilter& filter);
    /// Filters, as-of and comparison as they were before anybody chose; role, viewers and period stay.
    void clear();
    /// Whether clear() would change anything.
    bool isClear() const;

    std::string toJson() const;
    /// None where the text is not what toJson() wrote; entries of later versions are ignored.
    static std::optional<PageQuestion> fromJson(std::string_view json);

    friend bool operator==(const PageQuestion&, const PageQuestion&) = default;
};

/// The question in the codes and days of the workspace. `known`: the days that data speaks of. A name that the data
/// does not have any more matches nothing.
DashboardRequest requestOf(
    const PageQuestion& question, const Workspace& workspace, const FiscalCalendar& calendar, const Period& known);

/// The names of what a point is filtered by.
std::vector<NamedFilter> namedFilters(const std::vector<DimensionFilter>& where, const Workspace& workspace);

} // namespace quarterdeck
