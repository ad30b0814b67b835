// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quarterdeck/core/period.h>
#include <quarterdeck/engine/dimension_table.h>
#include <quarterdeck/semantic/catalog.h>
#include <quarterdeck/semantic/workspace_settings.h>

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace quarterdeck {

struct FactExtent
{
    std::int64_t rows = 0;
    std::optional<Date> first;
    bool sinceEver = false; ///< a row has no start, so stocks are known on every day
};

enum class TargetScope { Company, Region, Team, Owner };

/// A stated target. `value` is in the KPI's major unit (money in major units, ratios as fractions).
struct Target
{
    std::string kpi;
    TargetScope scope = TargetScope::Company;
    Code member = kNoCode; ///< text code of region or team, owner code; kNoCode for the company
    Period period;
    double value = 0;
    std::int64_t row = 0; ///< of the record that states it
};

/// What is known of a store at one revision, less the rows: small, immutable, shared by pointer-to-const.
/// Fact rows stay in the store (SqlExecutor) or in columns (a later executor).
struct Snapshot
{
    std::int64_t revision = 0;
    WorkspaceSettings settings;
    /// The newest day that data speaks of: the default as-of. Empty store: none.
    std::optional<Date> dataDate;
    std::map<std::string, FactExtent, std::less<>> facts; ///< by fact id; absent = nothing imported
    std::map<std::string, std::int64_t, std::less<>> entityRows; ///< records by entity
    std::vector<std::string> texts; ///< by text code
    DimensionTable owners;
    DimensionTable accounts;
    DimensionTable products;
    std::vector<Target> targets;
    /// Some amounts have a second currency and no rate: money says `mixed currencies`.
    bool mixedCurrencies = false;

    const DimensionTable* table(DimensionDomain domain) const;
    /// "" for kNoCode; "2017-06" for a month code (year * 12 + month - 1).
    std::string label(DimensionDomain domain, Code code) const;
    /// The codes of a dimension's members with this label; exact first, else folded. Empty label: {kNoCode}.
    std::vector<Code> codes(DimensionDomain domain, std::string_view label) const;
    /// Money amounts have this many digits after the mark in minor units.
    int moneyDigits() const;
};

} // namespace quarterdeck
