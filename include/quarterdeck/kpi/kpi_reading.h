// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quarterdeck/core/like_for_like.h>
#include <quarterdeck/engine/dimension_table.h>
#include <quarterdeck/semantic/absence.h>
#include <quarterdeck/semantic/kpi.h>

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace quarterdeck {

/// What a reader must know beside the number. The comment gives `arguments`; worded in app.
enum class NoteKind {
    FewCases, // cases
    BasedOnMonths, // months of history, where twelve were asked for
    FirstOperandAbsent, // which name of an `else` was used
    Immature, // days until the cohort is ripe
    TargetSummed, // level that was summed (region, team, owner)
    TargetFromFiner, // periods that tile it
    TargetProrated, // coarser period's key
    Undated, // count of open deals without an expected day, left out
    WithoutAmount, // count of rows without the column, left out
    MixedCurrencies,
    PresentOwner, // owner, team and region are today's
    UnknownState, // count of rows whose state on the day is not known
};

struct Note
{
    NoteKind kind;
    std::vector<std::string> arguments;

    friend bool operator==(const Note&, const Note&) = default;
};

/// A number in its KPI's unit (money in major units, ratios as fractions), or the reason why there is none.
struct Amount
{
    std::optional<double> value;
    std::optional<Absence> absence; ///< set exactly when `value` is not

    static Amount of(double value) { return {value, std::nullopt}; }
    static Amount absent(Absence absence) { return {std::nullopt, std::move(absence)}; }
};

/// A stated target, or as much of it as falls into the period asked for, in the KPI's major unit.
struct TargetShare
{
    std::int64_t row = 0; ///< of the record that states it
    double value = 0;
};

struct TargetReading
{
    double value = 0; ///< in the KPI's unit; of an attainment (a KPI that divides by its target) 1
    std::optional<double> attainment; ///< actual / target
    std::optional<double> pace; ///< the share of the target that should be in by now (setting `pace`)
    bool met = false; ///< respects `better`
};

struct ComparisonReading
{
    TimeCell cell;
    Amount amount;
    std::optional<double> change; ///< now - then
    std::optional<double> ratio; ///< now / then - 1; none where then <= 0
};

struct GroupKey
{
    std::string dimension; ///< or grain
    Code member = kNoCode; ///< kNoCode for a grain
    std::string label; ///< "" for no value; the bucket's key for a grain
};

enum class Verdict { None, Good, Neutral, Bad };

/// One number of one KPI in one group, with all that makes it trustworthy.
struct KpiReading
{
    std::string kpi;
    std::string variant;
    UnitKind unit = UnitKind::Number;
    TimeCell cell; ///< of the bucket, where there is a grain
    std::vector<GroupKey> keys;
    Amount amount;
    std::vector<std::pair<std::string, Amount>> inputs; ///< measures, with modifier as written
    std::vector<std::pair<std::string, Amount>> beside;
    std::optional<std::pair<double, double>> interval;
    std::vector<Note> notes;
    std::optional<TargetReading> target;
    std::optional<ComparisonReading> compare;
    Verdict verdict = Verdict::None; ///< by the KPI's bands
};

} // namespace quarterdeck
