// SPDX-License-Identifier: GPL-3.0-or-later
#include "zero_or_absent.h"

#include <algorithm>
#include <optional>
#include <string>

namespace quarterdeck {

namespace {

constexpr std::string_view kHistory = "stage_changes";

bool isMoney(const Measure& measure, const FactSchema* fact)
{
    if (!fact || measure.aggregate == Aggregate::Count || measure.aggregate == Aggregate::Distinct)
        return false;
    return std::any_of(measure.value.begin(), measure.value.end(), [&](const std::string& id) {
        const FactColumn* column = fact->column(id);
        return column && column->type == ColumnType::Money;
    });
}

/// The first number among the measure's filters that nobody has set.
std::optional<std::string> unsetNumber(const Measure& measure, const WorkspaceSettings& settings)
{
    for (const RowFilter& filter : measure.where)
        for (const Operand& operand : filter.values) {
            const auto* setting = std::get_if<SettingOperand>(&operand);
            const SettingDefinition* known = setting ? WorkspaceSettings::definition(setting->key) : nullptr;
            if (known && holdsNumber(known->type) && settings.text(setting->key).empty())
                return setting->key;
        }
    return std::nullopt;
}

bool countsNothingAsZero(Aggregate aggregate)
{
    return aggregate == Aggregate::Count || aggregate == Aggregate::Sum || aggregate == Aggregate::Distinct;
}

} // namespace

Amount zeroOrAbsent(const Measure& measure, const EvaluationCell& cell, const MeasureRow* row, const Snapshot& snapshot,
    const FactModel& facts, std::string_view mainFact)
{
    const Amount noData = Amount::absent({AbsenceKind::NoData, {}});
    if (!snapshot.dataDate && snapshot.facts.empty())
        return noData;
    if (cell.notYet())
        return Amount::absent({AbsenceKind::NotYet, {}});
    if (const std::optional<std::string> key = unsetNumber(measure, snapshot.settings))
        return Amount::absent({AbsenceKind::Needs, *key});
    const FactSchema* fact = facts.fact(measure.fact);
    const auto extent = snapshot.facts.find(measure.fact);
    if (extent == snapshot.facts.end() || extent->second.rows == 0)
        return measure.fact == mainFact || !fact ? noData : Amount::absent({AbsenceKind::Needs, fact->entity});
    if (snapshot.mixedCurrencies && isMoney(measure, fact))
        return Amount::absent({AbsenceKind::MixedCurrencies, {}});
    if (row && row->unknownState > 0)
        return Amount::absent({AbsenceKind::Needs, std::string(kHistory)});
    if (row)
        return row->hasValue ? Amount::of(row->value) : noData;
    const std::optional<Date>& first = extent->second.first;
    const bool since = measure.alive && extent->second.sinceEver;
    const bool overlaps = since || !first || cell.time.passed().to > *first;
    return overlaps && countsNothingAsZero(measure.aggregate) ? Amount::of(0) : noData;
}

} // namespace quarterdeck
