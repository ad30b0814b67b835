// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "definition_problems.h"

#include <quarterdeck/semantic/formula.h>
#include <quarterdeck/semantic/unit.h>

#include <array>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace quarterdeck {

/// The unit of a formula: powers of money and of the three units of time, which are never added to each other. Where
/// all are 0 it is a pure number of some kind.
struct UnitShape
{
    enum class Pure {
        Literal, ///< a number as written, or a setting: takes its neighbour's unit
        Plain, ///< what * and / and comparisons leave: fits every kind of pure number
        Count,
        Ratio,
        Number,
        Score,
    };
    enum Power { Money, Days, Hours, Months };

    std::array<int, 4> powers{};
    Pure pure = Pure::Plain;

    bool isPure() const { return powers == std::array<int, 4>{}; }

    static UnitShape of(UnitKind unit);
    static UnitShape literal() { return {{}, Pure::Literal}; }
};

/// What both may be added to, compared with or shown as; nothing where they differ.
std::optional<UnitShape> commonShape(const UnitShape& a, const UnitShape& b);
/// "money / days", "count", "a pure number".
std::string shapeText(const UnitShape& shape);

/// Unit of a measure or KPI by id; both exist.
using UnitOfName = std::function<UnitKind(std::string_view id)>;

/// The formula's unit, or nothing after a problem at `place`.
std::optional<UnitShape> shapeOf(
    const Formula& formula, const UnitOfName& unitOf, const DefinitionPlace& place, DefinitionProblems& problems);

} // namespace quarterdeck
