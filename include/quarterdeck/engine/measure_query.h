// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quarterdeck/core/like_for_like.h>
#include <quarterdeck/engine/dimension_table.h>
#include <quarterdeck/semantic/measure.h>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace quarterdeck {

/// The days that one answer speaks of: [from, to) with `to` already cut (or, under [whole], not cut), and as-of.
/// A stock is read on to - 1.
struct QueryCell
{
    Date from;
    Date to;
    Date asOf;

    friend auto operator<=>(const QueryCell&, const QueryCell&) = default;
};

/// Rows whose dimension has one of the members (or, excluded, none of them). kNoCode stands for "no value".
struct DimensionFilter
{
    std::string dimension;
    std::vector<Code> members; ///< sorted
    bool exclude = false;

    friend bool operator==(const DimensionFilter&, const DimensionFilter&) = default;
};

/// One measure over several cells, grouped. A value: equal queries have equal answers at equal revisions.
struct MeasureQuery
{
    const Measure* measure = nullptr; ///< of the Catalog, which outlives the query
    std::vector<QueryCell> cells;
    std::vector<std::string> by; ///< dimension ids
    std::vector<DimensionFilter> where; ///< all must hold
    std::optional<std::vector<Code>> scope; ///< owner members that the viewer may see, sorted; none = all

    friend bool operator==(const MeasureQuery&, const MeasureQuery&) = default;
};

} // namespace quarterdeck
