// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evaluation_cell.h"

#include <quarterdeck/engine/dimension_table.h>
#include <quarterdeck/engine/measure_query.h>

#include <optional>
#include <string>
#include <vector>

namespace quarterdeck {

/// What an answer is narrowed to: the same for all that one request reaches.
struct Narrowing
{
    std::vector<DimensionFilter> where;
    std::optional<std::vector<Code>> scope;

    friend bool operator==(const Narrowing&, const Narrowing&) = default;
};

/// Where a name is evaluated: its days and its group.
struct Place
{
    EvaluationCell cell;
    std::vector<std::string> by; ///< dimension ids
    std::vector<Code> keys; ///< one per `by`
    bool trailing = false; ///< under [trailing 12 months]
    std::string suffix; ///< modifiers on the way here, as written: " [trailing 12 months]"
};

/// A measure that an answer needs.
struct Leaf
{
    const Measure* measure = nullptr;
    EvaluationCell cell;
    std::vector<std::string> by;
    std::string name; ///< with modifiers: "won_deals [trailing 12 months]"
};

} // namespace quarterdeck
