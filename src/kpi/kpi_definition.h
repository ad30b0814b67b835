// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quarterdeck/semantic/kpi.h>

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace quarterdeck {

/// The definition of a KPI that applies: the default or a variant, for the dimensions it is grouped by.
/// Views into the KPI, which outlives it.
struct KpiDefinition
{
    const Expression* expression;
    std::span<const AbsentRule> absent;
    std::span<const Companion> beside;
    std::optional<IntervalOf> interval;
    std::optional<Cohort> cohort;
};

/// Requires: `variant` is empty or one of the KPI's.
KpiDefinition definitionOf(const Kpi& kpi, std::string_view variant, const std::vector<std::string>& by);

} // namespace quarterdeck
