// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quarterdeck/semantic/absence.h>
#include <quarterdeck/semantic/formula.h>
#include <quarterdeck/semantic/unit.h>

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace quarterdeck {

enum class Better { Higher, Lower, Neutral };
enum class FoldKind { Sum, Mean, Median, Count, Max };
std::string_view foldKindName(FoldKind kind); ///< "sum", "mean", "median", "count", "max"

/// Aggregates `inner` over the groups of `each` (dimension or grain ids) within the cell.
struct Fold
{
    std::vector<std::string> each;
    FoldKind kind = FoldKind::Sum;
};

/// What a number is computed by: a formula, or a fold of one.
struct Expression
{
    Formula formula;
    std::string text; ///< as written
    std::optional<Fold> fold;
};

/// Bounds between which a value is judged; a bound that is missing does not judge.
/// `bad` is crossed in the worse direction of `better`.
struct Bands
{
    std::optional<double> bad;
    std::optional<double> good;
    std::string line; ///< KPI id whose value is drawn as a line
    std::string source;
};

/// A number replaced by a word: where `when` holds (is not 0), the KPI says `say`.
struct AbsentRule
{
    Formula when;
    std::string whenText;
    Absence say;
};

/// What the formula gives for these inputs. Keys are names as nameWithModifier() writes them, `days`, `months`,
/// `days_left` or `setting(key)`. Of a fold, the formula in one group.
struct WorkedExample
{
    std::map<std::string, std::optional<double>> given; ///< every name that the formula reads; null: absent
    std::optional<double> expect;
    std::optional<Absence> absence;
};

/// The numerator and denominator (measure ids) of which a Wilson interval is shown.
struct IntervalOf
{
    std::string of;
    std::string among;
};

/// A number shown with a KPI: a KPI or measure, in the same cell and group, under a short name ("mean").
struct Companion
{
    std::string as;
    std::string of;

    friend bool operator==(const Companion&, const Companion&) = default;
};

/// What follows those who began in the period is immature while they are younger than this.
struct Cohort
{
    int ripeAfterDays = 0;
    std::string maturity; ///< name in the setting maturity_days, which goes before; empty: none
};

/// Another definition under the same name, unit, direction and bands. The rest is its own: nothing is inherited.
struct KpiVariant
{
    std::string id;
    std::string name;
    std::string explain;
    Expression expression;
    std::map<std::string, Expression> grouped;
    std::vector<Companion> beside;
    std::optional<IntervalOf> interval;
    std::optional<Cohort> cohort;
    std::vector<AbsentRule> absent;
    std::vector<WorkedExample> examples;
};

/// A KPI's one definition. Read from resources/catalog/*.json, checked by Catalog.
struct Kpi
{
    std::string id;
    std::string name; ///< English; translated under the same id
    std::string family; ///< "pipeline", "revenue" ...
    UnitKind unit = UnitKind::Number;
    Better better = Better::Neutral;
    Expression expression;
    /// Formulas used instead when grouped by one of these dimensions (revenue_per_rep by owner = revenue).
    std::map<std::string, Expression> grouped;
    std::vector<KpiVariant> variants;
    std::vector<Companion> beside;
    std::optional<IntervalOf> interval;
    std::optional<Cohort> cohort;
    std::vector<AbsentRule> absent;
    bool roundUp = false; ///< on display only
    Bands bands;
    std::vector<std::string> roles;
    std::vector<std::string> by; ///< dimensions that the catalogue promises
    std::string explain;
    std::string source;
    std::vector<WorkedExample> examples;
};

} // namespace quarterdeck
