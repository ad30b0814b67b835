// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quarterdeck/app/workspace.h>
#include <quarterdeck/core/progress.h>

#include <QString>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace quarterdeck {

/// A value that can be filtered by.
struct FilterValue
{
    std::string label; ///< as a filter names it; "" for no value
    std::int64_t records = 0; ///< that have it, of those that the viewer may see

    friend bool operator==(const FilterValue&, const FilterValue&) = default;
};

/// The dimensions by which the store's data can be cut: those that some record has a value of.
std::vector<std::string> filterDimensions(const Workspace& workspace);

/// The values that the records in `scope` (owner members; none: all) have, by name; no others, so that a list tells
/// nobody what they may not see. For a job.
Result<std::vector<FilterValue>> filterValues(const Workspace& workspace, const std::string& dimension,
    const std::optional<std::vector<Code>>& scope, Progress& progress);

/// "Region"; "Lost reason".
QString filterTitle(const std::string& dimension);
/// A value as people read it: a word for none, a month by its name.
QString filterLabel(const Workspace& workspace, const std::string& dimension, const std::string& label);

} // namespace quarterdeck
