// SPDX-License-Identifier: GPL-3.0-or-later
#include "kpi_calculation.h"

#include "formula_evaluation.h"

#include <fmt/format.h>

#include <algorithm>
#include <cassert>

namespace quarterdeck {

namespace {

constexpr double kDaysInMonth = 30.4375;
constexpr int kMonthsInYear = 12;

double daysOf(const Period& period) { return period.days(); }

/// Whole months count as such, so that a quarter has three of them.
double monthsOf(const Period& period)
{
    const int months
        = (period.to.year() - period.from.year()) * kMonthsInYear + period.to.month() - period.from.month();
    if (months > 0 && period.from.plusMonths(months) == period.to && period.from.day() == period.to.day())
        return months;
    return period.days() / kDaysInMonth;
}

/// The first name in the operand, else the operand's number.
std::string operandText(const Formula& operand)
{
    if (std::string text = nameWithModifier(operand); !text.empty())
        return text;
    if (operand.op == FormulaOp::Number)
        return fmt::format("{}", operand.number);
    for (const Formula& part : operand.operands)
        if (std::string text = operandText(part); !text.empty())
            return text;
    return {};
}

void dropDimension(Place& place, const std::string& dimension)
{
    const auto found = std::find(place.by.begin(), place.by.end(), dimension);
    if (found == place.by.end())
        return;
    if (!place.keys.empty())
        place.keys.erase(place.keys.begin() + (found - place.by.begin()));
    place.by.erase(found);
}

/// The cells of a fold over a grain: the buckets that have begun, so that what is to come says nothing.
std::vector<EvaluationCell> bucketCells(const EvaluationCell& cell, Grain grain, const FiscalCalendar& calendar)
{
    std::vector<EvaluationCell> cells;
    for (const Period& bucket : calendar.buckets(grain, cell.time.period)) {
        const EvaluationCell candidate{{bucket, cell.time.asOf}, cell.whole};
        if (cells.empty() || !candidate.notYet())
            cells.push_back(candidate);
    }
    return cells;
}

} // namespace

/// The names of a formula, seen from a place.
class KpiCalculation::Names : public FormulaLookup
{
public:
    Names(KpiCalculation& calculation, const Place& place, Trace* trace)
        : m_calculation(calculation), m_place(place), m_trace(trace)
    {
    }

    Amount name(const Formula& name) override
    {
        Place place = m_place;
        place.cell = movedBy(name.modifier, m_place.cell, m_calculation.m_calendar);
        if (name.modifier != Modifier::None)
            place.suffix = " [" + modifierText(name.modifier, name.dimension) + "]" + m_place.suffix;
        place.trailing = m_place.trailing || name.modifier == Modifier::Trailing12Months;
        if (name.modifier == Modifier::All)
            dropDimension(place, name.dimension);
        Amount amount = m_calculation.named(name.name, place, m_trace);
        if (m_trace && m_calculation.m_depth == 1)
            Trace::add(m_trace->named, name.name + place.suffix, amount);
        return amount;
    }

    Amount setting(std::string_view key) override
    {
        const WorkspaceSettings& settings = m_calculation.m_snapshot.settings;
        if (settings.text(key).empty())
            return Amount::absent({AbsenceKind::Needs, std::string(key)});
        return finiteAmount(settings.number(key));
    }

    Amount days() override { return length(daysOf); }
    Amount months() override { return length(monthsOf); }

    Amount daysLeft() override
    {
        const TimeCell& time = m_place.cell.time;
        return Amount::of(Period{std::max(time.period.from, time.passed().to), time.period.to}.days());
    }

    void stoodIn(const Formula& operand) override
    {
        if (m_trace)
            m_trace->note({NoteKind::FirstOperandAbsent, {operandText(operand)}});
    }

private:
    Amount length(double (*measured)(const Period&)) const
    {
        const Period passed{m_place.cell.time.period.from, m_place.cell.end()};
        if (passed.empty())
            return Amount::absent({AbsenceKind::NotYet, {}});
        return Amount::of(measured(passed));
    }

    KpiCalculation& m_calculation;
    const Place& m_place;
    Trace* m_trace;
};

KpiCalculation::KpiCalculation(const Catalog& catalog, const Snapshot& snapshot, LeafSource& source)
    : m_catalog(catalog), m_snapshot(snapshot), m_calendar(snapshot.settings.calendar()), m_source(source)
{
}

Amount KpiCalculation::kpi(const Kpi& kpi, std::string_view variant, const Place& place, Trace* trace)
{
    if (place.cell.notYet()) // even where a modifier moves every input into what has passed
        return Amount::absent({AbsenceKind::NotYet, {}});
    const KpiDefinition definition = definitionOf(kpi, variant, place.by);
    ++m_depth;
    Amount amount = expression(*definition.expression, place, trace);
    // What a rule asks is no input of the number.
    Names names(*this, place, nullptr);
    amount = underRules(std::move(amount), definition.absent, names);
    --m_depth;
    return amount;
}

Amount KpiCalculation::named(std::string_view id, const Place& place, Trace* trace)
{
    if (const Measure* measure = m_catalog.measure(id)) {
        Amount amount = m_source.measure(*measure, place, trace);
        if (trace)
            Trace::add(trace->measures, measure->id + place.suffix, amount);
        return amount;
    }
    const Kpi* found = m_catalog.kpi(id);
    assert(found);
    return kpi(*found, {}, place, trace);
}

Amount KpiCalculation::formula(const Formula& formula, const Place& place, Trace* trace)
{
    Names names(*this, place, trace);
    return evaluateFormula(formula, names);
}

Amount KpiCalculation::expression(const Expression& expression, const Place& place, Trace* trace)
{
    if (expression.fold)
        return fold(expression.formula, *expression.fold, place, trace);
    return formula(expression.formula, place, trace);
}

Amount KpiCalculation::fold(const Formula& inner, const Fold& fold, const Place& place, Trace* trace)
{
    std::vector<EvaluationCell> cells{place.cell};
    std::vector<std::string> dimensions;
    for (const std::string& each : fold.each) {
        if (const std::optional<Grain> grain = grainFromName(each))
            cells = bucketCells(place.cell, *grain, m_calendar);
        else
            dimensions.push_back(each);
    }
    const Expression unfolded{inner, {}, std::nullopt};
    std::vector<Amount> amounts;
    Place group = place;
    for (const EvaluationCell& cell : cells) {
        group = place;
        group.cell = cell;
        const auto groups = m_source.groups(unfolded, group, dimensions);
        group.by = groupedBy(place.by, dimensions);
        for (const std::vector<Code>& keys : groups) {
            group.keys = keys;
            amounts.push_back(formula(inner, group, nullptr));
        }
    }
    if (trace && m_depth == 1)
        Trace::add(trace->named, "groups", Amount::of(static_cast<double>(amounts.size())));
    return amounts.empty() ? withoutGroups(inner, fold, std::move(group)) : folded(fold.kind, amounts);
}

/// A group that nobody is in tells why there are none; if there could have been some, their sum is 0.
Amount KpiCalculation::withoutGroups(const Formula& inner, const Fold& fold, Place group)
{
    group.keys.assign(group.by.size(), kNoCode);
    Amount probe = formula(inner, group, nullptr);
    if (probe.absence)
        return probe;
    const bool countable = fold.kind == FoldKind::Sum || fold.kind == FoldKind::Count;
    return countable ? Amount::of(0) : Amount::absent({AbsenceKind::NoData, {}});
}

} // namespace quarterdeck
