// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "place.h"
#include "target_resolver.h"

#include <quarterdeck/kpi/kpi_reading.h>
#include <quarterdeck/semantic/catalog.h>

#include <string>
#include <utility>
#include <vector>

namespace quarterdeck {

/// What is kept of an evaluation beside its result.
struct Trace
{
    std::vector<std::pair<std::string, Amount>> named; ///< what the formula itself names
    std::vector<std::pair<std::string, Amount>> measures; ///< what it comes down to
    std::vector<Note> notes;

    /// Equal notes are one.
    void note(Note note);
    static void add(
        std::vector<std::pair<std::string, Amount>>& amounts, const std::string& name, const Amount& amount);
};

/// Where a calculation finds the values of measures and the groups that a fold goes over.
class LeafSource
{
public:
    virtual ~LeafSource() = default;

    virtual Amount measure(const Measure& measure, const Place& place, Trace* trace) = 0;
    /// The KPI's target at the place, if there is one.
    virtual std::optional<ResolvedTarget> target(std::string_view kpi, const Place& place) = 0;
    /// The groups of the expression when `each` is added to the place's dimensions; every result holds one key per
    /// dimension of `groupedBy(place.by, each)`, and those of the place are its own.
    virtual std::vector<std::vector<Code>> groups(
        const Expression& expression, const Place& place, const std::vector<std::string>& each)
        = 0;
};

/// The dimensions, each once.
std::vector<std::string> groupedBy(std::vector<std::string> by, const std::vector<std::string>& each);

} // namespace quarterdeck
